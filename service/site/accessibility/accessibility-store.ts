// The SQL of accessibility: issues that are known, and what people looked at by hand, each recorded in the ledger.
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import {
  type AccessibilityCheck,
  type AccessibilityIssue,
  type CheckKind,
  type IssueKind,
  issueKinds,
} from './accessibility-issue.ts';

const kindOf = (kind: string): IssueKind => issueKinds.find((known) => known === kind) ?? 'non-compliance';
const checkKindOf = (kind: string): CheckKind => (kind === 'audit' ? 'audit' : 'review');

/** The newest first. The public's own door reads these columns and no others. */
export async function listIssues(database: Database, body: string): Promise<AccessibilityIssue[]> {
  const rows = await database
    .selectFrom('accessibilityIssue')
    .select(['id', 'kind', 'criterion', 'page', 'effect', 'alternative', 'mendedBy', 'burdenAssessment'])
    .select(['notedAt', 'mendedAt'])
    .where('bodyId', '=', body)
    .orderBy('notedAt', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, kind: kindOf(row.kind) }));
}

export async function listChecks(database: Database, body: string): Promise<AccessibilityCheck[]> {
  const rows = await database
    .selectFrom('accessibilityCheck')
    .select(['kind', 'doneOn', 'doneBy', 'how'])
    .where('bodyId', '=', body)
    .orderBy('doneOn', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, kind: checkKindOf(row.kind) }));
}

export type NewIssue = Omit<AccessibilityIssue, 'id' | 'mendedAt'> & { demonstration?: boolean };

export async function noteIssue(database: Database, issue: NewIssue): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const { id } = await transaction
      .insertInto('accessibilityIssue')
      .values({ ...issue, notedBy: whoActs().id })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordEvent(transaction, {
      action: 'accessibility.issue-noted',
      subject: { kind: 'accessibility-issue', id },
      fields: {
        criterion: { after: issue.criterion },
        page: { after: issue.page },
        effect: { after: issue.effect },
        mendedBy: { after: issue.mendedBy },
      },
    });
  });
}

/** False where there is no such issue, or it was mended before. */
export async function markMended(database: Database, id: string, at: Date): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const mended = await transaction
      .updateTable('accessibilityIssue')
      .set({ mendedAt: at })
      .where('id', '=', id)
      .where('mendedAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!mended) return false;
    await recordEvent(transaction, {
      action: 'accessibility.issue-mended',
      subject: { kind: 'accessibility-issue', id },
    });
    return true;
  });
}

export interface NewCheck extends AccessibilityCheck {
  at: Date;
  demonstration?: boolean;
}

export async function noteCheck(database: Database, { at, ...check }: NewCheck): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const { id } = await transaction
      .insertInto('accessibilityCheck')
      .values({ ...check, notedBy: whoActs().id, notedAt: at })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordEvent(transaction, {
      action: 'accessibility.checked',
      subject: { kind: 'accessibility-check', id },
      fields: { what: { after: check.kind }, on: { after: check.doneOn }, by: { after: check.doneBy } },
    });
  });
}

export async function removeDemonstrationAccessibility(database: Database): Promise<void> {
  await database.deleteFrom('accessibilityIssue').where('demonstration', '=', true).execute();
  await database.deleteFrom('accessibilityCheck').where('demonstration', '=', true).execute();
}

/** False where somebody was told before of what is due on this day. */
export async function noteReminder(transaction: Database, dueOn: string, at: Date): Promise<boolean> {
  const noted = await transaction
    .insertInto('reminderSent')
    .values({ kind: 'accessibility-statement', subjectId: 'statement', dueOn, sentAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('dueOn')
    .executeTakeFirst();
  return noted !== undefined;
}
