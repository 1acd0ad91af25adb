import type { AuditItem } from '@/lib/audit/schema';

/** What an act changed, field by field: before struck through, after beside it. */
export function ChangeList({ item, names: people }: { item: AuditItem; names: Record<string, string> }) {
  const names = [...new Set([...Object.keys(item.before ?? {}), ...Object.keys(item.after ?? {})])];
  if (names.length === 0) return <p className="text-meta text-ink-3">No values were recorded with this act.</p>;
  return (
    <dl className="grid gap-x-4 gap-y-1 text-meta sm:grid-cols-[minmax(120px,auto)_minmax(0,1fr)]">
      {names.map((name) => {
        const before = item.before && name in item.before ? show(item.before[name], people) : null;
        const after = item.after && name in item.after ? show(item.after[name], people) : null;
        return (
          <div key={name} className="contents">
            <dt className="text-ink-3">{spoken(name)}</dt>
            <dd className="[overflow-wrap:anywhere]">
              {before !== null && before !== after ? (
                <>
                  <span className="sr-only">before: </span>
                  <del className="text-ink-3">{before}</del>
                  {after !== null ? <span aria-hidden="true"> → </span> : null}
                </>
              ) : null}
              {after !== null ? (
                <>
                  <span className="sr-only">after: </span>
                  <ins className="no-underline">{after}</ins>
                </>
              ) : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** `responseDueAt` as `response due at`. */
function spoken(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[_.-]/g, ' ')
    .toLowerCase();
}

function show(value: unknown, people: Record<string, string>): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length > 0 ? value.map((each) => show(each, people)).join(', ') : 'none';
  if (typeof value === 'object') {
    const parts = Object.entries(value).map(([name, each]) => `${spoken(name)}: ${show(each, people)}`);
    return parts.length > 0 ? parts.join('; ') : 'none';
  }
  if (typeof value !== 'string') return String(value);
  // Closed lists are written as one_word; e-mail addresses and paths are left as they are.
  return people[value] ?? (/^[a-z]+(_[a-z]+)+$/.test(value) ? value.replaceAll('_', ' ') : value);
}
