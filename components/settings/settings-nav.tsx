'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { usePerson } from '@/components/layout/person';
import { NavLink } from '@/components/layout/shell';
import { settingsPages } from './pages';

function usePages() {
  const path = usePathname();
  const person = usePerson();
  return settingsPages
    .filter((page) => person.may(page.permission))
    .map((page) => ({ ...page, on: path === page.href || path.startsWith(`${page.href}/`) }));
}

/** The pages of the settings below the desks, as far as the role goes. */
export function SettingsNav() {
  return (
    <div className="mt-3 grid gap-0.5 border-t border-line pt-3">
      <span className="label px-2 pb-1">Settings</span>
      {usePages().map((page) => (
        <NavLink key={page.href} href={page.href} on={page.on}>
          {page.label}
        </NavLink>
      ))}
    </div>
  );
}

/** The same pages as one line above the page, where the navigation is behind a button. */
export function SettingsStrip() {
  const pages = usePages();
  const line = useRef<HTMLElement>(null);
  const here = pages.find((page) => page.on)?.href;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page moves its link into sight
  useEffect(() => {
    const link = line.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (line.current && link)
      line.current.scrollLeft = link.offsetLeft - (line.current.clientWidth - link.clientWidth) / 2;
  }, [here]);
  return (
    <nav
      ref={line}
      aria-label="Settings"
      className="relative flex gap-1 overflow-x-auto border-b border-line px-2 lg:hidden"
    >
      {pages.map((page) => (
        <Link
          key={page.href}
          href={page.href}
          aria-current={page.on ? 'page' : undefined}
          className={clsx(
            'flex min-h-11 flex-none items-center border-b-2 px-2.5 text-list',
            page.on ? 'border-accent font-medium text-ink' : 'border-transparent text-ink-2',
          )}
        >
          {page.label}
        </Link>
      ))}
    </nav>
  );
}
