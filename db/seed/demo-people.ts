import type { Role } from '@/lib/auth/schema';

export type DemoPerson = { email: string; password: string; role: Role; name: string; about: string };

/** Sign-ins of the demo, fictional people at example.com. They exist only where the demo was loaded. */
export const demoPeople: DemoPerson[] = [
  {
    name: 'Mara Reyes',
    email: 'mara.reyes@example.com',
    password: 'demo-mara-reads-chats',
    role: 'reviewer',
    about: 'Intake reviewer',
  },
  {
    name: 'Jon Tran',
    email: 'jon.tran@example.com',
    password: 'demo-jon-reads-chats',
    role: 'reviewer',
    about: 'Intake reviewer',
  },
  {
    name: 'Priya Nair',
    email: 'priya.nair@example.com',
    password: 'demo-priya-owns-strategy',
    role: 'owner',
    about: 'Owner, strategy',
  },
  {
    name: 'Sam Ito',
    email: 'sam.ito@example.com',
    password: 'demo-sam-owns-sales-uk',
    role: 'owner',
    about: 'Owner, sales UK',
  },
  {
    name: 'Alex Kim',
    email: 'alex.kim@example.com',
    password: 'demo-alex-owns-helpdesk',
    role: 'owner',
    about: 'Owner, helpdesk',
  },
  {
    name: 'Dana Cole',
    email: 'dana.cole@example.com',
    password: 'demo-dana-watches-pilot',
    role: 'manager',
    about: 'Manager',
  },
  {
    name: 'Ada Finch',
    email: 'ada.finch@example.com',
    password: 'demo-ada-sets-things-up',
    role: 'admin',
    about: 'Administrator',
  },
];
