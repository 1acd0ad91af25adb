'use client';

import Link from 'next/link';
import type { Permission } from '@/lib/auth/permissions';
import { usePerson } from './person';

const steps: { href: string; title: string; why: string; needs: Permission }[] = [
  {
    href: '/settings/sources',
    title: 'Add a source and send a first chat',
    why: 'You get a key and a command to paste.',
    needs: 'sources.manage',
  },
  { href: '/import', title: 'Or import chats', why: 'JSON, JSONL, CSV or pasted text.', needs: 'intake.import' },
  {
    href: '/settings/people',
    title: 'Add reviewers and owners',
    why: 'Owners can take turns in a team.',
    needs: 'people.manage',
  },
  {
    href: '/settings/rules',
    title: 'Say who gets which handoff',
    why: 'The first rule that fits wins.',
    needs: 'rules.manage',
  },
  {
    href: '/settings/language',
    title: 'Approve the words of replies',
    why: 'A starter set is there to begin with.',
    needs: 'language.manage',
  },
  {
    href: '/settings/directory',
    title: 'Import leads and customers',
    why: 'So that reviewers see who is known.',
    needs: 'directory.import',
  },
  {
    href: '/settings/pilot',
    title: 'Set up the pilot',
    why: 'Two pages and 14 days are enough.',
    needs: 'pilot.manage',
  },
];

/** What to do in an installation that has no chat yet: the steps that this person may take, in their order. */
export function FirstSteps() {
  const { may } = usePerson();
  const mine = steps.filter((step) => may(step.needs));
  return (
    <div className="mx-auto grid w-full max-w-md gap-3 px-4 py-10">
      <h2 className="text-title">No chat has arrived yet</h2>
      <p className="text-list text-ink-2">What there is to do, in an order that works:</p>
      <ol className="grid divide-y divide-line rounded-m border border-line bg-panel">
        {mine.map((step, index) => (
          <li key={step.href}>
            <Link href={step.href} className="flex gap-3 px-4 py-2.5 hover:bg-sunken">
              <span aria-hidden="true" className="w-4 shrink-0 text-list text-ink-3 tabular-nums">
                {index + 1}
              </span>
              <span className="grid min-w-0">
                <span className="text-list font-medium">{step.title}</span>
                <span className="text-meta text-ink-2">{step.why}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </div>
  );
}
