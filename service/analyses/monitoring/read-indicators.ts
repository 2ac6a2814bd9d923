// Reads the figures that indicators are bound to, whenever their findings say something new; what reaches its level has the item looked at again.
import { type FindingSnapshot, takeSnapshot } from '../../disparities/index.ts';
import { raiseTrigger } from '../../policies/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { actingAs, theProgram } from '../../platform/doer.ts';
import { dateIn } from '../../phrases/day.ts';
import type { FollowingNeeds } from '../evidence/follow-findings.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { findAnalysis } from '../keeping/analysis-store.ts';
import { type Figure, type Indicator, numberWords, triggerWords } from './indicator.ts';
import { addReading, listBound, type NewReading } from './indicator-store.ts';

/** Can be begun at any time, any number of times: what was read of one receipt is not read again. */
export async function readIndicators(needs: FollowingNeeds): Promise<void> {
  for (const indicator of await listBound(needs.database)) {
    try {
      await readOne(needs, indicator);
    } catch (error) {
      needs.log.error('an indicator could not be read', { error, id: indicator.id });
    }
  }
}

async function readOne(needs: FollowingNeeds, indicator: Indicator): Promise<void> {
  const { database, clock } = needs;
  const analysis = await findAnalysis(database, indicator.analysisId);
  if (!analysis || !isWatched(analysis) || indicator.figure === null) return;
  const { figure } = indicator;
  await actingAs({ ...theProgram, body: analysis.bodyId }, async () => {
    const snapshot = await takeSnapshot(database, figure.findingId);
    const digest = snapshot?.receiptDigest ?? 'gone';
    if (indicator.readings.some(({ receiptDigest }) => receiptDigest === digest)) return;
    const at = clock.now();
    const value = snapshot === null ? null : figureIn(snapshot, figure);
    const note = value === null ? 'The finding does not have this figure now.' : '';
    await keepReading(needs, analysis, indicator, {
      ...{ day: dateIn(at), value, note, receiptDigest: digest, at },
    });
  });
}

const watched: readonly Analysis['state'][] = ['decided', 'published', 'monitoring', 'review-due'];

/** From the decision on until it is closed or another takes its place. */
export function isWatched({ state }: Pick<Analysis, 'state'>): boolean {
  return watched.includes(state);
}

/** Null where the table has no such row or column, or no number there. */
export function figureIn(
  { table }: Pick<FindingSnapshot, 'table'>,
  { row, column }: Omit<Figure, 'findingId'>,
) {
  const at = table.columns.indexOf(column);
  const cells = table.rows.find((each) => rowName(table.columns, each) === row);
  const text = cells?.[at] ?? '';
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}

/** Headings that say what a row is about, as the comparison of findings has them. */
const naming = ['group', 'place_name', 'place', 'period', 'month', 'quarter', 'stage', 'combination'];

export function rowName(columns: readonly string[], cells: readonly string[]): string {
  const names = naming.map((heading) => cells[columns.indexOf(heading)] ?? '').filter(Boolean);
  return [...new Set(names)].join(', ');
}

/** With what follows from it: at its level the item is looked at again, once until it has been off the level. */
export function keepReading(
  { database, openScreening }: FollowingNeeds,
  { itemId, number }: Pick<Analysis, 'itemId' | 'number'>,
  indicator: Indicator,
  reading: NewReading,
): Promise<boolean> {
  return database.transaction().execute(async (transaction: Database) => {
    const isCrossed = await addReading(transaction, indicator, reading);
    const before = indicator.readings[0]?.crosses ?? false;
    if (isCrossed && !before) {
      const value = numberWords(reading.value ?? 0);
      const why = `Indicator ${indicator.number} of analysis ${number}, “${indicator.title}”, is ${value}: its trigger level is ${triggerWords(indicator)}.`;
      await raiseTrigger(
        transaction,
        { itemId, kind: 'monitoring', why: why.slice(0, 2000), at: reading.at },
        openScreening,
      );
    }
    return isCrossed;
  });
}
