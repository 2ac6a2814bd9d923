// The SQL of what comes together: which other live analyses state effects on the characteristics that one touches.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import { dateIn } from '../../phrases/day.ts';
import type { Analysis } from '../keeping/analysis.ts';
import {
  bringTogether,
  monthsTogether,
  type OtherItem,
  type Together,
  type TouchedGroup,
} from './cumulative.ts';

/** What a page shows of many: the rest is counted. */
const mostShown = 25;

export interface AllTogether {
  /** Those that share most. */
  shown: readonly Together[];
  /** How many there are in all. */
  count: number;
}

/** Other items that have not ended, in analysis or decided in the last 24 months, with the groups that both touch. */
export async function listTogether(
  database: Database,
  { id, itemId }: Pick<Analysis, 'id' | 'itemId'>,
  now: Date,
): Promise<AllTogether> {
  const here = (await groupsOf(database, [id])).get(id) ?? [];
  const characteristics = [...new Set(here.map(({ characteristic }) => characteristic))];
  if (characteristics.length === 0) return { shown: [], count: 0 };
  const { others, count } = await liveOthers(database, { itemId, characteristics, now });
  const groups = await groupsOf(
    database,
    others.map(({ analysisId }) => analysisId),
  );
  const withGroups = others.map((other): OtherItem => ({
    ...other,
    groups: groups.get(other.analysisId) ?? [],
  }));
  return { shown: bringTogether(here, withGroups), count };
}

interface Looking {
  itemId: string;
  characteristics: readonly string[];
  now: Date;
}

/** Of each item the newest analysis that counts; those that share most characteristics first. */
async function liveOthers(
  database: Database,
  { itemId, characteristics, now }: Looking,
): Promise<{ others: Omit<OtherItem, 'groups'>[]; count: number }> {
  const since = new Date(now);
  since.setUTCMonth(since.getUTCMonth() - monthsTogether);
  const considered = characteristics.map((characteristic) => `characteristics/${characteristic}/considered`);
  const { rows } = await sql<
    Omit<OtherItem, 'groups' | 'decidedOn'> & { decidedAt: Date | null; count: number }
  >`
    with touching as (
      select said.analysis_id, said.value as characteristic
      from analysis_answer said
      join analysis_answer nature on nature.analysis_id = said.analysis_id
        and nature.field = 'impacts/' || split_part(said.field, '/', 2) || '/nature'
        and nature.value = any (array['negative', 'mixed', 'unknown'])
      join analysis_row on analysis_row.analysis_id = said.analysis_id and analysis_row.list = 'impacts'
        and analysis_row.row_id = split_part(said.field, '/', 2) and analysis_row.removed_at is null
      where said.value = any (${[...characteristics]}::text[]) and said.field like 'impacts/%/characteristic'
      union
      select analysis_id, split_part(field, '/', 2)
      from analysis_answer
      where field = any (${considered}::text[]) and field like 'characteristics/%/considered'
        and value in ('negative', 'mixed', 'unknown')
    ), shared as (
      select analysis_id, count(*) as characteristics from touching group by analysis_id
    ), live as (
      select distinct on (analysis.item_id) analysis.id as "analysisId", analysis.item_id as "itemId", register_item.reference,
        register_item.title, decision.decided_at as "decidedAt", shared.characteristics
      from shared
      join analysis on analysis.id = shared.analysis_id
      join register_item on register_item.id = analysis.item_id
      left join analysis_decision decision on decision.analysis_id = analysis.id
      where analysis.item_id <> ${itemId} and analysis.depth <> 'screening'
        and register_item.state in ('proposed', 'in-force')
        and (
          analysis.state in ('draft', 'in-review', 'changes-requested', 'ready')
          or (analysis.state not in ('withdrawn', 'superseded') and decision.decided_at >= ${since})
        )
      order by analysis.item_id, analysis.number desc
    )
    select "analysisId", "itemId", reference, title, "decidedAt", count(*) over ()::int as count
    from live
    order by characteristics desc, reference
    limit ${mostShown}`.execute(database);
  return {
    count: rows[0]?.count ?? 0,
    others: rows.map(({ analysisId, itemId: ofItem, reference, title, decidedAt }) => ({
      ...{ analysisId, itemId: ofItem, reference, title },
      decidedOn: decidedAt === null ? null : dateIn(decidedAt),
    })),
  };
}

/** What analyses say of groups that may be worse off, or of which it cannot be told: by their ids. */
async function groupsOf(
  database: Database,
  analyses: readonly string[],
): Promise<ReadonlyMap<string, TouchedGroup[]>> {
  if (analyses.length === 0) return new Map();
  const wanted =
    '^(characteristics/[^/]+/(considered|why)|impacts/[^/]+/(characteristic|nature|group|lives|reasons))$';
  const [rows, removed] = await Promise.all([
    database
      .selectFrom('analysisAnswer')
      .select(['analysisId', 'field', 'value'])
      .where('analysisId', 'in', analyses)
      .where(({ or, eb }) => or([eb('field', 'like', 'characteristics/%'), eb('field', 'like', 'impacts/%')]))
      .where(sql<boolean>`field ~ ${wanted}`)
      .orderBy('field')
      .execute(),
    database
      .selectFrom('analysisRow')
      .select(['analysisId', 'rowId'])
      .where('analysisId', 'in', analyses)
      .where('list', '=', 'impacts')
      .where('removedAt', 'is not', null)
      .execute(),
  ]);
  const gone = new Set(removed.map(({ analysisId, rowId }) => `${analysisId} impacts/${rowId}`));
  const there = rows.filter(
    ({ analysisId, field }) => !gone.has(`${analysisId} ${field.split('/').slice(0, 2).join('/')}`),
  );
  return new Map(
    [...Map.groupBy(there, ({ analysisId }) => analysisId)].map(([id, answers]) => [id, touched(answers)]),
  );
}

function touched(answers: readonly { field: string; value: string }[]): TouchedGroup[] {
  const value = new Map(answers.map((answer) => [answer.field, answer.value]));
  const rowsOf = (list: string) => [
    ...new Set(
      answers.flatMap(({ field }) => (field.startsWith(`${list}/`) ? [field.split('/')[1] ?? ''] : [])),
    ),
  ];
  const impacts = rowsOf('impacts').flatMap((row) => {
    const at = (column: string) => value.get(`impacts/${row}/${column}`) ?? '';
    const nature = natureOf(at('nature'));
    const characteristic = at('characteristic');
    if (nature === null || characteristic === '') return [];
    return [{ characteristic, group: at('group'), nature, words: at('lives') || at('reasons') }];
  });
  const named = new Set(impacts.map(({ characteristic }) => characteristic));
  const whole = rowsOf('characteristics').flatMap((characteristic) => {
    const nature = natureOf(value.get(`characteristics/${characteristic}/considered`) ?? '');
    if (nature === null || named.has(characteristic)) return [];
    const words = value.get(`characteristics/${characteristic}/why`) ?? '';
    return [{ characteristic, group: '', nature, words }];
  });
  return [...impacts, ...whole];
}

function natureOf(said: string): TouchedGroup['nature'] | null {
  return said === 'negative' || said === 'mixed' || said === 'unknown' ? said : null;
}
