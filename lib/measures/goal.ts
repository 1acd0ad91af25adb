export type Goal = { threshold: number; reached: boolean; missing: number; sentence: string };

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

/**
 * How far the rate is from the threshold (percent), in whole chats: the fewest open ones that must be settled while no new chat comes.
 */
export function goal(numerator: number, denominator: number, threshold: number): Goal {
  if (denominator === 0) {
    return { threshold, reached: false, missing: 0, sentence: 'No sales-relevant chat has been read yet.' };
  }
  const missing = Math.max(0, Math.ceil((threshold * denominator) / 100 - 1e-9) - numerator);
  if (missing === 0) return { threshold, reached: true, missing, sentence: 'The goal is reached.' };
  const many = words[missing] ?? String(missing);
  return {
    threshold,
    reached: false,
    missing,
    sentence: `${many} more ${missing === 1 ? 'chat that becomes a complete handoff or a documented exception reaches' : 'chats that become complete handoffs or documented exceptions reach'} the goal.`,
  };
}
