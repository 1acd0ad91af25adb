'use client';

import type { ReactNode } from 'react';
import { channelWords, consentWords, flagWords, routeWords, urgencyWords } from '@/components/handoff/words';
import { Chip } from '@/components/ui/chip';
import type { Analysis, PromiseKind, QualificationField } from '@/lib/analysis/schema';
import type { TranscriptMessage } from '@/lib/handoff/dto';
import type { Evidence } from '@/lib/transcript/schema';

const qualificationWords: Record<QualificationField, string> = {
  company_size: 'Company size',
  budget: 'Budget',
  timeline: 'Time frame',
  role: 'Role',
  location: 'Location',
  current_solution: 'Uses now',
};
const promiseWords: Record<PromiseKind, string> = {
  price: 'price',
  timing: 'time',
  scope: 'scope',
  legal: 'legal matter',
  result: 'result',
  availability: 'availability',
  fit: 'fit',
};

type Props = {
  analysis: Analysis;
  messages: readonly TranscriptMessage[];
  fields: readonly { name: string; value: string }[];
  onShow: (message: number) => void;
};

/** Everything that the analysis found, each with the words it rests on and how sure it is. */
export function Findings({ analysis, messages, fields, onShow }: Props) {
  const show = { messages, fields, onShow };
  const { contact, consent } = analysis;
  return (
    <dl className="grid gap-y-2.5">
      <Finding label="Route" confidence={analysis.route.confidence} evidence={analysis.route.evidence} {...show}>
        {routeWords[analysis.route.value]}
      </Finding>
      <Finding
        label="Need"
        confidence={analysis.statedNeed?.confidence}
        evidence={analysis.statedNeed?.evidence}
        {...show}
      >
        {analysis.statedNeed?.value ?? <Nothing>not said</Nothing>}
        {analysis.clearRequest ? null : <span className="text-warn"> Not clear enough to act on.</span>}
      </Finding>
      <Finding
        label="Open question"
        confidence={analysis.unresolvedQuestion?.confidence}
        evidence={analysis.unresolvedQuestion?.evidence}
        {...show}
      >
        {analysis.unresolvedQuestion?.text ?? <Nothing>none</Nothing>}
      </Finding>
      {analysis.otherOpenQuestions.map((question) => (
        <Finding
          key={`${question.message}-${question.text}`}
          label="Also open"
          confidence={question.confidence}
          evidence={question.evidence}
          {...show}
        >
          {question.text}
        </Finding>
      ))}
      <Finding label="Consent" confidence={consent.confidence} evidence={consent.evidence} {...show}>
        {consentWords[consent.status].label}
        {consent.channels.length > 0 ? `: ${consent.channels.map((channel) => channelWords[channel]).join(', ')}` : ''}
        {consent.refusedChannels.length > 0
          ? `; refused: ${consent.refusedChannels.map((channel) => channelWords[channel]).join(', ')}`
          : ''}
        . {consent.reason}
      </Finding>
      <Finding label="Urgency" confidence={analysis.urgency.confidence} evidence={analysis.urgency.evidence} {...show}>
        {urgencyWords[analysis.urgency.value]}
      </Finding>
      {(['name', 'email', 'phone', 'company'] as const).map((part) => {
        const found = contact[part];
        return found ? (
          <Finding
            key={part}
            label={{ name: 'Name', email: 'E-mail', phone: 'Phone', company: 'Company' }[part]}
            confidence={found.confidence}
            evidence={found.evidence}
            {...show}
          >
            {found.value}
            {'valid' in found ? (found.valid ? ` (${found.e164})` : ' (not a valid number)') : ''}
          </Finding>
        ) : null;
      })}
      {analysis.serviceLine ? (
        <Finding
          label="Service"
          confidence={analysis.serviceLine.confidence}
          evidence={analysis.serviceLine.evidence}
          {...show}
        >
          {analysis.serviceLine.value}
        </Finding>
      ) : null}
      {(Object.keys(qualificationWords) as QualificationField[]).map((field) => {
        const found = analysis.qualification[field];
        return found ? (
          <Finding
            key={field}
            label={qualificationWords[field]}
            confidence={found.confidence}
            evidence={found.evidence}
            {...show}
          >
            {found.value}
          </Finding>
        ) : null;
      })}
      {analysis.flags.map((flag) => (
        <Finding key={flag.flag} label="Flag" confidence={flag.confidence} evidence={flag.evidence} {...show}>
          <Chip tone={flagWords[flag.flag].tone}>{flagWords[flag.flag].label}</Chip> {flag.sentence}
        </Finding>
      ))}
      {analysis.botPromises.map((promise) => (
        <Finding
          key={`${promise.message}-${promise.kind}-${promise.text}`}
          label="Bot promise"
          confidence={promise.confidence}
          evidence={promise.evidence}
          {...show}
        >
          About {promiseWords[promise.kind]}: “{promise.text}”
        </Finding>
      ))}
      <Finding label="Next step" {...show}>
        {analysis.nextStep}
      </Finding>
    </dl>
  );
}

function Nothing({ children }: { children: ReactNode }) {
  return <span className="text-ink-3">{children}</span>;
}

type FindingProps = Omit<Props, 'analysis'> & {
  label: string;
  confidence?: number | undefined;
  evidence?: readonly Evidence[] | undefined;
  children: ReactNode;
};

function Finding({ label, confidence, evidence = [], children, messages, fields, onShow }: FindingProps) {
  return (
    <div className="grid grid-cols-[88px_minmax(0,1fr)] gap-x-3 sm:grid-cols-[104px_minmax(0,1fr)]">
      <dt className="text-ink-3">{label}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">
        {children}
        {confidence === undefined ? null : (
          <span className="text-meta whitespace-nowrap text-ink-3 tabular-nums">
            {' '}
            · {Math.round(confidence * 100)} % sure
          </span>
        )}
        {evidence.length > 0 ? (
          <ul className="mt-0.5 grid gap-0.5 text-meta text-ink-3">
            {evidence.slice(0, 4).map((place) => (
              <li key={'field' in place ? place.field : `${place.message}-${place.start}-${place.end}`}>
                {'field' in place ? (
                  `form field ${place.field}: “${fields.find((field) => field.name === place.field)?.value ?? ''}”`
                ) : (
                  <button
                    type="button"
                    onClick={() => onShow(place.message)}
                    className="min-h-6 py-0.5 text-left underline decoration-line-strong underline-offset-2 hover:text-ink"
                  >
                    message {place.message}: “
                    {cut(
                      messages
                        .find((message) => message.number === place.message)
                        ?.text.slice(place.start, place.end) ?? '',
                    )}
                    ”
                  </button>
                )}
              </li>
            ))}
          </ul>
        ) : null}
      </dd>
    </div>
  );
}

function cut(text: string): string {
  return text.length > 110 ? `${text.slice(0, 109)}…` : text;
}
