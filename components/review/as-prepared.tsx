type Props = { now: string | null; original: string | null; what?: string };

/** What the engine had prepared, under a part that a person changed; `what` names it where the part stands elsewhere. */
export function AsPrepared({ now, original, what }: Props) {
  if ((now ?? '') === (original ?? '')) return null;
  return (
    <p className="mt-1 border-l-2 border-line-strong pl-2 text-meta text-ink-3 [overflow-wrap:anywhere]">
      {what ? `${what} edited` : 'Edited'}. As prepared: {original || 'nothing'}
    </p>
  );
}
