import { demoPeople } from '@/db/seed/demo-people';
import type { Say } from './say';

/** Tells where to sign in and as whom; only for demo installations, whose passwords everyone may know. */
export function printSignIns(say: Say, address: string): void {
  const width = Math.max(...demoPeople.map((person) => person.email.length));
  say('');
  say(`  Handoff Desk: ${address}`);
  say('  Sign in as one of the demo people:');
  for (const person of demoPeople) {
    say(`    ${person.role.padEnd(9)} ${person.email.padEnd(width)}  ${person.password}`);
  }
  say('');
}
