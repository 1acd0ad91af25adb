import type { Settings } from '@/lib/settings/schema';
import { numberOrText } from '../number-or-text';

export const urgencies = ['immediate', 'soon', 'planned', 'none'] as const;
export type TargetKey = 'reviewTargetMinutes' | 'responseTargetMinutes';
type Targets = Record<(typeof urgencies)[number], string>;

/** The settings as the form holds them: numbers as typed. */
export type GeneralFields = {
  graceSeconds: string;
  leaseSeconds: string;
  silenceMinutes: string;
  reviewTargetMinutes: Targets;
  responseTargetMinutes: Targets;
  businessHours: Settings['businessHours'];
};

const targetsOf = (targets: Settings[TargetKey]): Targets => ({
  immediate: String(targets.immediate),
  soon: String(targets.soon),
  planned: String(targets.planned),
  none: String(targets.none),
});

/** The form's fields of the settings as they are. */
export function fieldsOf(settings: Settings): GeneralFields {
  return {
    graceSeconds: String(settings.graceSeconds),
    leaseSeconds: String(settings.leaseSeconds),
    silenceMinutes: String(settings.silenceMinutes),
    reviewTargetMinutes: targetsOf(settings.reviewTargetMinutes),
    responseTargetMinutes: targetsOf(settings.responseTargetMinutes),
    businessHours: settings.businessHours,
  };
}

/** What the fields change; what is no number is sent as it was typed, so that the server refuses it beside its field. */
export function changesOf(fields: GeneralFields, settings: Settings): Partial<Settings> {
  const number = (text: string) => numberOrText(text) as number;
  const numbers = (targets: Targets): Settings[TargetKey] => ({
    immediate: number(targets.immediate),
    soon: number(targets.soon),
    planned: number(targets.planned),
    none: number(targets.none),
  });
  const next: Settings = {
    graceSeconds: number(fields.graceSeconds),
    leaseSeconds: number(fields.leaseSeconds),
    silenceMinutes: number(fields.silenceMinutes),
    reviewTargetMinutes: numbers(fields.reviewTargetMinutes),
    responseTargetMinutes: numbers(fields.responseTargetMinutes),
    businessHours: fields.businessHours,
  };
  const keys = (Object.keys(next) as (keyof Settings)[]).filter(
    (key) => JSON.stringify(next[key]) !== JSON.stringify(settings[key]),
  );
  return Object.fromEntries(keys.map((key) => [key, next[key]]));
}
