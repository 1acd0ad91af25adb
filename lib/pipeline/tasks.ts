import type { JobHelpers, TaskList } from 'graphile-worker';
import { z } from 'zod';
import type { Context } from '@/lib/auth/context';
import { deliverHandoff } from '@/lib/delivery/deliver';
import { countFailure, deliveryAttempts } from '@/lib/delivery/park';
import { log } from '@/lib/log';
import { giveUp } from './give-up';
import { prepareConversation } from './prepare';
import type { ReadingEngine } from './reading-engine';
import { preparationAttempts } from './schema';
import { settleSilent } from './settle';
import { StepFailed } from './step';
import { sweep } from './sweep';

const preparePayload = z.object({ conversationId: z.uuid() });
const deliverPayload = z.object({ deliveryId: z.uuid() });

/** The queue keeps and logs an error's message: only the kind of error goes there, never words that may quote a visitor. */
class JobFailed extends Error {
  override readonly name = 'JobFailed';
}

function kindOf(error: unknown): string {
  if (error instanceof StepFailed) return error.message;
  const code = (error as { code?: unknown })?.code;
  return `${error instanceof Error ? error.constructor.name : typeof error}${typeof code === 'string' ? ` ${code}` : ''}`;
}

/** The tasks of the queue. Each context is made anew, so that a request id names one run in logs and audit. */
export function makeTasks(contextFor: (job: string) => Context, engine: ReadingEngine): TaskList {
  return {
    prepare: async (payload: unknown, { job, abortSignal }: JobHelpers) => {
      const ctx = contextFor('prepare');
      const { conversationId } = preparePayload.parse(payload);
      // Whoever counted this attempt before died over it.
      if (job.attempts > preparationAttempts) return giveUp(ctx, conversationId, 'crashed');
      try {
        await prepareConversation(ctx, conversationId, { engine, ...(abortSignal ? { stop: abortSignal } : {}) });
      } catch (error) {
        const cause = error instanceof StepFailed ? error.cause : error;
        const step = error instanceof StepFailed ? error.step : 'store';
        log.warn('preparation failed', { conversationId, step, attempt: job.attempts, kind: kindOf(error) }, cause);
        if (job.attempts < preparationAttempts) throw new JobFailed(kindOf(error));
        await giveUp(ctx, conversationId, step);
      }
    },
    deliver: async (payload: unknown, { job }: JobHelpers) => {
      const ctx = contextFor('deliver');
      const { deliveryId } = deliverPayload.parse(payload);
      try {
        await deliverHandoff(ctx, deliveryId);
      } catch (error) {
        const last = job.attempts >= deliveryAttempts;
        log.warn('delivery failed', { deliveryId, attempt: job.attempts, last, kind: kindOf(error) }, error);
        await countFailure(ctx, deliveryId, kindOf(error), last);
        if (!last) throw new JobFailed(kindOf(error));
      }
    },
    settle: async () => {
      const count = await settleSilent(contextFor('settle'));
      if (count > 0) log.info('silent chats lined up', { count });
    },
    sweep: async () => {
      const found = await sweep(contextFor('sweep'));
      if (found.conversations + found.deliveries > 0) log.warn('work without a job was lined up', { ...found });
    },
  };
}
