import { handoffViews, type QueueFilters, queueQuerySchema } from './schema';

/** View and filters of an address, those that are not known left out. */
export function readFilters(search: Record<string, string | string[] | undefined>): QueueFilters {
  const shape = queueQuerySchema.omit({ cursor: true, limit: true }).shape;
  const read = (key: keyof typeof shape) => {
    const value = shape[key].safeParse(search[key] || undefined);
    return value.success && value.data ? { [key]: value.data } : {};
  };
  const view = handoffViews.find((each) => each === search.view) ?? 'waiting';
  return { view, ...read('q'), ...read('source'), ...read('page'), ...read('lane'), ...read('owner'), ...read('flag') };
}
