import type { Metadata } from 'next';
import { SchemaFields } from '@/components/docs/fields';
import { Operation } from '@/components/docs/operation';
import { Code, Prose } from '@/components/docs/prose';
import { loadOpenApi } from '@/lib/api-docs/loaders';

export const metadata: Metadata = { title: 'API' };
export const dynamic = 'force-dynamic';

/** The API for chat platforms, drawn from the same document that /api/openapi.json answers. */
export default function DocsPage() {
  const document = loadOpenApi();
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
  const server = document.servers[0]?.url ?? '';
  const link = 'text-accent underline underline-offset-2';
  return (
    <main className="mx-auto grid max-w-[960px] content-start gap-6 px-4 py-8 sm:px-7">
      <header className="grid gap-2">
        <h1 className="text-[22px]">{document.info.title}</h1>
        <Prose text={document.info.description} />
        <p className="text-list text-ink-2">
          The same as{' '}
          <a className={link} href="/api/openapi.json">
            OpenAPI {document.openapi}
          </a>
          , for tools.
        </p>
      </header>
      <nav aria-label="On this page">
        <ul className="grid text-list">
          <li>
            <a className={`${link} inline-block py-1`} href="#start">
              Send a first chat
            </a>
          </li>
          {operations.map(({ path, method, operation }) => (
            <li key={operation.operationId}>
              <a className={`${link} inline-block py-1`} href={`#${operation.operationId}`}>
                {operation.summary}
              </a>{' '}
              <span className="font-mono text-meta text-ink-3">
                {method.toUpperCase()} {path}
              </span>
            </li>
          ))}
          <li>
            <a className={`${link} inline-block py-1`} href="#schemas">
              Fields
            </a>
          </li>
        </ul>
      </nav>
      <section id="start" aria-labelledby="start-title" className="grid scroll-mt-4 gap-3 border-t border-line pt-5">
        <h2 id="start-title" className="text-title">
          Send a first chat
        </h2>
        <Prose
          text={
            'An administrator makes a source and its key under Settings, Sources; the key is shown once and begins with `hd_`. Every request carries it in the header `Authorization`.\n\nThe answer 202 says that the chat is stored and will be processed. Sending it again is harmless.'
          }
        />
        <Code label="A first call with curl">
          {[
            `curl ${server}/api/v1/transcripts \\`,
            "  -H 'Authorization: Bearer hd_YOUR_KEY' \\",
            "  -H 'Content-Type: application/json' \\",
            "  -d '{",
            '    "external_id": "chat-1",',
            '    "page_url": "https://www.example.com/pricing",',
            '    "messages": [',
            '      {"role": "visitor", "text": "Do you work with firms of 40?", "at": "2026-03-02T14:04:15Z"}',
            '    ]',
            "  }'",
          ].join('\n')}
        </Code>
        <Prose text="Every error is answered as problem details (RFC 9457): `detail` says in a sentence what is wrong, `errors` names each bad field by its path, `requestId` helps your administrator to find the request. Never retry an answer of 400 to 422 unchanged; wait for `Retry-After` on 429; send again on 503." />
      </section>
      {operations.map((item) => (
        <Operation key={item.operation.operationId} {...item} />
      ))}
      <section
        id="schemas"
        aria-labelledby="schemas-title"
        className="grid scroll-mt-4 gap-6 border-t border-line pt-5"
      >
        <h2 id="schemas-title" className="text-title">
          Fields
        </h2>
        {Object.entries(document.components.schemas).map(([name, schema]) => (
          <SchemaFields key={name} name={name} schema={schema} />
        ))}
      </section>
    </main>
  );
}
