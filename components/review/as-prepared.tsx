/** What the engine had prepared, under a part that a person changed. */
export function AsPrepared({ now, original }: { now: string | null; original: string | null }) {
  if ((now ?? '') === (original ?? '')) return null;
  return (
    <p className="mt-1 border-l-2 border-line-strong pl-2 text-meta text-ink-3 [overflow-wrap:anywhere]">
      Edited. As prepared: {original || 'nothing'}
    </p>
  );
}
