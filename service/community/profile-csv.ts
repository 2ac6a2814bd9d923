// The community profile as CSV: one row for each group of each population, with all that is needed to read it alone.
import { formatCsv } from '../platform/csv.ts';
import type { ProfiledCharacteristic } from './profiling/community-profile.ts';
import type { Place } from './profiling/place.ts';

const headings = [
  ...['place', 'characteristic', 'list', 'population', 'scenario', 'as_of', 'geography', 'source', 'group'],
  ...['count', 'share', 'all_in_a_group', 'figures_withheld', 'release', 'licence'],
];

export function profileCsv(place: Place, profile: readonly ProfiledCharacteristic[]): string {
  const rows = profile.flatMap(({ id, tables }) =>
    tables.flatMap(({ title, columns, groups }) =>
      groups.flatMap(({ label, cells }) =>
        columns.flatMap(({ facts, total }, at) => {
          const cell = cells[at];
          if (!cell) return [];
          return [
            [
              ...[
                place.name,
                id,
                title,
                facts.people,
                facts.scenario,
                facts.asOf,
                facts.geography,
                facts.source,
              ],
              ...[label, cell.count, cell.share, total, cell.withheld ? 'yes' : 'no'],
              ...[facts.confidential ? 'not for release' : 'public', facts.licence],
            ],
          ];
        }),
      ),
    ),
  );
  return formatCsv([headings, ...rows]);
}
