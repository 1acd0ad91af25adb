import type { JsonSchema } from '@/lib/api-docs/schema';
import { Inline } from './prose';

type Named = {
  name: string;
  type: string;
  target: string | null;
  required: boolean;
  description: string;
  notes: string[];
};

const nameOf = (reference: unknown) => (typeof reference === 'string' ? (reference.split('/').at(-1) ?? null) : null);
const listOf = (value: unknown) => (Array.isArray(value) ? (value as JsonSchema[]) : []);

/** A schema's type in words, and the named schema behind it where there is one. */
function typeOf(schema: JsonSchema): { type: string; target: string | null } {
  const target = nameOf(schema.$ref);
  if (target) return { type: target, target };
  const choices = [...listOf(schema.anyOf), ...listOf(schema.oneOf)].filter((choice) => choice.type !== 'null');
  if (choices.length > 0) {
    const each = choices.map(typeOf);
    return {
      type: [...new Set(each.map((choice) => choice.type))].join(' or '),
      target: each.find((choice) => choice.target)?.target ?? null,
    };
  }
  if (schema.type === 'array') {
    const inner = typeOf((schema.items ?? {}) as JsonSchema);
    return { type: `list of ${inner.type}`, target: inner.target };
  }
  if (schema.type === 'object') {
    const values = schema.additionalProperties;
    const inner = typeof values === 'object' && values !== null ? typeOf(values as JsonSchema).type : '';
    return { type: inner && inner !== 'anything' ? `object of ${inner}` : 'object', target: null };
  }
  if (schema.format === 'date-time') return { type: 'time', target: null };
  if (schema.format === 'uuid') return { type: 'UUID', target: null };
  if (schema.type === 'string') return { type: 'text', target: null };
  return { type: typeof schema.type === 'string' ? schema.type : 'anything', target: null };
}

function notesOf(schema: JsonSchema): string[] {
  const inner = listOf(schema.anyOf).find((choice) => choice.type !== 'null') ?? schema;
  const limit = (key: string, words: (value: string) => string) =>
    typeof inner[key] === 'number' && inner[key] < Number.MAX_SAFE_INTEGER
      ? [words(inner[key].toLocaleString('en'))]
      : [];
  return [
    ...(Array.isArray(inner.enum) ? [inner.enum.map((value) => `\`${String(value)}\``).join(', ')] : []),
    ...(inner.default === undefined || typeof inner.default === 'object' || inner.default === ''
      ? []
      : [`\`${String(inner.default)}\` where left out`]),
    ...limit('maxLength', (value) => `${value} characters at most`),
    ...limit('maxItems', (value) => `${value} at most`),
  ];
}

/** The fields of an object schema, in its order. */
function fieldsOf(schema: JsonSchema): Named[] {
  const required = Array.isArray(schema.required) ? (schema.required as string[]) : [];
  return Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).map(([name, field]) => ({
    name,
    ...typeOf(field),
    required: required.includes(name),
    description: typeof field.description === 'string' ? field.description : '',
    notes: notesOf(field),
  }));
}

/** A named schema as a table of its fields. */
export function SchemaFields({ name, schema }: { name: string; schema: JsonSchema }) {
  const fields = fieldsOf(schema);
  return (
    <section id={`schema-${name}`} aria-labelledby={`schema-${name}-title`} className="grid gap-2 scroll-mt-4">
      <h3 id={`schema-${name}-title`} className="text-read">
        {name}
      </h3>
      {typeof schema.description === 'string' ? (
        <p className="max-w-3xl text-list text-ink-2">
          <Inline text={schema.description} />
        </p>
      ) : null}
      <dl className="divide-y divide-line rounded-m border border-line bg-panel">
        {fields.map((field) => (
          <div key={field.name} className="grid gap-x-4 gap-y-0.5 px-3.5 py-2 sm:grid-cols-[220px_minmax(0,1fr)]">
            <dt className="min-w-0">
              <code className="font-mono text-list font-medium break-words text-ink">{field.name}</code>
              <span className="block text-meta text-ink-3">
                {field.target ? (
                  <a className="text-accent underline underline-offset-2" href={`#schema-${field.target}`}>
                    {field.type}
                  </a>
                ) : (
                  field.type
                )}
                {field.required ? ', required' : ''}
              </span>
            </dt>
            <dd className="min-w-0 text-list text-ink-2">
              {field.description ? <Inline text={field.description} /> : null}
              {field.notes.length > 0 ? (
                <span className="block text-meta text-ink-3">
                  <Inline text={field.notes.join('; ')} />
                </span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Links to the schemas that a body may be. */
export function SchemaLink({ schema }: { schema: JsonSchema }) {
  const choices = listOf(schema.oneOf).length > 0 ? listOf(schema.oneOf) : [schema];
  return choices.map((choice, index) => {
    const { type, target } = typeOf(choice);
    return (
      <span key={type}>
        {index > 0 ? ' or ' : ''}
        <a className="text-accent underline underline-offset-2" href={`#schema-${target}`}>
          {type}
        </a>
      </span>
    );
  });
}
