'use client';

import { useState } from 'react';
import { Panel } from '@/components/layout/page-header';
import { Button } from '@/components/ui/button';
import { Field, Select } from '@/components/ui/field';
import { Notice } from '@/components/ui/state';
import { type ColumnMapping, type DirectoryField, directoryFields } from '@/lib/directory/schema';
import { useSave } from '../use-save';
import { type FilePreview, type FileRead, previewFile } from './import-file';
import { RowErrors } from './outcome';
import { fieldWords } from './words';

type Props = { file: FileRead; first: FilePreview; onBack: () => void; onImport: (file: FileRead) => void };

/** Which column holds what, with the guesses filled in, and what the rows become. */
export function MappingStep({ file, first, onBack, onImport }: Props) {
  const [mapping, setMapping] = useState<ColumnMapping>(first.mapping);
  const [preview, setPreview] = useState(first);
  const { save, busy, sentence } = useSave(
    (next: ColumnMapping) => previewFile({ ...file, mapping: next }),
    (answer) => setPreview(answer),
  );
  const choose = (field: DirectoryField, column: string) => {
    const { [field]: _before, ...rest } = mapping;
    const next = column ? { ...rest, [field]: column } : rest;
    setMapping(next);
    save(next);
  };
  const rows = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'}`;
  return (
    <>
      <Panel title={`2. Columns of ${file.name}`}>
        <div className="grid gap-4">
          <div className="grid grid-cols-2 items-end gap-x-3 gap-y-3.5 md:grid-cols-3">
            {directoryFields.map((field) => (
              <Field key={field} label={fieldWords[field]}>
                {(props) => (
                  <Select
                    {...props}
                    value={mapping[field] ?? ''}
                    onChange={(event) => choose(field, event.target.value)}
                  >
                    <option value="">not in this file</option>
                    {preview.columns.map((column) => (
                      <option key={column} value={column}>
                        {column}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
            ))}
          </div>
          {sentence ? <Notice tone="bad">{sentence}</Notice> : null}
        </div>
      </Panel>
      <Panel title="3. What the rows become">
        <div aria-busy={busy} className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <Notice tone={preview.bad ? 'warn' : 'good'}>
            {preview.bad
              ? `${rows(preview.good)} can be imported, ${rows(preview.bad)} cannot and ${preview.bad === 1 ? 'is' : 'are'} left out.`
              : `All ${rows(preview.good)} can be imported.`}
          </Notice>
          <RowErrors errors={preview.errors} all={preview.bad} />
          {preview.sample.length ? (
            <section
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
              tabIndex={0}
              aria-label="First rows"
              className="overflow-x-auto"
            >
              <table className="w-full min-w-[560px] text-left text-list">
                <thead className="text-meta text-ink-3">
                  <tr>
                    {['Row', 'Name', 'Company', 'E-mail', 'Phone', 'Kind'].map((heading) => (
                      <th key={heading} scope="col" className="border-b border-line py-1.5 pr-3 font-medium">
                        {heading}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {preview.sample.map((row) => (
                    <tr key={row.row} className="border-b border-line align-top">
                      <td className="py-1.5 pr-3 text-ink-3 tabular-nums">{row.row}</td>
                      <td className="py-1.5 pr-3">{row.name}</td>
                      <td className="py-1.5 pr-3">{row.company}</td>
                      <td className="py-1.5 pr-3 break-all">{row.emails.join(', ')}</td>
                      <td className="py-1.5 pr-3 whitespace-nowrap">{row.phones.join(', ')}</td>
                      <td className="py-1.5 pr-3">{row.kind}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          ) : null}
          <div className="flex flex-wrap gap-2">
            <Button kind="primary" disabled={busy || preview.good === 0} onClick={() => onImport({ ...file, mapping })}>
              Import {rows(preview.good)}
            </Button>
            <Button onClick={onBack}>Choose another file</Button>
          </div>
        </div>
      </Panel>
    </>
  );
}
