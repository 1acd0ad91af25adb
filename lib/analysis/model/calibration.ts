import type { Analysis, Flag } from '../schema';

/** What a confidence is told of: one field of the reading, or one flag. */
export type Calibrated = 'route' | 'consent' | 'name' | 'email' | 'phone' | 'company' | 'question' | 'urgency' | Flag;

/**
 * How often a finding was right on chats that the reading had not learned from, by how sure it had been: steps `[up to, share right]`
 * in rising order. What has no steps keeps its confidence.
 */
export type Calibration = Partial<Record<Calibrated, [upTo: number, right: number][]>>;

/** No calibration: every confidence as the rule or the model gave it. */
export const noCalibration: Calibration = {};

/** The share of findings of this kind and this confidence that were right, 0 to 1. */
export function calibrate(calibration: Calibration, kind: Calibrated, confidence: number): number {
  const steps = calibration[kind];
  if (!steps || steps.length === 0) return confidence;
  return (steps.find(([upTo]) => confidence <= upTo) ?? steps[steps.length - 1])?.[1] ?? confidence;
}

/** The same analysis with confidences that mean something: of findings told at 0.8, eight in ten are right. */
export function withCalibration(analysis: Analysis, calibration: Calibration): Analysis {
  const at = (kind: Calibrated, confidence: number) => calibrate(calibration, kind, confidence);
  const { contact, unresolvedQuestion } = analysis;
  return {
    ...analysis,
    route: { ...analysis.route, confidence: at('route', analysis.route.confidence) },
    consent: { ...analysis.consent, confidence: at('consent', analysis.consent.confidence) },
    urgency: { ...analysis.urgency, confidence: at('urgency', analysis.urgency.confidence) },
    contact: {
      name: contact.name && { ...contact.name, confidence: at('name', contact.name.confidence) },
      email: contact.email && { ...contact.email, confidence: at('email', contact.email.confidence) },
      phone: contact.phone && { ...contact.phone, confidence: at('phone', contact.phone.confidence) },
      company: contact.company && { ...contact.company, confidence: at('company', contact.company.confidence) },
    },
    unresolvedQuestion: unresolvedQuestion && {
      ...unresolvedQuestion,
      confidence: at('question', unresolvedQuestion.confidence),
    },
    flags: analysis.flags.map((finding) => ({ ...finding, confidence: at(finding.flag, finding.confidence) })),
  };
}
