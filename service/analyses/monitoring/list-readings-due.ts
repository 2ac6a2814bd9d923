// Lists the indicators that somebody has to read, for the calendar and its reminders.
import type { DueThing } from '../../pages/due-thing.ts';
import type { Database } from '../../platform/database/index.ts';
import { nameAnalyses } from '../evidence/source-names-store.ts';
import { readAnalyses, writeAnalyses } from '../keeping/analysis-permissions.ts';
import { listToRead } from './indicator-store.ts';

/** @param until a day such as `2027-03-31` */
export async function listReadingsDue(database: Database, until: string): Promise<DueThing[]> {
  const indicators = await listToRead(database, until);
  const names = await nameAnalyses(
    database,
    indicators.map(({ analysisId }) => analysisId),
  );
  return indicators.flatMap(({ id, analysisId, title, nextReading }) => {
    const name = names.get(analysisId);
    if (!name || nextReading === null) return [];
    return [
      {
        ...{ kind: 'indicator', subjectId: id, task: 'Reading of an indicator', what: title },
        ...{ reference: name.text.split(' ')[0] ?? '', dueOn: nextReading, people: [] },
        ...{ href: `${name.href}/monitoring`, permission: readAnalyses.name },
        remindsThoseWho: writeAnalyses.name,
      },
    ];
  });
}
