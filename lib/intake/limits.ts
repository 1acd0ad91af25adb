/** What one request may hold; the API's page of documentation names these numbers. */
export const limits = {
  bodyBytes: 20 * 1024 * 1024,
  transcriptBytes: 1024 * 1024,
  transcriptsPerRequest: 100,
  messages: 2000,
  /** Characters of a draft that is checked for promises. */
  draftCharacters: 20_000,
  /** Messages may stand out of order by this much: clocks of bot and platform differ. */
  disorderMilliseconds: 24 * 60 * 60 * 1000,
  /** Transcripts a minute that a new source may send unless told otherwise. */
  ratePerMinute: 6000,
} as const;
