/** The steps of a preparation; a failure names the one that it happened in. */
export const pipelineSteps = ['load', 'analyse', 'match', 'route', 'decide', 'store'] as const;
export type PipelineStep = (typeof pipelineSteps)[number];

/** Why a preparation was given up: the step that failed each time, or that the worker died over it. */
export const failureCodes = [...pipelineSteps, 'crashed'] as const;
export type FailureCode = (typeof failureCodes)[number];

export const failureSentences: Record<FailureCode, string> = {
  load: 'The stored chat could not be loaded.',
  analyse: 'The chat could not be read by the analysis.',
  match: 'The visitor could not be compared with the directory.',
  route: 'No owner could be worked out because the routing rules failed.',
  decide: 'The decision rules failed on this chat.',
  store: 'The result could not be stored.',
  crashed: 'The worker stopped each time it read this chat.',
};

/** How often a preparation is tried before a person has to look. */
export const preparationAttempts = 5;
