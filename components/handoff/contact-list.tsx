import type { Brief } from '@/lib/handoff/schema';

const labels = { name: 'Name', company: 'Company', email: 'E-mail', phone: 'Phone' } as const;

/** The visitor's own details as rows of a description list; what is missing is said. */
export function ContactList({ contact, links }: { contact: Brief['contact']; links?: boolean }) {
  const href = {
    email: contact.email ? `mailto:${contact.email}` : null,
    phone: contact.phone ? `tel:${contact.phone.replace(/[^+\d]/g, '')}` : null,
    name: null,
    company: null,
  };
  return (
    <dl className="grid grid-cols-[76px_minmax(0,1fr)] gap-x-3 gap-y-1 text-list sm:grid-cols-[96px_minmax(0,1fr)]">
      {(Object.keys(labels) as (keyof typeof labels)[]).map((key) => (
        <div key={key} className="contents">
          <dt className="text-ink-3">{labels[key]}</dt>
          <dd className="[overflow-wrap:anywhere]">
            {contact[key] ? (
              links && href[key] ? (
                <a href={href[key]} className="text-accent underline underline-offset-2">
                  {contact[key]}
                </a>
              ) : (
                contact[key]
              )
            ) : (
              <span className="text-ink-3">not given</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
