'use client';

import { useState } from 'react';
import { Face } from '@/components/ui/face';
import { Menu, MenuItem, MenuLabel } from '@/components/ui/menu';
import { useToast } from '@/components/ui/toast';
import { leave } from '@/lib/auth/client';
import { postJson } from '@/lib/query/fetcher';
import { usePerson } from './person';
import { type Theme, themes } from './theme';

const themeNames: Record<Theme, string> = { system: 'As the system', light: 'Light', dark: 'Dark' };

/** Who is signed in, with theme, password and ways out. */
export function PersonMenu() {
  const person = usePerson();
  const toast = useToast();
  const [theme, setTheme] = useState<Theme | null>(null);
  const choose = (next: Theme) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store API is not in every browser we serve
    document.cookie = `theme=${next}; path=/; max-age=31536000; samesite=lax`;
    document.documentElement.dataset.theme = next;
    setTheme(next);
  };
  const everywhere = async () => {
    try {
      await postJson('/api/account/sign-out-everywhere');
      await leave();
    } catch (error) {
      toast({ tone: 'bad', title: 'Not signed out', detail: error instanceof Error ? error.message : '' });
    }
  };
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className="flex min-h-9 items-center gap-2 rounded-md px-2 text-left hover:bg-sunken">
          <Face name={person.name} />
          <span className="min-w-0 flex-1 truncate">{person.name}</span>
          <span className="text-label text-ink-3">{person.role}</span>
        </button>
      }
    >
      <MenuLabel>{person.email}</MenuLabel>
      <MenuItem onSelect={() => window.location.assign('/password')}>Change password</MenuItem>
      <MenuLabel>Colours</MenuLabel>
      {themes.map((each) => (
        <MenuItem key={each} onSelect={() => choose(each)}>
          {themeNames[each]}
          {theme === each ? <span className="ml-auto text-ink-3">chosen</span> : null}
        </MenuItem>
      ))}
      <MenuLabel>Leave</MenuLabel>
      <MenuItem onSelect={() => void leave()}>Sign out</MenuItem>
      <MenuItem onSelect={() => void everywhere()}>Sign out everywhere</MenuItem>
    </Menu>
  );
}
