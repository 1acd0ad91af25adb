import { sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { companyKey, emailKey, nameKey } from '@/lib/matching/normalise';
import type { Candidate, MatchSubject } from '@/lib/matching/schema';

/** Rows read for one way of looking, and in all: enough to see every likely candidate, few enough to compare by hand. */
const perWay = 12;
const atMost = 40;

type Row = {
  id: string;
  kind: Candidate['kind'];
  name: string | null;
  emails: string[];
  phones: string[];
  company: string | null;
  domain: string | null;
  owner_id: string | null;
  territory: string | null;
  status: string | null;
};

/**
 * The people of the directory who may be the visitor or a colleague: by mailbox, phone, company domain, company, and like names at a like
 * company. Each way is one index lookup, so that a directory of a million rows costs milliseconds. Must run in a transaction: it sets how alike names must be.
 */
export async function findCandidates(tx: Executor, subject: MatchSubject): Promise<Candidate[]> {
  const mailbox = emailKey(subject.email);
  const name = nameKey(subject.name);
  const company = companyKey(subject.company);
  const there = sql`deleted_at is null`;
  const ways = [];
  if (mailbox)
    ways.push(
      sql`(select id, 1 from contacts where ${there} and email_keys && array[${mailbox}]::text[] limit ${perWay})`,
    );
  if (subject.phone)
    ways.push(
      sql`(select id, 2 from contacts where ${there} and phones && array[${subject.phone}]::text[] limit ${perWay})`,
    );
  if (subject.domain) {
    if (name)
      ways.push(
        sql`(select id, 3 from contacts where ${there} and domain = ${subject.domain} and name_key % ${name} limit ${perWay})`,
      );
    ways.push(
      sql`(select id, 5 from contacts where ${there} and domain = ${subject.domain} order by id desc limit ${perWay})`,
    );
  }
  if (company) {
    if (name) {
      ways.push(
        sql`(select id, 4 from contacts where ${there} and name_key % ${name} and company_key % ${company} limit ${perWay})`,
      );
    }
    ways.push(
      sql`(select id, 6 from contacts where ${there} and company_key = ${company} order by id desc limit ${perWay})`,
    );
  }
  if (ways.length === 0) return [];
  await tx.execute(sql`set local pg_trgm.similarity_threshold = 0.5`);
  const rows = await tx.execute<Row>(sql`
    with found(id, way) as (${sql.join(ways, sql` union all `)}),
      best as (select id, min(way) as way from found group by id order by min(way), id limit ${atMost})
    select c.id, c.kind, c.name, c.emails, c.phones, c.company, c.domain, c.owner_id, c.territory, c.status
    from best join contacts c using (id) order by best.way, c.id`);
  return rows.map(({ owner_id, ...row }) => ({ ...row, ownerId: owner_id }));
}
