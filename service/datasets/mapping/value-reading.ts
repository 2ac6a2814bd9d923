// What one value of a column is read as: a group of a list, a silence, nothing known; settled by somebody, or known by itself.
import { ageRange, harmonise, type Classification } from '@due-regard/classifications';
import { plainValue, type ColumnMeaning, type ValueMeaning } from './definition.ts';
import type { RowKind } from './row-kind.ts';
import { listFor } from './characteristics.ts';

export interface ValueReading {
  kind: 'group' | 'silence' | 'leave-out' | 'own' | 'unknown' | 'total';
  /** Of a group its code, of a silence its name; empty of what is unknown. */
  code: string;
  /** In words. */
  label: string;
  /** Who says so: the list itself, this mapping, or a label settled earlier. */
  by: 'list' | 'settled' | 'remembered' | 'nobody';
  /** Groups that an unknown one may mean, nearest first. */
  nearest: { code: string; label: string }[];
}

/** The groups that the values of a column can be put in. */
export interface ValueList {
  groups: readonly { code: string; label: string; shortLabel: string; parent?: string | undefined }[];
  read(value: string): Pick<ValueReading, 'kind' | 'code' | 'label' | 'nearest'>;
  /** Whether a cell says that group already, to whoever reads it later. */
  says(value: string, code: string): boolean;
  /** As a cell says that group, so that whoever reads it later reads the same. */
  written(code: string): string;
}

const yes = /^(y|yes|true|t|1|upheld|granted|approved|accepted|successful|met|positive)$/;
const no = /^(n|no|false|f|0|not upheld|refused|rejected|declined|unsuccessful|not met|negative)$/;

const yesNo: ValueList = {
  groups: [
    { code: 'yes', label: 'Yes', shortLabel: 'Yes' },
    { code: 'no', label: 'No', shortLabel: 'No' },
  ],
  read(value) {
    const plain = plainValue(value);
    if (plain === '')
      return { kind: 'silence', code: 'not-recorded', label: silenceWords['not-recorded'], nearest: [] };
    if (yes.test(plain)) return { kind: 'group', code: 'yes', label: 'Yes', nearest: [] };
    if (no.test(plain)) return { kind: 'group', code: 'no', label: 'No', nearest: [] };
    return {
      kind: 'unknown',
      code: '',
      label: value,
      nearest: this.groups.map(({ code, label }) => ({ code, label })),
    };
  },
  says: (value, code) => value === (code === 'yes' ? 'Yes' : 'No'),
  written: (code) => (code === 'yes' ? 'Yes' : 'No'),
};

export const silenceWords = {
  'not-stated': 'Not stated',
  'not-recorded': 'Not recorded',
  'not-applicable': 'Not applicable',
} as const;

/** The list of a column; undefined where each of its values stands for itself. */
export function valueListOf(meaning: ColumnMeaning, rows: RowKind): ValueList | undefined {
  if (meaning.is === 'outcome' && meaning.yesNo) return yesNo;
  const list = meaning.is === 'characteristic' ? listFor(meaning.characteristic, rows) : undefined;
  return list && ofClassification(list);
}

const made = new WeakMap<Classification, ValueList>();

function ofClassification(list: Classification): ValueList {
  const known = made.get(list) ?? makeList(list);
  made.set(list, known);
  return known;
}

function makeList(list: Classification): ValueList {
  const byCode = new Map(list.categories.map((category) => [category.code, category]));
  const bands = list.categories.filter(({ parent, ages }) => parent === undefined && ages);
  const groups = list.characteristic === 'age' ? bands : list.categories;
  const band = (value: string) => {
    const range = list.characteristic === 'age' ? ageRange(value) : undefined;
    return (
      range &&
      bands.find(
        ({ ages }) => ages && ages.from <= range.from && (range.to ?? Infinity) <= (ages.to ?? Infinity),
      )
    );
  };
  return {
    groups,
    read(value) {
      const within = band(value);
      if (within) return { kind: 'group', code: within.code, label: within.label, nearest: [] };
      const meaning = harmonise(list, value);
      if (meaning.kind === 'category')
        return {
          kind: 'group',
          code: meaning.code,
          label: byCode.get(meaning.code)?.label ?? meaning.code,
          nearest: [],
        };
      if (meaning.kind === 'silence')
        return { kind: 'silence', code: meaning.silence, label: silenceWords[meaning.silence], nearest: [] };
      if (meaning.kind === 'total') return { kind: 'total', code: '', label: 'Everybody', nearest: [] };
      return {
        kind: 'unknown',
        code: '',
        label: value,
        nearest: meaning.candidates.slice(0, 3).map(({ code, label }) => ({ code, label })),
      };
    },
    says: (value, code) => saysGroup(list, value, code),
    written(code) {
      const category = byCode.get(code);
      const words = [category?.label ?? code, category?.shortLabel ?? code, code];
      return words.find((word) => saysGroup(list, word, code)) ?? code;
    },
  };
}

function saysGroup(list: Classification, value: string, code: string): boolean {
  const meaning = harmonise(list, value);
  return meaning.kind === 'category' && meaning.code === code;
}

/** What a value is read as: as settled in the mapping, else as remembered, else as the list knows it. */
export function valueReading(
  list: ValueList,
  value: string,
  settled: ValueMeaning | undefined,
  remembered: ValueMeaning | undefined,
): ValueReading {
  const known = list.read(value);
  if (settled) return ofMeaning(list, settled, 'settled');
  if (known.kind !== 'unknown') return { ...known, by: 'list' };
  return remembered ? ofMeaning(list, remembered, 'remembered') : { ...known, by: 'nobody' };
}

function ofMeaning(list: ValueList, meaning: ValueMeaning, by: 'settled' | 'remembered'): ValueReading {
  if (meaning.to === 'leave-out') return { kind: 'leave-out', code: '', label: 'Left out', by, nearest: [] };
  if (meaning.to === 'own')
    return { kind: 'own', code: meaning.label, label: meaning.label, by, nearest: [] };
  if (meaning.to === 'silence')
    return { kind: 'silence', code: meaning.silence, label: silenceWords[meaning.silence], by, nearest: [] };
  const group = list.groups.find(({ code }) => code === meaning.code);
  return { kind: 'group', code: meaning.code, label: group?.label ?? meaning.code, by, nearest: [] };
}

/** The cell that says what a value was read as; what nobody knows, and what the list knows by itself, stays as it was sent. */
export function cellOfReading(list: ValueList, value: string, reading: ValueReading): string {
  if (reading.by === 'nobody' || reading.kind === 'total') return value;
  if (reading.kind === 'own') return reading.label;
  if (reading.kind === 'group') return list.says(value, reading.code) ? value : list.written(reading.code);
  if (reading.by === 'list') return value;
  return reading.code === 'not-recorded' ? '' : reading.label;
}
