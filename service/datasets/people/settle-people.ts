// Settles what each column of people is: one of the nine characteristics, coded, or a column kept as it was sent.
import { quoted } from '../../phrases/list.ts';
import { counted } from '../../phrases/spoken-number.ts';
import { characteristicOf, headerWords } from './characteristic-columns.ts';
import { type CodedSpellings, codeSpellings, type CountedSpelling } from './code-spellings.ts';
import type { PeopleBreakdownId } from './people.ts';
import { countedSpellings, type PeopleRows, type SpelledColumn } from './people-rows.ts';

export interface SettledColumn extends SpelledColumn {
  breakdown: PeopleBreakdownId | null;
  coded: CodedSpellings | null;
  /** By number of a spelling; null where it names everybody. */
  codeOfNumber: (string | null)[] | null;
  notes: string[];
  warnings: { code: string; message: string }[];
}

/** Of two columns that speak of one characteristic, the one in which more people are in a group is it. */
export function settlePeople(laid: PeopleRows): SettledColumn[] {
  const drafts = laid.columns.map((column) => {
    const spellings = countedSpellings(column, laid.rows);
    return { column, spellings, coded: codeSpellings(column.header, spellings) };
  });
  return drafts.map(({ column, spellings, coded }) => {
    const breakdown = characteristicOf(column.header)?.breakdown ?? null;
    const rivals = drafts.filter(
      (other) => other.coded && characteristicOf(other.column.header)?.breakdown === breakdown,
    );
    const chosen = rivals.toSorted((a, b) => inGroups(b) - inGroups(a))[0];
    if (!breakdown || !coded) return kept(column, spellings, laid.rows);
    if (chosen && chosen.column !== column)
      return { ...plain(column), notes: [asideNote(column.header, chosen.column.header)] };
    const codeOfNumber = column.spellings.map((spelling, at) => {
      return at === 0 ? '!not-recorded' : (coded.codes.get(spelling) ?? null);
    });
    return { ...plain(column), breakdown, coded, codeOfNumber, notes: coded.notes };
  });
}

interface Draft {
  spellings: readonly CountedSpelling[];
  coded: CodedSpellings | null;
}

function inGroups({ spellings, coded }: Draft): number {
  return spellings.reduce((sum, { spelling, rows }) => {
    return coded?.codes.get(spelling)?.startsWith('!') === false ? sum + rows : sum;
  }, 0);
}

function plain(column: SpelledColumn): SettledColumn {
  return { ...column, breakdown: null, coded: null, codeOfNumber: null, notes: [], warnings: [] };
}

function asideNote(header: string, chosen: string): string {
  return `“${header}” speaks of the same characteristic as “${chosen}”, which has more people in a group; it was kept as it is.`;
}

function kept(column: SpelledColumn, spellings: readonly CountedSpelling[], rows: number): SettledColumn {
  const warnings = [
    ...unreadWarning(column.header, spellings),
    ...identifyWarning(column.header),
    ...repeatWarning(column.header, spellings, rows),
  ];
  return { ...plain(column), warnings };
}

function unreadWarning(header: string, spellings: readonly CountedSpelling[]) {
  const characteristic = characteristicOf(header);
  if (!characteristic || spellings.length === 0) return [];
  const seen = quoted(
    spellings
      .filter(({ rows, spelling }) => rows > 1 && spelling.length <= 60)
      .map(({ spelling }) => spelling),
    4,
  );
  const message = `“${header}” was not read as ${characteristic.label}: hardly any of its values${seen === '' ? '' : ` (${seen})`} is known as such. It was kept as it is.`;
  return [{ code: 'PEOPLE_COLUMN_NOT_READ', message }];
}

const identifying =
  /^(first|fore|given|last|sur|family|full|preferred|middle|employee|staff|applicant|candidate|victim)? ?(name|names|surname|forename)s?$|\b(e ?mail|date of birth|dob|national insurance|ni number|nino|postcode|post code|phone|telephone|mobile|address)\b/;

function identifyWarning(header: string) {
  if (!identifying.test(headerWords(header))) return [];
  const message = `“${header}” can point to one person, and no finding needs it. Take it out before you send the file.`;
  return [{ code: 'PEOPLE_COLUMN_IDENTIFIES', message }];
}

const number =
  /^(staff|employee|person|personal|payroll|collar|warrant|applicant|candidate|victim|case|unique|urn|assignment)? ?(id|number|no|ref|reference|urn|identifier)$/;

/** The numbers themselves are never said: they are people. */
function repeatWarning(header: string, spellings: readonly CountedSpelling[], rows: number) {
  if (!number.test(headerWords(header)) || spellings.length < rows / 2) return [];
  const repeated = spellings.filter((each) => each.rows > 1).length;
  if (repeated === 0) return [];
  const message = `${counted(repeated, 'number')} in “${header}” ${repeated === 1 ? 'stands' : 'stand'} on more than one row, so the same person may count more than once.`;
  return [{ code: 'PEOPLE_REPEATED', message }];
}
