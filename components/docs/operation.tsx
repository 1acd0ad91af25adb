import type { OpenApiOperation } from '@/lib/api-docs/schema';
import { SchemaLink } from './fields';
import { Code, Inline, Prose } from './prose';

type Props = { method: string; path: string; operation: OpenApiOperation };

/** One endpoint: what it does, what it takes, what it answers, with examples. */
export function Operation({ method, path, operation }: Props) {
  const body = Object.values(operation.requestBody?.content ?? {})[0];
  return (
    <section
      id={operation.operationId}
      aria-labelledby={`${operation.operationId}-title`}
      className="grid gap-3 scroll-mt-4 border-t border-line pt-5"
    >
      <div className="grid gap-1">
        <h2 id={`${operation.operationId}-title`} className="text-title">
          {operation.summary}
        </h2>
        <code className="font-mono text-list break-all text-ink">
          <b className="font-semibold text-accent">{method.toUpperCase()}</b> {path}
        </code>
      </div>
      <Prose text={operation.description} />
      {operation.parameters ? (
        <dl className="divide-y divide-line rounded-m border border-line bg-panel">
          {operation.parameters.map((parameter) => (
            <div key={parameter.name} className="grid gap-x-4 px-3.5 py-2 sm:grid-cols-[220px_minmax(0,1fr)]">
              <dt>
                <code className="font-mono text-list font-medium">{parameter.name}</code>
                <span className="block text-meta text-ink-3">
                  in the {parameter.in}
                  {parameter.required ? ', required' : ''}
                </span>
              </dt>
              <dd className="text-list text-ink-2">
                <Inline text={parameter.description} />
                {Array.isArray(parameter.schema.enum) ? (
                  <span className="block text-meta text-ink-3">
                    <Inline text={parameter.schema.enum.map((value) => `\`${String(value)}\``).join(', ')} />
                  </span>
                ) : null}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {body ? (
        <div className="grid gap-2">
          <p className="text-list text-ink-2">
            Body: <SchemaLink schema={body.schema} />, as application/json.
          </p>
          {Object.entries(body.examples ?? {}).map(([name, example]) => (
            <Code key={name} label={`Example of a body: ${example.summary}`}>
              {JSON.stringify(example.value, null, 2)}
            </Code>
          ))}
        </div>
      ) : null}
      <h3 className="text-list">Answers</h3>
      <ul className="divide-y divide-line rounded-m border border-line bg-panel">
        {Object.entries(operation.responses).map(([status, response]) => {
          const content = Object.values(response.content ?? {})[0];
          return (
            <li key={status} className="grid gap-2 px-3.5 py-2">
              <p className="text-list text-ink-2">
                <b className={status.startsWith('2') ? 'font-semibold text-good' : 'font-semibold text-ink'}>
                  {status}
                </b>{' '}
                <Inline text={response.description} /> {content ? <SchemaLink schema={content.schema} /> : null}
              </p>
              {Object.entries(content?.examples ?? {}).map(([name, example]) => (
                <details key={name}>
                  <summary className="py-1 text-meta text-ink-2">Example: {example.summary}</summary>
                  <Code label={`Example of an answer: ${example.summary}`}>
                    {JSON.stringify(example.value, null, 2)}
                  </Code>
                </details>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
