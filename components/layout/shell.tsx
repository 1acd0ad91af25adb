'use client';

import clsx from 'clsx';
import { Menu as MenuIcon } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useEffect, useState } from 'react';
import type { Permission } from '@/lib/auth/permissions';
import { usePerson } from './person';
import { PersonMenu } from './person-menu';

const desks: { href: string; label: string; permission: Permission }[] = [
  { href: '/review', label: 'Review', permission: 'review.read' },
  { href: '/inbox', label: 'Inbox', permission: 'inbox.read' },
  { href: '/pilot', label: 'Pilot', permission: 'pilot.read' },
  { href: '/conversations', label: 'Conversations', permission: 'conversation.read' },
  { href: '/import', label: 'Import', permission: 'intake.import' },
  { href: '/settings', label: 'Settings', permission: 'language.read' },
  { href: '/audit', label: 'Audit', permission: 'audit.read' },
];

/** One line of the navigation: a page or a view, with its count. */
export function NavLink({
  href,
  on,
  count,
  hot,
  children,
}: {
  href: string;
  on: boolean;
  count?: ReactNode;
  hot?: boolean;
  children: ReactNode;
}) {
  return (
    <Link
      href={href}
      aria-current={on ? 'page' : undefined}
      className={clsx(
        'flex min-h-7 items-center gap-2 rounded-md px-2 py-0.5',
        on ? 'bg-panel font-medium text-ink shadow-[0_0_0_1px_var(--line)]' : 'text-ink-2 hover:bg-sunken',
      )}
    >
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {count !== undefined ? (
        <span className={clsx('text-meta tabular-nums', hot ? 'font-semibold text-bad' : 'text-ink-3')}>{count}</span>
      ) : null}
    </Link>
  );
}

function Navigation({ views }: { views: ReactNode }) {
  const path = usePathname();
  const person = usePerson();
  return (
    <nav aria-label="Main" className="flex min-h-0 flex-1 flex-col gap-0.5 overflow-y-auto p-2.5">
      <Link href="/" className="px-2 pb-3 text-[14px] font-[650] tracking-[-0.01em]">
        Handoff Desk
      </Link>
      {desks
        .filter((desk) => person.may(desk.permission))
        .map((desk) => (
          <NavLink key={desk.href} href={desk.href} on={path === desk.href || path.startsWith(`${desk.href}/`)}>
            {desk.label}
          </NavLink>
        ))}
      {views}
      <div className="flex-1" />
      <PersonMenu />
    </nav>
  );
}

/**
 * The frame of every desk: the navigation on the left (behind a button on narrow screens) and the page beside it.
 * `views` stands below the desks, e.g. the review desk's saved views. The page scrolls by itself. `bar={false}` leaves out the narrow
 * screen's bar, for a page that draws its own with a way back.
 */
export function Shell({
  views,
  children,
  title,
  bar = true,
}: {
  views?: ReactNode;
  children: ReactNode;
  title: string;
  bar?: boolean;
}) {
  const [open, setOpen] = useState(false);
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the drawer
  useEffect(() => setOpen(false), [path]);
  return (
    <div className="flex h-dvh flex-col lg:grid lg:grid-cols-[208px_minmax(0,1fr)]">
      <a
        href="#main"
        className="sr-only z-50 rounded-s bg-panel px-3 py-2 focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        Skip to the page
      </a>
      <div className="hidden min-h-0 flex-col border-r border-line lg:flex">
        <Navigation views={views} />
      </div>
      <header
        className={clsx(
          'h-12 flex-none items-center gap-2 border-b border-line bg-bg px-2 lg:hidden',
          bar ? 'flex' : 'hidden',
        )}
      >
        <Radix.Root open={open} onOpenChange={setOpen}>
          <Radix.Trigger aria-label="Open navigation" className="grid size-11 place-items-center rounded-s">
            <MenuIcon size={20} aria-hidden="true" />
          </Radix.Trigger>
          <Radix.Portal>
            <Radix.Overlay className="fixed inset-0 z-40 bg-black/30 lg:hidden dark:bg-black/60" />
            <Radix.Content
              aria-describedby={undefined}
              className="fixed inset-y-0 left-0 z-50 flex w-[min(300px,84vw)] flex-col border-r border-line bg-bg text-[15px] shadow-lift lg:hidden"
            >
              <Radix.Title className="sr-only">Navigation</Radix.Title>
              <Navigation views={views} />
            </Radix.Content>
          </Radix.Portal>
        </Radix.Root>
        <span className="min-w-0 flex-1 truncate text-read font-semibold">{title}</span>
      </header>
      <main id="main" tabIndex={-1} className="relative min-h-0 min-w-0 flex-1 overflow-y-auto outline-none">
        {children}
      </main>
    </div>
  );
}
