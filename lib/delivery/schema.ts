/** Where an approved handoff goes. */
export const deliveryTargets = ['inbox'] as const;
export type DeliveryTarget = (typeof deliveryTargets)[number];

export const deliveryStates = ['pending', 'delivered', 'failed', 'cancelled'] as const;
export type DeliveryState = (typeof deliveryStates)[number];
