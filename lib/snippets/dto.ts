import type { SnippetRow } from './newest';
import type { Snippet } from './schema';

/** A row as the screens read it. */
export function snippetDto(row: SnippetRow, createdBy: string | null): Snippet {
  const { key, version, title, topic, body, active } = row;
  return { key, version, title, topic, body, active, createdAt: row.createdAt.toISOString(), createdBy };
}
