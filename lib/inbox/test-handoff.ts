import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { handoffs } from '@/db/schema/handoffs';
import { buildHandoff } from '@/lib/testing/handoff-builder';

type Handoff = typeof handoffs.$inferInsert;

/**
 * A handoff that was approved and delivered to `ownerId`, for the database tests of the inbox. Consent is given for e-mail and refused
 * for the phone; an answer is due an hour after `at`.
 */
export async function deliveredHandoff(
  db: Database,
  options: { ownerId: string; approvedBy: string; at?: Date },
): Promise<typeof handoffs.$inferSelect> {
  const at = options.at ?? new Date('2026-11-02T10:00:00Z');
  const { id } = await buildHandoff(db, {
    ownerId: options.ownerId,
    ownerExplanation: 'Rule 3: page /services/ai-consulting.',
    contactPhone: '+44 161 496 0102',
    consentRefusedChannels: ['phone'],
    createdAt: at,
  });
  const move = async (change: Partial<Handoff>) => {
    const [row] = await db.update(handoffs).set(change).where(eq(handoffs.id, id)).returning();
    if (!row) throw new Error('The handoff is not there.');
    return row;
  };
  const decided = { approvedBy: options.approvedBy, approvedAt: at, decidedBy: options.approvedBy, decidedAt: at };
  await move({ state: 'approved', version: 2, ...decided, approvedMessageCount: 4, deliverAfter: at });
  const responseDueAt = new Date(at.getTime() + 3_600_000);
  return move({ state: 'delivered', version: 3, deliveredAt: at, responseDueAt, updatedAt: at });
}
