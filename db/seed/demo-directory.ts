import type { DirectoryRow } from '@/lib/directory/schema';

const sam = 'sam.ito@example.com';
const priya = 'priya.nair@example.com';
const alex = 'alex.kim@example.com';

/** People whom the demo's chats meet: known leads, customers, colleagues and look-alikes. */
const met: DirectoryRow[] = [
  {
    externalId: 'L-1001',
    kind: 'lead',
    name: 'Jordan Lee',
    emails: 'jordan.lee@brightforge.example.com',
    company: 'Brightforge Logistics Ltd',
    ownerEmail: priya,
    territory: 'UK',
    status: 'Contacted',
  },
  {
    externalId: 'L-1002',
    kind: 'lead',
    name: 'Samuel Brightwell',
    emails: 'sam.b@brightforge.example.com',
    company: 'Brightforge Logistics Ltd',
    ownerEmail: priya,
    territory: 'UK',
    status: 'Cold',
  },
  {
    externalId: 'C-2001',
    kind: 'customer',
    name: 'Katharina Voss',
    emails: 'info@pinecrest.example.com',
    company: 'Pinecrest Insurance',
    ownerEmail: sam,
    territory: 'UK',
    status: 'Active',
  },
  {
    externalId: 'L-1003',
    kind: 'lead',
    name: 'Aisha Rahman',
    emails: 'aisha.rahman@copperfield.example.com',
    phones: '020 7946 0112',
    company: 'Copperfield Homes',
    ownerEmail: priya,
    territory: 'UK',
    status: 'Qualified',
  },
  {
    externalId: 'C-2002',
    kind: 'customer',
    name: 'Laura Byrne',
    emails: 'laura.byrne@fernhill.example.com',
    company: 'Fernhill Logistics',
    ownerEmail: sam,
    territory: 'Ireland',
    status: 'Active',
  },
  {
    externalId: 'C-2003',
    kind: 'customer',
    name: 'Tom Whitfield',
    emails: 'tom.whitfield@rowanparts.example.com',
    phones: '020 7946 0321',
    company: 'Rowan Parts',
    ownerEmail: alex,
    territory: 'UK',
    status: 'Active',
  },
  {
    externalId: 'L-1004',
    kind: 'lead',
    name: 'H. Osei',
    emails: 'h.osei@meridianfoods.example.com',
    company: 'Meridian Foods plc',
    ownerEmail: priya,
    territory: 'UK',
    status: 'New',
  },
  {
    externalId: 'C-2004',
    kind: 'customer',
    name: 'Nils Berg',
    emails: 'nils.berg@bergpharm.example.com',
    company: 'Berg Pharm',
    ownerEmail: alex,
    territory: 'Germany',
    status: 'Active',
  },
  {
    externalId: 'C-2005',
    kind: 'customer',
    name: 'Priti Shah',
    emails: 'priti.shah@shahoptics.example.com',
    company: 'Shah Optics',
    ownerEmail: alex,
    territory: 'UK',
    status: 'Active',
  },
  {
    externalId: 'C-2006',
    kind: 'customer',
    name: 'Olga Petrova',
    emails: 'olga@gardenia.example.com',
    company: 'Gardenia',
    ownerEmail: alex,
    territory: 'UK',
    status: 'Active',
  },
  {
    externalId: 'C-2007',
    kind: 'customer',
    name: 'Ines Falk',
    phones: '020 7946 0777',
    company: 'Falk Media',
    ownerEmail: sam,
    territory: 'UK',
    status: 'At risk',
  },
  {
    externalId: 'L-1005',
    kind: 'lead',
    name: 'Ravi Patel',
    phones: '020 7946 0555',
    company: 'Patel Wholesale',
    ownerEmail: sam,
    territory: 'UK',
    status: 'New',
  },
];

const firstNames = [
  'Amelia',
  'Bruno',
  'Chloe',
  'Dmitri',
  'Esther',
  'Farid',
  'Greta',
  'Hassan',
  'Isla',
  'Jonas',
  'Keiko',
  'Liam',
  'Mina',
  'Noel',
  'Oriana',
  'Pavel',
];
const lastNames = [
  'Archer',
  'Bauer',
  'Castell',
  'Drummond',
  'Ekberg',
  'Faulkner',
  'Grange',
  'Holloway',
  'Ingram',
  'Jansen',
  'Kemp',
  'Larkin',
];
const companies = [
  'Alder Freight',
  'Birchfield Dairy',
  'Cobalt Press',
  'Dunmore Glass',
  'Elmstead Law',
  'Foxglove Media',
  'Granite Steel',
  'Heron Optics',
  'Ivory Dental',
  'Juniper Hotels',
  'Kestrel Foods',
  'Linden Care',
];
const territories = ['UK', 'Ireland', 'Germany', 'Netherlands'];
const statuses = ['New', 'Contacted', 'Qualified', 'Active'];

function pick<T>(list: readonly T[], n: number): T {
  return list[n % list.length] as T;
}

const others: DirectoryRow[] = Array.from({ length: 48 }, (_, n) => {
  const [first, last, company] = [pick(firstNames, n), pick(lastNames, n * 7 + 3), pick(companies, n)];
  const domain = `${company.toLowerCase().replace(/[^a-z]+/g, '')}.example.com`;
  return {
    externalId: `${n % 3 === 0 ? 'C' : 'L'}-${3000 + n}`,
    kind: n % 3 === 0 ? 'customer' : 'lead',
    name: `${first} ${last}`,
    emails: `${first}.${last}@${domain}`.toLowerCase(),
    company,
    ownerEmail: pick([priya, sam, alex], n),
    territory: pick(territories, n),
    status: pick(statuses, n),
  };
});

/** The demo's directory: sixty fictional leads and customers. */
export const demoDirectory: DirectoryRow[] = [...met, ...others];
