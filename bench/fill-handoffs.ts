import type { Sql } from 'postgres';

/**
 * Fills the tables with `count` waiting handoffs, each with its conversation, two messages and the four engine results, set-based.
 * Reasons, lanes, flags and due times are spread as a busy desk has them. Returns when the tables are analysed.
 */
export async function fillHandoffs(sql: Sql, sourceId: string, count: number, prefix: string): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`create temp table filling on commit drop as
      select n, gen_random_uuid() conversation, gen_random_uuid() handoff, gen_random_uuid() analysis, gen_random_uuid() matching,
        gen_random_uuid() routing, gen_random_uuid() verdict, now() - make_interval(mins => n % 20000) as started
      from generate_series(1, ${count}::int) n`;
    // Prepared but without a handoff yet; the handoffs below bring their conversations to their place by trigger.
    await tx`insert into conversations (id, source_id, external_id, status, stage, page_url, page_path, traffic_source, campaign, message_count, started_at, last_message_at, received_at, payload_hash, analysed_message_count)
      select conversation, ${sourceId}, ${prefix} || '-' || n, 'ended', 'prepared', 'https://example.com/services/' || (n % 40), '/services/' || (n % 40),
        'google / cpc', 'spring', 2, started, started + interval '4 minutes', started, md5(n::text), 2 from filling`;
    await tx`insert into messages (conversation_id, number, role, text, at)
      select conversation, i, (array['bot', 'visitor'])[i + 1], 'Message ' || i || ' of conversation ' || n, started + make_interval(mins => i) from filling, generate_series(0, 1) i`;
    for (const [table, id] of [
      ['analyses', 'analysis'],
      ['matchings', 'matching'],
      ['routings', 'routing'],
      ['verdicts', 'verdict'],
    ] as const) {
      await tx`insert into ${tx(table)} (id, conversation_id, engine, engine_version, message_count, result)
        select ${tx(id)}, conversation, 'bench', '1.0.0', 2, '{}'::jsonb from filling`;
    }
    await tx`insert into handoffs (id, conversation_id, source_id, state, lane, route, complete, summary, stated_need, question_text, question_message, contact_name, contact_email,
        contact_company, consent_status, consent_channels, urgency, next_step, flags, page_path, prepared, analysis_id, matching_id, routing_id, verdict_id, reasons, open_reasons, due_at, search)
      select handoff, conversation, ${sourceId}, 'waiting', (array['sales', 'sales', 'existing_customer', 'support'])[n % 4 + 1], (array['sales', 'sales', 'existing_customer', 'support'])[n % 4 + 1],
        n % 3 = 0, 'A visitor of page ' || (n % 40) || ' asked for help.', 'Wants help with project ' || n, 'How long does it take?', 1, 'Visitor ' || n, 'visitor' || n || '@example.com',
        'Company ' || (n % 5000), case when n % 3 = 0 then 'granted' else 'unclear' end, case when n % 3 = 0 then array['email'] else '{}'::text[] end, (array['none', 'soon', 'planned', 'immediate'])[n % 4 + 1],
        'Answer the open question.', case when n % 7 = 0 then array['pricing', 'frustrated'] else '{}'::text[] end, '/services/' || (n % 40), '{}'::jsonb, analysis, matching, routing, verdict,
        case when n % 3 = 0 then '{}'::text[] else array['unclear_consent'] end, case when n % 3 = 0 then '{}'::text[] else array['unclear_consent'] end,
        started + interval '60 minutes', lower('Visitor ' || n || ' visitor' || n || '@example.com company ' || (n % 5000) || ' project ' || n)
      from filling`;
  });
  await sql`vacuum analyze handoffs`;
  await sql`vacuum analyze conversations`;
}
