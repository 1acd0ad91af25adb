import { analyseTranscript } from '@/lib/analysis/analyse';
import type { Analysis, FlagFinding } from '@/lib/analysis/schema';
import { turnWords } from '@/lib/decision/decide';
import { flagsSince, liveTurn, type Turn } from '@/lib/decision/live-turn';
import { type BotTexts, botPhrase } from '@/lib/language/bot-phrases';
import { log } from '@/lib/log';
import { withinTime } from '@/lib/pipeline/time-limit';
import type { Transcript } from '@/lib/transcript/schema';
import { type LiveState, type LiveTurn, type Release, type Stop, type StoppingTurn, stoppingTurns } from './schema';

/** Milliseconds that reading a chat for its next turn may take: many times what a long one takes, and still an answer for a bot that waits. */
const longestReading = 5000;

type Input = {
  transcript: Transcript;
  live: LiveState | null;
  botTexts: BotTexts;
  now: Date;
  /** For the log alone. */
  requestId: string;
};

/**
 * What the bot does now, as the state that is kept of it: while it is stopped that stays so; else the built-in engine reads the whole
 * chat. A chat that cannot be read, or not in time, is handed to a person.
 */
export function thinkNextTurn(input: Input): LiveState {
  const { transcript, live, now } = input;
  const at = { messageCount: transcript.messages.length, at: now.toISOString() };
  const before = { clarified: live?.clarified ?? false, release: live?.release ?? null };
  if (live?.stop) return { ...before, stop: live.stop, turn: { ...silence(live.stop), ...at } };
  const { action, say, reason, evidence } = readTurn(input);
  const stop = isStopping(action) ? { action, since: at.at, because: reason, evidence } : null;
  return {
    turn: { action, say, reason, evidence, ...at },
    clarified: before.clarified || action === 'ask_clarifying',
    stop,
    release: before.release,
  };
}

/** What a stopped bot is told at each further call. */
function silence(stop: Stop): Omit<LiveTurn, 'messageCount' | 'at'> {
  return {
    action: stop.action,
    say: null,
    reason: `${stop.because} The bot is stopped until a person lets it go on.`,
    evidence: stop.evidence,
  };
}

function isStopping(action: Turn['action']): action is StoppingTurn {
  return (stoppingTurns as readonly string[]).includes(action);
}

function readTurn({ transcript, live, botTexts, requestId }: Input): Turn & { say: string | null } {
  try {
    const { analysis, flags } = withinTime(longestReading, () => read(transcript, live?.release ?? null));
    const last = transcript.messages.findLast((message) => message.role === 'visitor');
    const turn = liveTurn({ analysis, flags, clarified: live?.clarified ?? false, lastSaid: last ?? null });
    return { ...turn, say: turnWords(turn.action, analysis, botTexts) };
  } catch (error) {
    // A visitor must not meet a bot that goes on blindly because of us.
    log.error('a running chat could not be read', { requestId, messages: transcript.messages.length }, error);
    return {
      action: 'escalate',
      say: botPhrase('escalate', { texts: botTexts }),
      reason: 'This chat could not be read by the rules, so a person has to.',
      evidence: [],
    };
  }
}

/** The reading of the whole chat, and the flags that count in it: after a release only what was said since. */
function read(transcript: Transcript, release: Release | null): { analysis: Analysis; flags: FlagFinding[] } {
  const analysis = analyseTranscript(transcript);
  if (!release) return { analysis, flags: analysis.flags };
  const since = transcript.messages.slice(release.messageCount).map((message, number) => ({ ...message, number }));
  const later = since.length > 0 ? analyseTranscript({ ...transcript, messages: since }).flags : [];
  return { analysis, flags: flagsSince(analysis.flags, later, release.messageCount) };
}
