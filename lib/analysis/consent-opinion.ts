import { askedBefore } from './consent-asked';
import { givesOthersDetail } from './consent-said';
import { type ConsentState, grant, hedge } from './consent-state';
import { chosenChannelsOf } from './consent-turn';
import { wishesOf } from './details';
import type { Probabilities } from './model/linear';
import { evidenceOf, type Reading, type Turn } from './reading';

/** Below this the learned acts find a grant unlikely; above `sure` an act as good as said. */
const unlikely = 0.1;
const sure = 0.75;

/**
 * The learned acts as a second opinion on one message, after the rules: a yes that they find unlikely and take for a no or a doubt becomes
 * unclear, a withdrawal that only they see does so too, and a clear yes to a clear question that the rules could not read is granted.
 * `before` is the status before the message.
 */
export function weighConsent(
  reading: Reading,
  turn: Turn,
  { state, before, acts }: { state: ConsentState; before: ConsentState['status']; acts: Probabilities | undefined },
): void {
  if (!acts) return;
  const [granting, refusing, hedging] = [acts.grant ?? 0, acts.refuse ?? 0, acts.hedge ?? 0];
  const decidedHere = state.evidence.some((item) => 'message' in item && item.message === turn.number);
  const limits = wishesOf(turn).some((wish) => wish.kind === 'refuse' && wish.channels.length > 0);
  if (
    state.status === 'granted' &&
    decidedHere &&
    !limits &&
    granting < unlikely &&
    Math.max(refusing, hedging) > sure
  ) {
    hedge(state, evidenceOf(turn), 'The visitor’s answer can be read as a yes, but may as well be a no or a doubt.');
    return;
  }
  if (state.status === 'granted' && !decidedHere && before === 'granted' && refusing > sure && granting < unlikely) {
    const asked = askedBefore(reading, turn);
    if (!limits && !asked.detail)
      hedge(state, evidenceOf(turn), 'The visitor agreed, but may have taken it back later.');
    return;
  }
  if (state.status === null || (state.status === 'hedged' && decidedHere)) {
    const { permission, first, beside, pending } = askedBefore(reading, turn);
    if (!permission || !first || beside || pending || permission.mixed || permission.inverted || permission.advertising)
      return;
    if (granting < 0.93 || refusing > unlikely || hedging > unlikely || givesOthersDetail(turn)) return;
    grant(state, {
      channels: chosenChannelsOf(reading, turn),
      evidence: evidenceOf(turn),
      reason: 'The visitor said yes when asked whether a person may contact them.',
      confidence: 0.7,
    });
  }
}
