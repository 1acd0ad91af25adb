import type { Executor } from '@/db/client';
import type { Analysis } from '@/lib/analysis/schema';
import { withoutSecrets } from '@/lib/analysis/without-secrets';
import { decide } from '@/lib/decision/decide';
import type { Verdict } from '@/lib/decision/schema';
import { findCandidates } from '@/lib/directory/candidates';
import type { BotTexts } from '@/lib/language/bot-phrases';
import { matchingEngine, matchingVersion } from '@/lib/matching/engine';
import { matchContacts } from '@/lib/matching/match-contacts';
import { companyDomain } from '@/lib/matching/normalise';
import type { Candidate, MatchDecision, Matching, MatchSubject } from '@/lib/matching/schema';
import { type RoutingInput, routeConversation } from '@/lib/routing/route-conversation';
import type { Routing, RoutingTeam } from '@/lib/routing/schema';
import type { Transcript } from '@/lib/transcript/schema';
import type { ConversationRow, RoutingTables } from './load';
import { longestAnalysis } from './longest-analysis';
import type { Analyse } from './reading-engine';
import { inStep } from './step';
import { withinTime } from './time-limit';

export type Results = { analysis: Analysis; matching: Matching; routing: Routing; verdict: Verdict };

/** The visitor as the matching rules compare them. */
function subjectOf(analysis: Analysis): MatchSubject {
  const { contact } = analysis;
  return {
    name: contact.name?.value ?? null,
    email: contact.email?.value ?? null,
    phone: contact.phone?.e164 ?? null,
    company: contact.company?.value ?? null,
    domain: companyDomain(contact.email?.value),
  };
}

type Input = {
  analyse: Analyse;
  conversation: ConversationRow;
  transcript: Transcript;
  sourceName: string;
  ended: boolean;
  /** The words of the bot in the approved language. */
  botTexts: BotTexts;
  /** What reviewers decided about candidates so far. */
  decided: ReadonlyMap<string, MatchDecision>;
  currentOwnerId: string | null;
  tables: RoutingTables;
  /** Called where a team's turn is taken: locks the team and answers the teams as they are then. */
  lockTeam: (teamId: string) => Promise<RoutingTeam[]>;
};

/** Runs the engines over one conversation's stored rows. A failure names its step. */
export async function runEngines(tx: Executor, input: Input): Promise<Results> {
  const { conversation, transcript, decided } = input;
  const analysis = await inStep('analyse', () =>
    withinTime(longestAnalysis, () => withoutSecrets(input.analyse(transcript), transcript)),
  );
  const { matching, candidates } = await inStep('match', async () => {
    const subject = subjectOf(analysis);
    const found = await findCandidates(tx, subject);
    const matches = matchContacts(subject, found);
    return {
      matching: { engine: matchingEngine, version: matchingVersion, subject, matches },
      candidates: new Map(found.map((row) => [row.id, row])),
    };
  });
  const routing = await inStep('route', async () => {
    const matches = matching.matches.filter((match) => decided.get(match.contactId) !== 'different_person');
    const question = {
      analysis,
      transcript,
      pagePath: conversation.pagePath,
      source: input.sourceName,
      campaign: conversation.campaign,
      matches: matches.map((match) => ({ ...match, ...ownerOf(candidates.get(match.contactId)) })),
      currentOwnerId: input.currentOwnerId,
    } satisfies Partial<RoutingInput>;
    const first = routeConversation({ ...question, ...input.tables });
    if (!first.teamId || first.ownerId === input.currentOwnerId) return first;
    return routeConversation({ ...question, ...input.tables, teams: await input.lockTeam(first.teamId) });
  });
  const verdict = await inStep('decide', () =>
    decide({
      transcript,
      analysis,
      matches: matching.matches.filter((match) => !decided.has(match.contactId)),
      routing,
      ended: input.ended,
      stopped: Boolean(conversation.live?.stop),
      botTexts: input.botTexts,
    }),
  );
  return { analysis, matching, routing, verdict };
}

function ownerOf(candidate: Candidate | undefined) {
  return {
    name: candidate?.name ?? null,
    company: candidate?.company ?? null,
    ownerId: candidate?.ownerId ?? null,
    territory: candidate?.territory ?? null,
  };
}
