import { z } from 'zod';

/** Kinds of people in the directory. */
export const contactKinds = ['lead', 'customer'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** How a candidate relates to the visitor. A conflict is the same e-mail address under another name. */
export const matchKinds = ['same_person', 'same_company', 'conflicting'] as const;
export type MatchKind = (typeof matchKinds)[number];

/** Words for the strength of a match, strongest first. */
export const matchStrengths = ['certain', 'very_likely', 'likely', 'possible'] as const;
export type MatchStrength = (typeof matchStrengths)[number];

/** What a reviewer decided about one match. */
export const matchDecisions = ['same_person', 'different_person'] as const;
export type MatchDecision = (typeof matchDecisions)[number];

export const comparedFields = ['email', 'phone', 'name', 'company', 'domain'] as const;
export type ComparedField = (typeof comparedFields)[number];

/** The result of comparing one field of the visitor with the same field of a candidate. */
export const fieldComparisonSchema = z.object({
  field: z.enum(comparedFields),
  level: z.enum(['exact', 'normalised', 'close', 'different', 'missing']),
  visitor: z.string().nullable(),
  candidate: z.string().nullable(),
  /** Plain sentence that a reviewer reads. */
  sentence: z.string(),
});
export type FieldComparison = z.infer<typeof fieldComparisonSchema>;

/** The visitor as the matching rules compare them. */
export const matchSubjectSchema = z.object({
  name: z.string().nullable(),
  email: z.string().nullable(),
  /** E.164. */
  phone: z.string().nullable(),
  company: z.string().nullable(),
  /** Company domain, from the e-mail address; null for free-mail providers. */
  domain: z.string().nullable(),
});
export type MatchSubject = z.infer<typeof matchSubjectSchema>;

/** A person of the directory as the matching rules compare them. */
export const candidateSchema = z.object({
  id: z.uuid(),
  kind: z.enum(contactKinds),
  name: z.string().nullable(),
  emails: z.array(z.string()),
  /** E.164. */
  phones: z.array(z.string()),
  company: z.string().nullable(),
  domain: z.string().nullable(),
  ownerId: z.uuid().nullable(),
  territory: z.string().nullable(),
  status: z.string().nullable(),
});
export type Candidate = z.infer<typeof candidateSchema>;

export const matchSchema = z.object({
  contactId: z.uuid(),
  contactKind: z.enum(contactKinds),
  kind: z.enum(matchKinds),
  strength: z.enum(matchStrengths),
  /** 0 to 1; orders candidates. */
  score: z.number().min(0).max(1),
  /** One plain sentence that sums up why. */
  sentence: z.string(),
  comparisons: z.array(fieldComparisonSchema),
});
export type Match = z.infer<typeof matchSchema>;

export const matchingSchema = z.object({
  engine: z.string(),
  version: z.string(),
  subject: matchSubjectSchema,
  matches: z.array(matchSchema),
});
export type Matching = z.infer<typeof matchingSchema>;
