// What data of people were found to hold: how many, which characteristics, how much of each is silent. No person is in it.
import { unrecognisedToken } from '../events/events-import.ts';
import { listed } from '../../phrases/list.ts';
import { whole } from '../../phrases/spoken-number.ts';
import { characteristicColumns } from './characteristic-columns.ts';
import type { People, PeopleBreakdownId } from './people.ts';

/** How many people have what in the column of one characteristic. */
export interface CharacteristicContents {
  header: string;
  breakdown: PeopleBreakdownId;
  /** As it stands in a sentence. */
  label: string;
  /** Title of the list whose words its values are in. */
  list: string;
  inGroup: number;
  notStated: number;
  notRecorded: number;
  notApplicable: number;
  unrecognised: number;
}

export interface PeopleContents {
  rows: number;
  characteristics: CharacteristicContents[];
  /** Headers of the columns kept as they were sent. */
  otherColumns: string[];
  /** Rows in no figure, and the first hundred of them, without their values. */
  putAside: { total: number; rows: { line: number | null; column: string | null; reason: string }[] };
  notes: string[];
}

const mostRows = 100;

export function peopleContents(people: People): PeopleContents {
  const { columns, rows, putAside, notes } = people;
  return {
    rows,
    characteristics: columns.flatMap((column) => {
      const { header, slug, breakdown, classification } = column;
      if (!breakdown || !classification) return [];
      return [
        {
          header,
          breakdown,
          label: labelOf(breakdown),
          list: classification.title,
          ...silences(people.group(slug)),
        },
      ];
    }),
    otherColumns: columns.filter(({ breakdown }) => breakdown === null).map(({ header }) => header),
    putAside: {
      total: putAside.total,
      rows: putAside.rows.slice(0, mostRows).map(({ line, column, reason }) => ({ line, column, reason })),
    },
    notes,
  };
}

function labelOf(breakdown: PeopleBreakdownId): string {
  return characteristicColumns.find((each) => each.breakdown === breakdown)?.label ?? breakdown;
}

function silences(codes: readonly string[]) {
  const counts = new Map<string, number>();
  for (const code of codes) {
    const key = code.startsWith('!') ? code : '';
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return {
    inGroup: counts.get('') ?? 0,
    notStated: counts.get('!not-stated') ?? 0,
    notRecorded: counts.get('!not-recorded') ?? 0,
    notApplicable: counts.get('!not-applicable') ?? 0,
    unrecognised: counts.get(unrecognisedToken) ?? 0,
  };
}

/** Such as “2,412 people with sex, ethnicity and age”. */
export function peopleSentence({ rows, characteristics }: PeopleContents): string {
  const labels = characteristics.map(({ label }) => label);
  return `${whole(rows)} ${rows === 1 ? 'person' : 'people'}, one a row, with ${listed(labels)}`;
}
