// Who works in Fellshire, who visits in summer, who lives in each small area, and the shapes of those areas. Everything is invented.
import { type DemonstrationFile, encodedText } from './demonstration-file.ts';
import { type Dice, diceFor } from './dice.ts';
import { districts, ethnicGroups } from './fellshire-residents.ts';

type FormatCsv = (rows: string[][]) => string;

/** The five groups that the census puts its nineteen in, by their headings. */
const broadGroups = [...new Set(ethnicGroups.map(({ census }) => census.split(':')[0] ?? census))];

/** Of a hundred people, in the order of `broadGroups`. */
const amongWorkers = [4.2, 1.2, 1.7, 92.1, 0.8];
const amongVisitors = [8.4, 3.6, 3.1, 83.4, 1.5];

/** People who work in each district, and who are there on an ordinary day of August without living there. */
const workers = [98_400, 41_700, 68_900];
const visitors = [4_800, 21_500, 26_300];

/** How far apart the estimates of visitors lie: nobody counts them. */
export const visitorEstimates = [
  ['low', 0.5],
  ['middle', 1],
  ['high', 1.9],
] as const;

const headings = ['Area code', 'Area', 'Ethnic group', 'Observation'];

function byDistrict(dice: Dice, totals: readonly number[], shares: readonly number[], times = 1): string[][] {
  return districts.flatMap(({ code, name }, at) =>
    broadGroups.map((group, of) => {
      const count = ((totals[at] ?? 0) * times * (shares[of] ?? 0)) / 100 + dice.between(-9, 9);
      return [code, name, group, String(Math.max(0, Math.round(count)))];
    }),
  );
}

const columns = 6;
const rows = 4;
/** Small areas of each district: the west of the map is Harrowby, the middle the fells, the east the coast. */
const districtOfColumn = [0, 0, 1, 1, 2, 2];

interface SmallArea {
  code: string;
  name: string;
  district: number;
  column: number;
  row: number;
}

const smallAreas: readonly SmallArea[] = Array.from({ length: columns * rows }, (_, at) => {
  const [column, row] = [at % columns, Math.floor(at / columns)];
  const district = districtOfColumn[column] ?? 0;
  const place = row * 2 + (column % 2) + 1;
  const name = `${districts[district]?.name ?? ''} 00${Math.ceil(place / 2)}${place % 2 === 1 ? 'A' : 'B'}`;
  return { code: `FELL-S${String(at + 1).padStart(2, '0')}`, name, district, column, row };
});

/** The residents of each district, divided among its small areas: minorities live closer together than the others. */
function smallAreaRows(dice: Dice): string[][] {
  const found = new Map<string, number>();
  for (const { census, residents } of ethnicGroups) {
    const broad = census.split(':')[0] ?? census;
    for (const [district, count] of residents.entries()) {
      const within = smallAreas.filter((area) => area.district === district);
      const weights = within.map(() =>
        broad === 'White' ? 0.8 + 0.4 * dice.next() : 0.2 + 3 * dice.next() ** 3,
      );
      const whole = weights.reduce((sum, weight) => sum + weight, 0);
      for (const [at, { code }] of within.entries()) {
        const key = `${code} ${broad}`;
        found.set(key, (found.get(key) ?? 0) + Math.round((count * (weights[at] ?? 0)) / whole));
      }
    }
  }
  return smallAreas.flatMap(({ code, name }) =>
    broadGroups.map((group) => [code, name, group, String(found.get(`${code} ${group}`) ?? 0)]),
  );
}

/** Where the invented searches lie too: in the open North Sea. */
const west = 3.1;
const south = 55.9;
const step = 0.085;
const tall = 0.0625;

/** A grid whose inner corners were pushed about, so that no two areas are alike and neighbours share their border. */
function boundaryText(dice: Dice): string {
  const corners = Array.from({ length: (columns + 1) * (rows + 1) }, (_, at) => {
    const [column, row] = [at % (columns + 1), Math.floor(at / (columns + 1))];
    const push = () => (dice.next() - 0.5) * 0.6;
    return [west + (column + push()) * step, south + (row + push()) * tall].map((value) =>
      Number(value.toFixed(5)),
    );
  });
  const corner = (column: number, row: number) => corners[row * (columns + 1) + column] ?? [];
  const features = smallAreas.map(({ code, name, column, row }) => {
    const ring = [
      ...[corner(column, row), corner(column + 1, row)],
      ...[corner(column + 1, row + 1), corner(column, row + 1), corner(column, row)],
    ];
    return {
      type: 'Feature',
      properties: { code, name },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  return `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;
}

/** Workers by ethnic group and sex, visitors in three estimates, residents by small area, and the boundaries of those. */
export function communityFiles(seed: number, formatCsv: FormatCsv): DemonstrationFile[] {
  const file = (name: string, text: string): DemonstrationFile => ({
    path: `invented-community/invented-fellshire-${name}`,
    partner: 'fellshire-council',
    content: encodedText(text, 'utf-8'),
  });
  const sexes = districts.flatMap(({ code, name }, at) =>
    [
      ['Female', 0.47],
      ['Male', 0.53],
    ].map(([sex, share]) => [
      code,
      name,
      String(sex),
      String(Math.round((workers[at] ?? 0) * Number(share))),
    ]),
  );
  return [
    file(
      'workers-ethnic-groups.csv',
      formatCsv([headings, ...byDistrict(diceFor(seed, 'workers'), workers, amongWorkers)]),
    ),
    file('workers-sexes.csv', formatCsv([['Area code', 'Area', 'Sex', 'Observation'], ...sexes])),
    ...visitorEstimates.map(([estimate, times]) =>
      file(
        `visitors-${estimate}.csv`,
        formatCsv([
          headings,
          ...byDistrict(diceFor(seed, `visitors ${estimate}`), visitors, amongVisitors, times),
        ]),
      ),
    ),
    file('small-areas.csv', formatCsv([headings, ...smallAreaRows(diceFor(seed, 'small areas'))])),
    file('boundaries.geojson', boundaryText(diceFor(seed, 'boundaries'))),
  ];
}
