// Takes in what was looked at: whatever is right of a spreadsheet of completions is recorded, in one transaction.
import { dateIn } from '../phrases/day.ts';
import { enterCompletion, listCompletions } from './completion-store.ts';
import { listCourses } from './course-store.ts';
import type { TrainingNeeds } from './gather-needs.ts';
import { type ImportRow, type MatchedRow, matchRows, plainName } from './import-row.ts';
import { endImport, holdImport, type ImportCounts } from './import-store.ts';
import { addLearner, listLearners } from './learner-store.ts';

/** What each row comes to as things stand now. */
export async function matchNow(needs: TrainingNeeds, rows: readonly ImportRow[]): Promise<MatchedRow[]> {
  const { database, clock, listPeople } = needs;
  const courses = await listCourses(database);
  return matchRows(rows, {
    accounts: await listPeople(),
    learners: await listLearners(database),
    courses: courses.filter(({ retiredAt }) => retiredAt === null),
    completions: await listCompletions(database),
    today: dateIn(clock.now()),
  });
}

export function countsOf(matched: readonly MatchedRow[]): ImportCounts {
  const count = (kind: MatchedRow['result']['kind']) =>
    matched.filter(({ result }) => result.kind === kind).length;
  return { added: count('new'), known: count('known'), refused: count('problem') };
}

/** Null where it was taken in before, or is not there. Matched anew, as something may have changed since it was looked at. */
export async function takeInCompletions(needs: TrainingNeeds, id: string): Promise<ImportCounts | null> {
  const at = needs.clock.now();
  return needs.database.transaction().execute(async (transaction) => {
    const kept = await holdImport(transaction, id);
    if (!kept || kept.state !== 'looked-at') return null;
    const matched = await matchNow({ ...needs, database: transaction }, kept.rows);
    const newLearners = new Map<string, string>();
    for (const { result } of matched) {
      if (result.kind !== 'new') continue;
      const { newLearner, completion } = result;
      const learnerId = newLearner
        ? await learnerNamed(newLearner.name, () =>
            addLearner(transaction, { ...newLearner, joinedOn: null, leftOn: null }, { at }),
          )
        : completion.learnerId;
      await enterCompletion(transaction, { ...completion, learnerId }, { at, importId: id });
    }
    const counts = countsOf(matched);
    await endImport(transaction, kept, counts, at);
    return counts;

    async function learnerNamed(name: string, add: () => Promise<string>): Promise<string> {
      const key = plainName(name);
      const learner = newLearners.get(key) ?? (await add());
      newLearners.set(key, learner);
      return learner;
    }
  });
}
