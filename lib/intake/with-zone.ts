/** An ISO date and time without a zone is read as UTC, wherever the server stands. */
export function withZone(time: string): string {
  const iso = /^\s*(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?\s*$/i.exec(time);
  if (!iso) return time;
  const zone = (iso[3] ?? 'Z').toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  return `${iso[1]}T${iso[2]}${zone}`;
}
