import { z } from 'zod';
import { writtenText } from '@/lib/http/written-text';
import { snippetTopics } from '@/lib/language/schema';

const title = z.string().trim().min(1, 'Give it a title.').max(80, 'Use at most 80 characters.');
const body = writtenText(2000, 'Write the text.');
const key = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60);
const version = z.int().min(1);

/** What the bot says is one text a turn, added with the starter set: new texts are for people. */
export const createSnippetSchema = z.object({ title, topic: z.enum(snippetTopics).exclude(['bot']), body });
export type CreateSnippet = z.input<typeof createSnippetSchema>;

/** `version` is the one that was read; a newer one in the meantime is a lost race. */
export const updateSnippetSchema = createSnippetSchema.extend({ topic: z.enum(snippetTopics), key, version });
export type UpdateSnippet = z.input<typeof updateSnippetSchema>;

export const snippetVersionSchema = z.object({ key, version });
export type SnippetVersionInput = z.input<typeof snippetVersionSchema>;

export const snippetKeySchema = z.object({ key });

/** One approved text in its newest version; `active` is false where it was retired. Times are ISO 8601. */
export type Snippet = {
  key: string;
  version: number;
  title: string;
  topic: (typeof snippetTopics)[number];
  body: string;
  active: boolean;
  createdAt: string;
  createdBy: string | null;
};

/** Every version of one text, newest first, and what was done to it. */
export type SnippetHistory = {
  snippet: Snippet;
  versions: Snippet[];
  acts: { id: string; at: string; who: string; summary: string }[];
};
