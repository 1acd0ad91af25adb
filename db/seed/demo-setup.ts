import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { teamMembers, teams, users } from '@/db/schema/people';
import { pilots } from '@/db/schema/pilots';
import { routingRules } from '@/db/schema/routing-rules';
import { sources } from '@/db/schema/sources';
import { type PersonContext, systemContext } from '@/lib/auth/context';
import { hashPassword } from '@/lib/auth/password';
import type { Clock } from '@/lib/clock';
import { importContacts } from '@/lib/directory/import-contacts';
import { newId } from '@/lib/ids';
import { createSource } from '@/lib/intake/sources';
import { createPilot } from '@/lib/pilot/create';
import { createRule } from '@/lib/rules/create-rule';
import type { CreateRule } from '@/lib/rules/schema';
import { addStarterTexts } from '@/lib/snippets/install-starter';
import { demoDirectory } from './demo-directory';
import { demoPeople } from './demo-people';

const demoSourceName = 'Northbeam website';

export type Cast = {
  sourceId: string;
  /** The demo's people by the first part of their name, each with a context at the story's clock. */
  as: (name: string) => PersonContext;
  system: ReturnType<typeof systemContext>;
};

/** People, teams, source, directory, rules, approved language and pilot of the demo; what is there already stays as it is. */
export async function setUpDemo(db: Database, clock: Clock & { at: Date }, now: Date): Promise<Cast> {
  const system = systemContext(db, clock, 'demo', newId());
  await addPeople(db, now);
  const people = new Map((await db.select().from(users)).map((person) => [person.email, person]));
  const as = (name: string): PersonContext => {
    const demo = demoPeople.find((person) => person.name.startsWith(name));
    const person = demo && people.get(demo.email);
    if (!person) throw new Error(`The demo has nobody called ${name}.`);
    const { id, email, role, timeZone } = person;
    return {
      db,
      clock,
      requestId: newId(),
      actor: { kind: 'person', id, email, role, timeZone, name: person.name, mustChangePassword: false },
    };
  };
  const team = await addTeams(db, as, now);
  const sourceId = await addSource(system);
  await importContacts(system, { system: 'Demo CRM', region: 'GB', rows: demoDirectory });
  await db.transaction((tx) => addStarterTexts(tx, now, as('Dana').actor.id));
  await addRules(as, team);
  await addPilot(as, now);
  return { sourceId, as, system };
}

async function addPeople(db: Database, now: Date): Promise<void> {
  for (const { email, password, role, name } of demoPeople) {
    const [known] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
    if (known) continue;
    const territories = name === 'Sam Ito' ? ['UK', 'Ireland'] : name === 'Priya Nair' ? ['Europe'] : [];
    await db
      .insert(users)
      .values({
        id: newId(),
        email,
        name,
        role,
        territories,
        passwordHash: await hashPassword(password),
        createdAt: now,
      })
      .onConflictDoNothing();
  }
}

const demoTeams = { Strategy: ['Priya', 'Sam'], 'Sales UK': ['Sam'], Helpdesk: ['Alex'] };

async function addTeams(db: Database, as: Cast['as'], now: Date): Promise<(name: keyof typeof demoTeams) => string> {
  const ids = new Map<string, string>();
  for (const [name, members] of Object.entries(demoTeams)) {
    await db.insert(teams).values({ id: newId(), name, createdAt: now }).onConflictDoNothing();
    const [row] = await db.select({ id: teams.id }).from(teams).where(eq(teams.name, name));
    if (!row) throw new Error(`The team ${name} is not there.`);
    ids.set(name, row.id);
    await db
      .insert(teamMembers)
      .values(members.map((member) => ({ teamId: row.id, userId: as(member).actor.id })))
      .onConflictDoNothing();
  }
  return (name) => ids.get(name) ?? '';
}

async function addSource(system: Cast['system']): Promise<string> {
  const [known] = await system.db.select({ id: sources.id }).from(sources).where(eq(sources.name, demoSourceName));
  if (known) return known.id;
  const source = await createSource(system, {
    name: demoSourceName,
    business: {
      name: 'Northbeam',
      industry: 'AI consulting',
      services: ['AI opportunity review', 'process automation', 'AI training', 'data strategy'],
      areas: ['UK', 'Ireland', 'Germany', 'Netherlands', 'Spain'],
    },
  });
  return source.id;
}

async function addRules(as: Cast['as'], team: (name: keyof typeof demoTeams) => string): Promise<void> {
  const manager = as('Dana');
  const [any] = await manager.db.select({ id: routingRules.id }).from(routingRules).limit(1);
  if (any) return;
  const rules: CreateRule[] = [
    {
      name: 'Customers to the owner of their account',
      conditions: { lanes: ['existing_customer'] },
      target: { kind: 'account_owner' },
    },
    {
      name: 'Support to the helpdesk',
      conditions: { lanes: ['support'] },
      target: { kind: 'team', teamId: team('Helpdesk') },
    },
    {
      name: 'Large enquiries to strategy',
      conditions: { highValue: true },
      target: { kind: 'person', userId: as('Priya').actor.id },
    },
    {
      name: 'Automation campaign in the UK',
      conditions: { pages: ['/services/automation'], campaigns: ['automation-uk'] },
      target: { kind: 'team', teamId: team('Sales UK') },
    },
    {
      name: 'AI consulting pages',
      conditions: { pages: ['/services/ai-consulting', '/services/ai-training'] },
      target: { kind: 'team', teamId: team('Strategy') },
    },
    {
      name: 'Customers whose account has no owner',
      conditions: { lanes: ['existing_customer'] },
      target: { kind: 'team', teamId: team('Sales UK') },
    },
    { name: 'Everything else', target: { kind: 'team', teamId: team('Strategy') } },
  ];
  for (const rule of rules) await createRule(manager, rule);
}

async function addPilot(as: Cast['as'], now: Date): Promise<void> {
  const manager = as('Dana');
  const [any] = await manager.db.select({ id: pilots.id }).from(pilots).limit(1);
  if (any) return;
  const day = (offset: number) => new Date(now.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  await createPilot(manager, {
    name: 'AI consulting and automation pages',
    pages: ['/services/ai-consulting', '/services/automation'],
    startsOn: day(-9),
    endsOn: day(4),
    firstN: null,
    ownerId: as('Priya').actor.id,
    threshold: 80,
    baseline: {
      qualifiedHandoffRate: 34,
      chatToLeadRate: 52,
      completeHandoffRate: 29,
      responseMinutesMedian: 410,
      unresolvedRate: 78,
      wrongOwnerRate: 14,
      badHandoffRate: 22,
      exceptionRate: 45,
    },
  });
}
