/** Where an approved handoff goes. */
export const deliveryTargets = ['inbox'] as const;

export const deliveryStates = ['pending', 'delivered', 'failed', 'cancelled'] as const;

/** An approved handoff whose delivery failed for good and waits for a person. */
export type ParkedDelivery = {
  id: string;
  handoffId: string;
  contactName: string | null;
  contactCompany: string | null;
  need: string | null;
  ownerName: string | null;
  attempts: number;
  /** The kind of the last error alone. */
  error: string | null;
  approvedAt: string | null;
};
