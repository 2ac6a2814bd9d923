// The matrix of training as CSV: a row for each person and level that is asked of them or that they hold.
import { formatCsv } from '../platform/csv.ts';
import { stateOf, type TrainedPerson } from './trained-person.ts';
import { levelName } from './training-level.ts';

const head = ['Name', 'Job', 'Account', 'Level', 'Asked for', 'To be completed by', 'State', 'Counts until'];

export function trainingCsv(people: readonly TrainedPerson[], day: string): string {
  const rows = people.flatMap((person) =>
    person.levels
      .filter(({ mustBy, standing }) => mustBy !== null || standing.state !== 'missing')
      .map((at) => [
        ...[person.name, person.job, person.hasAccount ? 'yes' : 'no', levelName(at.level)],
        ...[at.mustBy === null ? 'no' : 'yes', at.mustBy ?? '', stateOf(at, day)],
        at.standing.state === 'in-date'
          ? (at.standing.until ?? 'for good')
          : at.standing.state === 'ended'
            ? at.standing.ended
            : '',
      ]),
  );
  return formatCsv([head, ...rows]);
}
