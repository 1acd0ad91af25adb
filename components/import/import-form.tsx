'use client';

import clsx from 'clsx';
import { FileUp } from 'lucide-react';
import { type DragEvent, type FormEvent, useRef, useState } from 'react';
import { Panel } from '@/components/layout/page-header';
import { Button } from '@/components/ui/button';
import { Field, Input, Select, Textarea } from '@/components/ui/field';

export type Chosen = { text: string; name: string; pageUrl: string; startedAt?: string };

const maximumBytes = 20 * 1024 * 1024;

type Props = {
  sources: { id: string; name: string }[];
  sourceId: string;
  onSource: (id: string) => void;
  busy: boolean;
  reading: boolean;
  onRead: (chosen: Chosen) => void;
  /** Something else was chosen: what was read before is out of date. */
  onChange: () => void;
};

/** Source, and a file or pasted text. Nothing is sent before the person asks for it. */
export function ImportForm({ sources, sourceId, onSource, busy, reading, onRead, onChange }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState('');
  const [pageUrl, setPageUrl] = useState('');
  const [began, setBegan] = useState('');
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string>();

  function choose(chosen: File | null) {
    onChange();
    const tooBig = chosen !== null && chosen.size > maximumBytes;
    setProblem(
      tooBig ? 'The file is over 20 MB. Import it in parts, or with the command "npm run import".' : undefined,
    );
    setFile(tooBig ? null : chosen);
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0] ?? null);
  }
  async function submit(event: FormEvent) {
    event.preventDefault();
    const content = file ? await file.text().catch(() => null) : text;
    if (content === null) return setProblem('The file could not be read. Choose it again.');
    if (!content.trim()) return setProblem(file ? 'The file is empty.' : 'Choose a file or paste a chat first.');
    setProblem(undefined);
    const startedAt = began && !file ? new Date(began).toISOString() : undefined;
    onRead({ text: content, name: file?.name ?? 'pasted.txt', pageUrl, ...(startedAt ? { startedAt } : {}) });
  }

  return (
    <Panel title="What to import">
      <form onSubmit={submit} noValidate className="grid gap-4">
        <Field label="Source" hint="The website or bot that the chats come from.">
          {(props) => (
            <Select
              {...props}
              className="sm:max-w-72"
              value={sourceId}
              disabled={busy}
              onChange={(event) => onSource(event.target.value)}
            >
              {sources.map((source) => (
                <option key={source.id} value={source.id}>
                  {source.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside does the same */}
        <div
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          className={clsx(
            'grid justify-items-center gap-2 rounded-m border border-dashed px-4 py-6 text-center',
            over ? 'border-accent bg-accent-soft' : 'border-line-strong',
          )}
        >
          <FileUp size={20} aria-hidden="true" className="text-ink-3" />
          <input
            ref={picker}
            type="file"
            accept=".json,.jsonl,.ndjson,.csv,.tsv,.txt"
            aria-label="File of chats"
            className="sr-only"
            tabIndex={-1}
            onChange={(event) => {
              choose(event.target.files?.[0] ?? null);
              // The same file may be chosen again after it was mended.
              event.target.value = '';
            }}
          />
          {file ? (
            <p className="text-list break-all">
              <b className="font-medium">{file.name}</b>{' '}
              <span className="text-ink-3">{Math.max(1, Math.round(file.size / 1024)).toLocaleString('en')} KB</span>
            </p>
          ) : (
            <p className="text-list text-ink-2">Drop a file here: JSON, JSONL, CSV with one row a message, or text.</p>
          )}
          <div className="flex gap-2">
            <Button size="small" disabled={busy} onClick={() => picker.current?.click()}>
              {file ? 'Choose another file' : 'Choose a file'}
            </Button>
            {file ? (
              <Button size="small" kind="quiet" disabled={busy} onClick={() => choose(null)}>
                Take it out
              </Button>
            ) : null}
          </div>
        </div>
        {file ? null : (
          <>
            <Field
              label="Or paste a chat"
              hint='Begin each message with "Visitor:", "Bot:" or "Agent:". Part several chats by a line of three dashes.'
            >
              {(props) => (
                <Textarea
                  {...props}
                  rows={7}
                  spellCheck={false}
                  value={text}
                  placeholder={'Bot: Hello, how can we help?\nVisitor: Do you work with firms of 40 people?'}
                  onChange={(event) => {
                    setText(event.target.value);
                    onChange();
                  }}
                />
              )}
            </Field>
            <div className="grid items-start gap-4 sm:grid-cols-2">
              <Field label="Page of the pasted chat (optional)">
                {(props) => (
                  <Input
                    {...props}
                    type="url"
                    inputMode="url"
                    placeholder="https://www.example.com/pricing"
                    value={pageUrl}
                    onChange={(event) => {
                      setPageUrl(event.target.value);
                      onChange();
                    }}
                  />
                )}
              </Field>
              <Field label="When it began (optional)" hint="In your own time; now where you leave it out.">
                {(props) => (
                  <Input
                    {...props}
                    type="datetime-local"
                    value={began}
                    onChange={(event) => {
                      setBegan(event.target.value);
                      onChange();
                    }}
                  />
                )}
              </Field>
            </div>
          </>
        )}
        {problem ? (
          <p role="alert" className="text-list text-bad">
            {problem}
          </p>
        ) : null}
        <div>
          <Button type="submit" kind="primary" disabled={busy}>
            {reading ? 'Reading' : 'Show what would come in'}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
