'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import { laneWords, urgencyWords } from '@/components/handoff/words';
import { Button } from '@/components/ui/button';
import { Field, Input, Select, Textarea } from '@/components/ui/field';
import { urgencies } from '@/lib/analysis/schema';
import type { HandoffDetail } from '@/lib/handoff/dto';

export type Part = 'need' | 'question' | 'contact' | 'urgency' | 'nextStep';
export type SaveEdit = (edit: Record<string, unknown>) => Promise<boolean>;
type Props = { part: Part; handoff: HandoffDetail; save: SaveEdit; onClose: () => void; busy: boolean };

const text = (data: FormData, name: string) => String(data.get(name) ?? '').trim();

/** Edits one part of the brief where it stands, with what was prepared beside it. */
export function EditPart({ part, handoff, save, onClose, busy }: Props) {
  const [none, setNone] = useState(handoff.brief.question.none);
  const { brief, prepared } = handoff;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (await save(read(part, new FormData(event.currentTarget), none))) onClose();
  };
  return (
    <form
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      className="grid gap-3 rounded-m border border-accent-line bg-panel p-3.5"
      aria-label={`Edit ${titles[part].toLowerCase()}`}
    >
      {part === 'need' ? (
        <>
          <Original label="Need" now={brief.statedNeed} original={prepared.statedNeed ?? 'nothing'}>
            <Field label="Need, in one sentence">
              {(field) => (
                <Textarea
                  {...field}
                  name="statedNeed"
                  autoFocus
                  defaultValue={brief.statedNeed ?? ''}
                  maxLength={600}
                  className="min-h-14"
                />
              )}
            </Field>
          </Original>
          <Original label="Summary" now={brief.summary} original={prepared.summary}>
            <Field label="Summary">
              {(field) => <Textarea {...field} name="summary" required defaultValue={brief.summary} maxLength={2000} />}
            </Field>
          </Original>
        </>
      ) : null}
      {part === 'question' ? (
        <Original label="Open question" now={brief.question.text} original={prepared.question.text ?? 'none'}>
          <label className="flex min-h-6 items-center gap-2">
            <input type="checkbox" checked={none} onChange={(event) => setNone(event.target.checked)} /> No question is
            open
          </label>
          {none ? null : (
            <>
              <Field label="Question, in the visitor’s words">
                {(field) => (
                  <Textarea
                    {...field}
                    name="question"
                    required
                    autoFocus
                    defaultValue={brief.question.text ?? ''}
                    maxLength={1000}
                    className="min-h-14"
                  />
                )}
              </Field>
              <Field label="Asked in">
                {(field) => (
                  <Select {...field} name="message" defaultValue={brief.question.message ?? ''}>
                    <option value="">no single message</option>
                    {handoff.conversation.messages
                      .filter((message) => message.role === 'visitor')
                      .map((message) => (
                        <option key={message.number} value={message.number}>
                          message {message.number}: {message.text.slice(0, 60)}
                        </option>
                      ))}
                  </Select>
                )}
              </Field>
            </>
          )}
        </Original>
      ) : null}
      {part === 'contact' ? (
        <div className="grid gap-3 sm:grid-cols-2">
          {(['name', 'company', 'email', 'phone'] as const).map((key) => (
            <Field
              key={key}
              label={contactWords[key]}
              hint={
                brief.contact[key] === prepared.contact[key]
                  ? undefined
                  : `As prepared: ${prepared.contact[key] ?? 'none'}`
              }
            >
              {(field) => (
                <Input
                  {...field}
                  name={key}
                  defaultValue={brief.contact[key] ?? ''}
                  autoFocus={key === 'name'}
                  maxLength={key === 'email' ? 320 : key === 'phone' ? 40 : 200}
                  inputMode={key === 'email' ? 'email' : key === 'phone' ? 'tel' : 'text'}
                />
              )}
            </Field>
          ))}
        </div>
      ) : null}
      {part === 'urgency' ? (
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label="Urgency" hint={`As prepared: ${urgencyWords[prepared.urgency].toLowerCase()}`}>
            {(field) => (
              <Select {...field} name="urgency" autoFocus defaultValue={brief.urgency}>
                {urgencies.map((urgency) => (
                  <option key={urgency} value={urgency}>
                    {urgencyWords[urgency]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label="Lane" hint={`As prepared: ${laneWords[prepared.lane].toLowerCase()}`}>
            {(field) => (
              <Select {...field} name="lane" defaultValue={brief.lane === 'set_aside' ? 'sales' : brief.lane}>
                {(['sales', 'existing_customer', 'support'] as const).map((lane) => (
                  <option key={lane} value={lane}>
                    {laneWords[lane]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
      ) : null}
      {part === 'nextStep' ? (
        <Original label="Next step" now={brief.nextStep} original={prepared.nextStep}>
          <Field label="What the owner should do next">
            {(field) => (
              <Textarea
                {...field}
                name="nextStep"
                required
                autoFocus
                defaultValue={brief.nextStep}
                maxLength={1000}
                className="min-h-14"
              />
            )}
          </Field>
        </Original>
      ) : null}
      <div className="flex justify-end gap-2">
        <Button size="small" kind="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button size="small" kind="primary" type="submit" disabled={busy}>
          Save
        </Button>
      </div>
    </form>
  );
}

const titles: Record<Part, string> = {
  need: 'Need',
  question: 'Open question',
  contact: 'Contact',
  urgency: 'Urgency and lane',
  nextStep: 'Next step',
};
const contactWords = { name: 'Name', company: 'Company', email: 'E-mail', phone: 'Phone' } as const;

function read(part: Part, data: FormData, none: boolean): Record<string, unknown> {
  switch (part) {
    case 'need':
      return { statedNeed: text(data, 'statedNeed'), summary: text(data, 'summary') };
    case 'question': {
      const message = text(data, 'message');
      return {
        question: none
          ? { text: null, message: null, none: true }
          : { text: text(data, 'question'), message: message === '' ? null : Number(message), none: false },
      };
    }
    case 'contact':
      return {
        contact: {
          name: text(data, 'name'),
          company: text(data, 'company'),
          email: text(data, 'email'),
          phone: text(data, 'phone'),
        },
      };
    case 'urgency':
      return { urgency: text(data, 'urgency'), lane: text(data, 'lane') };
    case 'nextStep':
      return { nextStep: text(data, 'nextStep') };
  }
}

function Original({
  label,
  now,
  original,
  children,
}: {
  label: string;
  now: string | null;
  original: string;
  children: ReactNode;
}) {
  return (
    <div className="grid gap-2">
      {children}
      <p className="text-meta text-ink-3 [overflow-wrap:anywhere]">
        <span className="sr-only">{label} </span>
        As prepared{now === original ? ', not changed' : ''}: {original}
      </p>
    </div>
  );
}
