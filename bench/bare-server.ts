import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { connect } from '@/db/client';
import type { PersonContext } from '@/lib/auth/context';
import { systemClock } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { readTranscript } from '@/lib/intake/read-transcript';
import { storeNew } from '@/lib/intake/store-new';
import { readTexts } from '@/lib/live/check-message';
import { readLive } from '@/lib/live/read-live';
import { readTurn } from '@/lib/live/read-turn';
import { storeTurn } from '@/lib/live/store-turn';
import { listQueue } from '@/lib/review/reads';

/**
 * What the app is measured against: a plain Node HTTP server with the same driver on the same database that makes the same insert or
 * select, and nothing else: no keys, no sessions, no rate limits, no answers to repeats, no engine.
 * Arguments: database address, id of the source. Prints its port.
 */
const [url = '', sourceId = ''] = process.argv.slice(2);
const { db, pool } = connect(url, { max: 10, name: 'bare server' });
const reader: PersonContext = {
  db,
  clock: systemClock,
  requestId: newId(),
  actor: {
    kind: 'person',
    id: newId(),
    name: 'Bench',
    email: 'bench@example.com',
    role: 'reviewer',
    timeZone: 'UTC',
    mustChangePassword: false,
  },
};

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function insertTranscript(request: IncomingMessage) {
  const body = await bytesOf(request);
  const item = { ...readTranscript(JSON.parse(body.toString('utf8'))), index: 0 };
  const stored = await storeNew(
    db,
    { id: newId(), sourceId, sha256: createHash('sha256').update(body).digest('hex'), body, at: new Date() },
    [item],
    null,
  );
  return { id: [...stored.values()][0] ?? null };
}

/** The same read and the same write as a next turn, with an answer that was ready before. */
async function insertTurn(request: IncomingMessage, externalId: string) {
  const body = await bytesOf(request);
  const sent = readTurn(externalId, JSON.parse(body.toString('utf8')));
  const { chat } = await readLive(db, sourceId, externalId);
  if (!chat) throw new Error('The chat so far is missing.');
  const messages = sent.news.messages.map((message, index) => ({ ...message, number: chat.messages.length + index }));
  const now = new Date();
  const turn = {
    action: 'continue' as const,
    say: null,
    reason: 'Bench.',
    evidence: [],
    messageCount: chat.messages.length + messages.length,
    at: now.toISOString(),
  };
  return storeTurn(db, {
    request: { id: newId(), sourceId, sha256: createHash('sha256').update(body).digest('hex'), body, at: now },
    chat,
    news: { values: chat, messages, hash: sent.hash },
    live: { turn, clarified: false, stop: null, release: null },
    happenings: [{ type: 'conversation.extended', data: { added: messages.length } }],
    reading: 'soon',
  });
}

/** Writes for one conversation the rows that preparing it writes, copied from another one that was prepared: no engine runs. */
async function insertResults(request: IncomingMessage) {
  const { conversation, like } = JSON.parse((await bytesOf(request)).toString('utf8')) as {
    conversation: string;
    like: string;
  };
  const ids = { analyses: newId(), matchings: newId(), routings: newId(), verdicts: newId(), handoff: newId() };
  await pool.begin(async (tx) => {
    await tx`select * from conversations where id = ${conversation} for update`;
    await tx`select * from messages where conversation_id = ${conversation} order by number`;
    for (const table of ['analyses', 'matchings', 'routings', 'verdicts'] as const) {
      await tx`insert into ${tx(table)} (id, conversation_id, engine, engine_version, message_count, result)
        select ${ids[table]}, ${conversation}, engine, engine_version, message_count, result from ${tx(table)} where conversation_id = ${like} order by id desc limit 1`;
    }
    await tx`insert into handoffs (id, conversation_id, source_id, state, lane, route, complete, exceptions, exception_note, summary, stated_need, question_text, question_message, question_none,
        contact_name, contact_email, contact_phone, contact_company, consent_status, consent_channels, consent_refused_channels, consent_evidence, consent_reason, urgency, next_step, flags,
        service_line, language, region, page_path, traffic_source, campaign, prepared, analysis_id, matching_id, routing_id, verdict_id, owner_id, team_id, owner_explanation, reasons, open_reasons, due_at, search)
      select ${ids.handoff}, ${conversation}, source_id, state, lane, route, complete, exceptions, exception_note, summary, stated_need, question_text, question_message, question_none,
        contact_name, contact_email, contact_phone, contact_company, consent_status, consent_channels, consent_refused_channels, consent_evidence, consent_reason, urgency, next_step, flags,
        service_line, language, region, page_path, traffic_source, campaign, prepared, ${ids.analyses}, ${ids.matchings}, ${ids.routings}, ${ids.verdicts}, owner_id, team_id, owner_explanation, reasons, open_reasons, due_at, search
      from handoffs where conversation_id = ${like}`;
    await tx`insert into handoff_reasons (id, handoff_id, reason, blocking, settled_by, sentence, evidence)
      select gen_random_uuid(), ${ids.handoff}, reason, blocking, settled_by, sentence, evidence from handoff_reasons where handoff_id = (select id from handoffs where conversation_id = ${like})`;
    await tx`insert into events (id, at, type, conversation_id, handoff_id, source_id, data)
      select gen_random_uuid(), now(), type, ${conversation}, ${ids.handoff}, source_id, data from events where conversation_id = ${like} and type in ('conversation.analysed', 'handoff.prepared')`;
    await tx`update conversations set stage = 'prepared', analysed_at = now(), analysed_message_count = message_count where id = ${conversation}`;
  });
  return { id: ids.handoff };
}

const server = createServer(async (request, response) => {
  try {
    const answer =
      request.url === '/transcripts'
        ? await insertTranscript(request)
        : request.url === '/results'
          ? await insertResults(request)
          : request.url?.startsWith('/turn/')
            ? await insertTurn(request, request.url.slice('/turn/'.length))
            : request.url === '/drafts'
              ? await readTexts(db, ['result', 'timing'])
              : await listQueue(reader, { view: 'waiting' });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  } catch (error) {
    response.writeHead(500).end(error instanceof Error ? error.stack : String(error));
  }
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' && address ? address.port : 0);
});
