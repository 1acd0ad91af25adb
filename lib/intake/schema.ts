/** What the source says of the chat. An open chat is answered with a next turn and reviewed once it ends or falls silent. */
export const conversationStatuses = ['open', 'ended'] as const;
export type ConversationStatus = (typeof conversationStatuses)[number];

/** How far the pipeline is: `received` has a job waiting, `prepared` has a handoff, `failed` is shown to a person. */
export const conversationStages = ['received', 'in_progress', 'prepared', 'failed'] as const;
export type ConversationStage = (typeof conversationStages)[number];
