// The SQL of what waits and of what falls due in analyses: all that are not over, with who did what to them, in one look.
import { sql } from 'kysely';
import type { Database } from '../platform/database/index.ts';
import type { Analysis } from './keeping/analysis.ts';
import { type AnalysisFilter, listAnalyses } from './keeping/analysis-store.ts';
import { type Course, nothingYet } from './workflow/course.ts';

export interface OpenAnalysis {
  analysis: Analysis;
  course: Course;
}

/** More than wait for anybody at once. */
const most = 1000;

/** With what people did to each, as far as it keeps them from doing more. Those changed last come first. */
export async function listOpen(
  database: Database,
  filter: Pick<AnalysisFilter, 'states' | 'mine'>,
): Promise<OpenAnalysis[]> {
  const { analyses } = await listAnalyses(database, { ...filter, perPage: most });
  if (analyses.length === 0) return [];
  const ids = analyses.map(({ id }) => id);
  const [approvals, decisions, signOffs, shares] = await Promise.all([
    database
      .selectFrom('analysis')
      .select(['id', 'approvedBy as by', 'approvedAs as as', 'approvedAt as at', 'ownApprovalWhy as ownWhy'])
      .where('id', 'in', ids)
      .where('approvedBy', 'is not', null)
      .execute(),
    database
      .selectFrom('analysisDecision')
      .select(['analysisId as id', 'decidedBy as by', 'decidedAs as as', 'decidedAt as at'])
      .where('analysisId', 'in', ids)
      .execute(),
    database
      .selectFrom('analysisSignOff')
      .select(['analysisId', 'bodyId', 'submittedAt', 'said', 'signedBy as by', 'signedAs as as'])
      .select('signedAt as at')
      .where('analysisId', 'in', ids)
      .execute(),
    database
      .selectFrom('sharedWith')
      .select(['itemId', 'withBody', 'fromBody'])
      .where('kind', '=', 'register-item')
      .where('endedAt', 'is', null)
      .execute(),
  ]);
  const approvedOf = new Map(approvals.map(({ id, ...rest }) => [id, rest]));
  const decidedOf = new Map(decisions.map(({ id, ...rest }) => [id, rest]));
  return analyses.map((analysis) => {
    const { by = null, as, at = null, ownWhy = null } = approvedOf.get(analysis.id) ?? {};
    const course: Course = {
      ...nothingYet,
      approved: by === null || at === null ? null : { by, as: as ?? '', at, ownWhy },
      decided: decidedOf.get(analysis.id) ?? null,
      jointWith: shares
        .filter(({ itemId, fromBody }) => itemId === analysis.itemId && fromBody === analysis.bodyId)
        .map(({ withBody }) => withBody),
      signOffs: signOffs.filter(({ analysisId }) => analysisId === analysis.id),
    };
    return { analysis, course };
  });
}

export interface DueAnalysis {
  id: string;
  kind: 'analysis-decision' | 'analysis-approval' | 'analysis-review';
  reference: string;
  title: string;
  dueOn: string;
  writtenBy: readonly string[];
}

/** Days of analyses of the body that acts. A day that the item of the register has too stands there already, and not here. */
export async function listDueAnalyses(database: Database, until: string): Promise<DueAnalysis[]> {
  const { rows } = await sql<{
    id: string;
    kind: DueAnalysis['kind'];
    reference: string;
    title: string;
    dueOn: string;
    writtenBy: string[];
  }>`
    select each.id, due.kind, item.reference, item.title, to_char(due.day, 'YYYY-MM-DD') as due_on, each.written_by
    from analysis each
    join register_item item on item.id = each.item_id
    cross join lateral (values
      ('analysis-decision', case when each.state in ('draft', 'changes-requested', 'in-review', 'ready')
        and not (item.state = 'proposed' and item.decision_expected is not distinct from each.decision_expected)
        then each.decision_expected end),
      ('analysis-approval', case when each.expedited_by is not null and each.approved_by is null
        then each.approve_by end),
      ('analysis-review', case when each.state in ('decided', 'published', 'monitoring', 'review-due')
        and item.review_due is distinct from each.review_due then each.review_due end)
    ) due (kind, day)
    where due_regard_sees(each.body_id) and due.day <= ${until}::date
    order by due.day`.execute(database);
  return rows;
}
