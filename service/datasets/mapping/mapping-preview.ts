// What would be counted if files were read by a mapping: rows, and for each characteristic its groups and what is not known.
import { characteristicCalled } from './characteristics.ts';
import type { MappedTable, MappedValue } from './mapped-table.ts';

export interface PreviewGroup {
  label: string;
  rows: number;
}

export interface ColumnPreview {
  header: string;
  /** What it is of, in words. */
  label: string;
  /** The largest first. */
  groups: PreviewGroup[];
  silences: PreviewGroup[];
  unknown: { rows: number; values: number };
  rows: number;
}

export interface MappingPreview {
  /** Rows that count. */
  rows: number;
  /** By reason. */
  aside: { reason: string; rows: number }[];
  period: { from: string; to: string } | null;
  columns: ColumnPreview[];
}

export function mappingPreview(tables: readonly MappedTable[]): MappingPreview {
  const sum = (of: (table: MappedTable) => number) => tables.reduce((all, table) => all + of(table), 0);
  const [bad, none, kept] = [
    sum(({ badDates }) => badDates),
    sum(({ noDates }) => noDates),
    sum(({ rows }) => rows.length),
  ];
  const leftOut = Map.groupBy(
    tables.flatMap((table) => table.leftOut),
    ({ header, value }) => `“${value}” under “${header}”`,
  );
  const periods = tables.flatMap(({ period }) => period ?? []);
  return {
    rows: Math.max(0, kept - bad - none),
    aside: [
      ...(bad > 0
        ? [{ reason: 'The date cannot be read as declared: put aside, to be mended', rows: bad }]
        : []),
      ...(none > 0 ? [{ reason: 'There is no date: put aside, to be mended', rows: none }] : []),
      ...[...leftOut].map(([what, each]) => ({
        reason: `${what} is left out, as was settled`,
        rows: each.reduce((all, { rows }) => all + rows, 0),
      })),
    ],
    period:
      periods.length === 0
        ? null
        : {
            from: periods.map(({ from }) => from).sort()[0] ?? '',
            to:
              periods
                .map(({ to }) => to)
                .sort()
                .at(-1) ?? '',
          },
    columns: columnsOf(tables),
  };
}

function columnsOf(tables: readonly MappedTable[]): ColumnPreview[] {
  const byHeader = Map.groupBy(
    tables.flatMap(({ read }) => read),
    ({ header }) => header,
  );
  return [...byHeader].map(([header, parts]) => {
    const values = parts.flatMap((part) => part.values);
    const characteristic = parts[0]?.characteristic ?? null;
    const unknown = values.filter(({ reading }) => reading.kind === 'unknown');
    return {
      header,
      label: characteristic ? characteristicCalled(characteristic).label : 'yes or no',
      groups: tallied(values, ['group', 'own']),
      silences: tallied(values, ['silence']),
      unknown: { rows: rowsOf(unknown), values: new Set(unknown.map(({ value }) => value)).size },
      rows: rowsOf(values.filter(({ reading }) => reading.kind !== 'leave-out')),
    };
  });
}

function rowsOf(values: readonly MappedValue[]): number {
  return values.reduce((sum, { rows }) => sum + rows, 0);
}

function tallied(values: readonly MappedValue[], kinds: readonly string[]): PreviewGroup[] {
  const counts = new Map<string, number>();
  for (const { reading, rows } of values)
    if (kinds.includes(reading.kind)) counts.set(reading.label, (counts.get(reading.label) ?? 0) + rows);
  return [...counts]
    .map(([label, rows]) => ({ label, rows }))
    .sort((a, b) => b.rows - a.rows || (a.label < b.label ? -1 : 1));
}

export interface GroupChange {
  column: string;
  label: string;
  before: number;
  after: number;
}

/** Groups, silences and unknown ones whose rows are not as many as before. */
export function previewChanges(before: MappingPreview, after: MappingPreview): GroupChange[] {
  const counts = ({ columns }: MappingPreview) =>
    new Map(
      columns.flatMap(({ header, groups, silences, unknown }) =>
        [...groups, ...silences, { label: 'Not recognised', rows: unknown.rows }].map(({ label, rows }) => [
          `${header}\u0000${label}`,
          rows,
        ]),
      ),
    );
  const [old, now] = [counts(before), counts(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key) ?? 0, now.get(key) ?? 0];
    const [column = '', label = ''] = key.split('\u0000');
    return was === is ? [] : [{ column, label, before: was, after: is }];
  });
}
