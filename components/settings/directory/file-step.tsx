'use client';

import { type FormEvent, useState } from 'react';
import { Panel } from '@/components/layout/page-header';
import { Button } from '@/components/ui/button';
import { Field, Input, Select, Textarea } from '@/components/ui/field';
import { Notice } from '@/components/ui/state';
import { useSave } from '../use-save';
import { type FilePreview, type FileRead, previewFile } from './import-file';

const characters = 8_000_000;

/** Choose a file or paste its rows, and say where they come from. */
export function FileStep({ onRead }: { onRead: (file: FileRead, preview: FilePreview) => void }) {
  const [file, setFile] = useState<FileRead>({
    name: '',
    text: '',
    system: 'crm',
    kind: 'lead',
    region: 'GB',
    mapping: null,
  });
  const [wrong, setWrong] = useState<{ text?: string; system?: string }>({});
  const put = (change: Partial<FileRead>) => setFile((now) => ({ ...now, ...change }));
  const { save, busy, errorAt, sentence } = useSave(previewFile, (preview, input) =>
    onRead({ ...input, mapping: preview.mapping }, preview),
  );
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > characters) {
      setWrong({ text: 'The file is over 8 MB. Import it on the server: npm run import:directory -- FILE.' });
      return;
    }
    setWrong({});
    put({ name: chosen.name, text: await chosen.text() });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = {
      ...(file.text.trim() ? {} : { text: 'Choose a file or paste its rows.' }),
      ...(file.system.trim() ? {} : { system: 'Name the system that the rows come from.' }),
    };
    setWrong(found);
    if (Object.keys(found).length === 0) save({ ...file, name: file.name || 'pasted rows' });
  };
  return (
    <Panel title="1. The file">
      <form onSubmit={submit} noValidate className="grid gap-4">
        {sentence ? <Notice tone="bad">{sentence}</Notice> : null}
        <Field label="CSV file" hint="Comma, semicolon or tab between columns; UTF-8.">
          {(props) => (
            <input
              {...props}
              type="file"
              accept=".csv,.tsv,.txt,text/csv"
              onChange={(event) => void choose(event.target.files?.[0])}
              className="min-h-9 min-w-0 text-list"
            />
          )}
        </Field>
        <Field label={file.name ? `Rows of ${file.name}` : 'or paste the rows'} error={wrong.text ?? errorAt('text')}>
          {(props) => (
            <Textarea
              {...props}
              rows={5}
              spellCheck={false}
              placeholder={'Name,Email,Company\nJo Marsh,jo@example.org,Marsh & Co'}
              value={file.text.slice(0, 20_000)}
              readOnly={file.text.length > 20_000}
              onChange={(event) => put({ text: event.target.value })}
              className="font-mono text-meta"
            />
          )}
        </Field>
        {file.text.length > 20_000 ? (
          <p className="text-meta text-ink-3">Only the beginning is shown here; the whole file is read.</p>
        ) : null}
        <div className="grid gap-4 sm:grid-cols-3">
          <Field
            label="Comes from"
            hint="One name for each system, such as crm."
            error={wrong.system ?? errorAt('system')}
          >
            {(props) => (
              <Input
                {...props}
                value={file.system}
                maxLength={100}
                onChange={(event) => put({ system: event.target.value })}
              />
            )}
          </Field>
          <Field label="Rows are" hint="Where no column says it.">
            {(props) => (
              <Select
                {...props}
                value={file.kind}
                onChange={(event) => put({ kind: event.target.value as FileRead['kind'] })}
              >
                <option value="lead">Leads</option>
                <option value="customer">Customers</option>
              </Select>
            )}
          </Field>
          <Field
            label="Country of short numbers"
            hint="Two letters, such as GB; for numbers without +44."
            error={errorAt('region')}
          >
            {(props) => (
              <Input
                {...props}
                value={file.region}
                maxLength={2}
                onChange={(event) => put({ region: event.target.value.toUpperCase() })}
              />
            )}
          </Field>
        </div>
        <Button type="submit" kind="primary" className="justify-self-start" disabled={busy}>
          {busy ? 'Reading' : 'Read the file'}
        </Button>
      </form>
    </Panel>
  );
}
