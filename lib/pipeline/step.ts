import type { PipelineStep } from './schema';

/** A failed step. The message names step and kind of error alone: the words of the cause may quote a visitor. */
export class StepFailed extends Error {
  override readonly name = 'StepFailed';
  readonly step: PipelineStep;

  constructor(step: PipelineStep, cause: unknown) {
    const code =
      (cause as { code?: unknown })?.code ?? ((cause as { cause?: { code?: unknown } })?.cause?.code as unknown);
    const kind = cause instanceof Error ? cause.constructor.name : typeof cause;
    super(`The step "${step}" failed (${typeof code === 'string' ? `${kind} ${code}` : kind}).`, { cause });
    this.step = step;
  }
}

/** Runs one step and names it in what it throws. */
export async function inStep<T>(step: PipelineStep, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof StepFailed ? error : new StepFailed(step, error);
  }
}
