// The SQL of partners: who they are, whom to ask there, and which people send for them.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../platform/database/index.ts';
import { recordEvent, type Change } from '../../platform/ledger/index.ts';
import { partnerKinds, type Contact, type Partner } from './partner.ts';

const kind = z.enum(partnerKinds);
const columns = ['id', 'slug', 'name', 'kind', 'sends', 'website', 'endedOn'] as const;

export async function listPartners(database: Database): Promise<Partner[]> {
  const rows = await database.selectFrom('partner').select(columns).orderBy('name').execute();
  return rows.map((row) => ({ ...row, kind: kind.parse(row.kind) }));
}

export async function findPartner(database: Database, id: string): Promise<Partner | undefined> {
  const row = await database.selectFrom('partner').select(columns).where('id', '=', id).executeTakeFirst();
  return row && { ...row, kind: kind.parse(row.kind) };
}

export async function findPartnerBySlug(database: Database, slug: string): Promise<Partner | undefined> {
  const row = await database
    .selectFrom('partner')
    .select(columns)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row && { ...row, kind: kind.parse(row.kind) };
}

/** Is it the body that acts now which added the partner, and so changes what the directory says of it. */
export async function isOwnPartner(database: Database, id: string): Promise<boolean> {
  const row = await database
    .selectFrom('partner')
    .select(sql<boolean>`due_regard_sees(body_id)`.as('own'))
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.own ?? false;
}

export type PartnerFacts = Omit<Partner, 'id'>;

/** Adds a partner; null when another has that short name already. */
export async function addPartner(
  database: Database,
  facts: PartnerFacts & { demonstration?: boolean },
): Promise<string | null> {
  return database.transaction().execute(async (transaction) => {
    const added = await transaction
      .insertInto('partner')
      .values(facts)
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) return null;
    const fields = Object.fromEntries(recorded(facts).map(([name, after]) => [name, { after }]));
    await recordEvent(transaction, {
      action: 'partner.added',
      subject: { kind: 'partner', id: added.id },
      fields,
    });
    return added.id;
  });
}

/** Gives a partner new facts, and records each that changed; false when another has that short name, or another body added it. */
export async function changePartner(database: Database, id: string, facts: PartnerFacts): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const before = await findPartner(transaction, id);
    if (!before || !(await isOwnPartner(transaction, id))) return false;
    const namesake = await findPartnerBySlug(transaction, facts.slug);
    if (namesake && namesake.id !== id) return false;
    await transaction.updateTable('partner').set(facts).where('id', '=', id).execute();
    const old = new Map(recorded(before));
    const fields: Record<string, Change> = {};
    for (const [name, after] of recorded(facts))
      if (old.get(name) !== after) fields[name] = { before: old.get(name) ?? null, after };
    if (Object.keys(fields).length > 0)
      await recordEvent(transaction, { action: 'partner.changed', subject: { kind: 'partner', id }, fields });
    return true;
  });
}

function recorded({
  slug,
  name,
  kind: what,
  sends,
  website,
  endedOn,
}: PartnerFacts): [string, string | null][] {
  return [
    ['short name', slug],
    ['name', name],
    ['kind', what],
    ['sends', sends || null],
    ['website', website || null],
    ['ended on', endedOn],
  ];
}

export async function listContacts(database: Database, partnerId: string): Promise<Contact[]> {
  return database
    .selectFrom('partnerContact')
    .select(['id', 'role', 'email', 'telephone'])
    .where('partnerId', '=', partnerId)
    .where('removedAt', 'is', null)
    .orderBy('role')
    .execute();
}

export async function addContact(
  database: Database,
  partnerId: string,
  contact: Omit<Contact, 'id'>,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('partnerContact')
      .values({ partnerId, ...contact })
      .execute();
    await recordEvent(transaction, {
      action: 'partner.contact-added',
      subject: { kind: 'partner', id: partnerId },
      fields: { role: { after: contact.role } },
    });
  });
}

export async function removeContact(
  database: Database,
  partnerId: string,
  contactId: string,
  at: Date,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const gone = await transaction
      .updateTable('partnerContact')
      .set({ removedAt: at })
      .where('id', '=', contactId)
      .where('partnerId', '=', partnerId)
      .where('removedAt', 'is', null)
      .returning('role')
      .executeTakeFirst();
    if (gone)
      await recordEvent(transaction, {
        action: 'partner.contact-removed',
        subject: { kind: 'partner', id: partnerId },
        fields: { role: { before: gone.role } },
      });
  });
}

/** Ids of the people who send for a partner. */
export async function listPartnerPeople(database: Database, partnerId: string): Promise<string[]> {
  const rows = await database
    .selectFrom('partnerPerson')
    .select('personId')
    .where('partnerId', '=', partnerId)
    .execute();
  return rows.map(({ personId }) => personId);
}

/** The partners that a person sends for. */
export async function partnersOfPerson(database: Database, personId: string): Promise<Partner[]> {
  const rows = await database
    .selectFrom('partner')
    .innerJoin('partnerPerson', 'partnerPerson.partnerId', 'partner.id')
    .select(columns)
    .where('personId', '=', personId)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ ...row, kind: kind.parse(row.kind) }));
}

/** Says that a person sends for a partner, or no longer does. */
export async function settlePartnerPerson(
  database: Database,
  { partnerId, personId, sends }: { partnerId: string; personId: string; sends: boolean },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const { numAffectedRows } = sends
      ? await addPerson(transaction, partnerId, personId)
      : await removePerson(transaction, partnerId, personId);
    if (numAffectedRows === 0n) return;
    await recordEvent(transaction, {
      action: sends ? 'partner.person-added' : 'partner.person-removed',
      subject: { kind: 'partner', id: partnerId },
      fields: { person: sends ? { after: personId } : { before: personId } },
    });
  });
}

async function addPerson(database: Database, partnerId: string, personId: string) {
  const result = await database
    .insertInto('partnerPerson')
    .values({ partnerId, personId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return { numAffectedRows: result.numInsertedOrUpdatedRows ?? 0n };
}

async function removePerson(database: Database, partnerId: string, personId: string) {
  const result = await database
    .deleteFrom('partnerPerson')
    .where('partnerId', '=', partnerId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return { numAffectedRows: result.numDeletedRows };
}
