// Measures how good the imported rows are: coverage, silences by month, values not recognised, dates outside their file's month.
import { z } from 'zod';
import { sqlName, sqlText, type Warehouse } from '../../platform/warehouse/index.ts';
import { silenceTokens, unrecognisedToken } from './events-import.ts';
import type {
  CharacteristicQuality,
  EventColumn,
  ImportedFile,
  PartnerCoverage,
  PartnerMonth,
  QualityReport,
  SilenceCounts,
} from './events-import.ts';
import { monthsBetween } from '../../phrases/month.ts';
import { nearestLabels } from './spellings.ts';

export interface MeasureRequest {
  warehouse: Warehouse;
  /** Paths of the Parquet files. */
  parquet: readonly string[];
  columns: readonly EventColumn[];
  files: readonly ImportedFile[];
  submitted: readonly PartnerMonth[];
  rejected: QualityReport['rejected'];
}

/** One pass over the rows gives small cells, and everything is added up from those. */
export async function measureQuality(request: MeasureRequest): Promise<QualityReport> {
  const { files, columns, rejected, submitted } = request;
  const characteristics = columns.filter(isCharacteristic);
  const cells = request.parquet.length === 0 ? [] : await countCells(request, characteristics);
  const months = cells.map(({ month }) => month).sort();
  const accepted = cells.reduce((sum, { rows }) => sum + rows, 0);
  return {
    rows: accepted + rejected.total,
    accepted,
    rejected,
    period: { from: months[0] ?? null, to: months.at(-1) ?? null },
    partners: coverage(cells, submitted),
    characteristics: await Promise.all(
      characteristics.map((column, at) => quality(request, column, { cells, at })),
    ),
    outsideFileMonth: outsideFileMonth(cells, files),
    notes: [],
  };
}

type Characteristic = EventColumn & Required<Pick<EventColumn, 'breakdown' | 'classificationId'>>;

function isCharacteristic(column: EventColumn): column is Characteristic {
  return column.breakdown !== undefined && column.classificationId !== undefined;
}

/** Rows of one file, partner and month whose characteristics say the same kinds of thing. */
const cell = z.object({
  file: z.number(),
  partner: z.string(),
  fileMonth: z.string().nullable(),
  month: z.string(),
  rows: z.number(),
  kinds: z.string(),
});
type Cell = z.infer<typeof cell>;

/** `kinds` has one letter for each characteristic: stated, not stated, not recorded, not applicable, unrecognised. */
const kindLetters: Readonly<Record<string, Exclude<keyof SilenceCounts, 'rows'>>> = {
  s: 'stated',
  n: 'notStated',
  r: 'notRecorded',
  a: 'notApplicable',
  u: 'unrecognised',
};

async function countCells(
  { warehouse, parquet }: MeasureRequest,
  characteristics: readonly Characteristic[],
): Promise<Cell[]> {
  const groups = characteristics.map(({ slug }) => sqlName(`${slug}__group`));
  const letters = groups.map(kindLetter).join(' || ');
  const kinds = letters === '' ? "''" : letters;
  return warehouse.rows(
    `SELECT file, partner, file_month AS "fileMonth", month, ${kinds} AS kinds, sum(n)::BIGINT AS rows
     FROM (SELECT ${['file', 'partner', 'file_month', 'month', ...groups].join(', ')}, count(*) AS n
       FROM ${tableOf(parquet)} GROUP BY ALL) GROUP BY ALL ORDER BY ALL`,
    cell,
  );
}

function kindLetter(group: string): string {
  return `CASE ${group} WHEN ${sqlText(silenceTokens['not-stated'])} THEN 'n' WHEN ${sqlText(silenceTokens['not-recorded'])} THEN 'r'
    WHEN ${sqlText(silenceTokens['not-applicable'])} THEN 'a' WHEN ${sqlText(unrecognisedToken)} THEN 'u' ELSE 's' END`;
}

function tableOf(parquet: readonly string[]): string {
  return `read_parquet([${parquet.map(sqlText).join(', ')}])`;
}

function coverage(cells: readonly Cell[], submitted: readonly PartnerMonth[]): PartnerCoverage[] {
  const partners = new Set([...submitted, ...cells].map(({ partner }) => partner));
  return [...partners].sort().map((partner) => {
    const own = cells.filter((each) => each.partner === partner);
    const months = submitted
      .filter((each) => each.partner === partner)
      .map(({ month }) => month)
      .sort();
    const from = months[0] ?? null;
    const to = months.at(-1) ?? null;
    const missing = from && to ? monthsBetween(from, to).filter((month) => !months.includes(month)) : [];
    return {
      partner,
      rows: own.reduce((sum, { rows }) => sum + rows, 0),
      from,
      to,
      submitted: months,
      missing,
    };
  });
}

async function quality(
  request: MeasureRequest,
  column: Characteristic,
  { cells, at }: { cells: readonly Cell[]; at: number },
): Promise<CharacteristicQuality> {
  const { header, slug, breakdown, classificationId } = column;
  const total = addUp(cells, at);
  const byMonth = [...Map.groupBy(cells, ({ month }) => month)].sort(byKey);
  const byPartner = [...Map.groupBy(cells, ({ partner }) => partner)].sort(byKey);
  const unknown = total.unrecognised === 0 ? [] : await countUnrecognised(request, slug);
  return {
    header,
    slug,
    breakdown,
    classificationId,
    total,
    byMonth: byMonth.map(([month, own]) => ({ month, ...addUp(own, at) })),
    byPartner: byPartner.map(([partner, own]) => ({ partner, ...addUp(own, at) })),
    unrecognised: unknown.slice(0, 100).map(({ value, rows }) => ({
      value: value.slice(0, 200),
      rows,
      candidates: nearestLabels(classificationId, value).map((candidate) => ({ ...candidate })),
    })),
    unrecognisedValues: unknown.length,
  };
}

function byKey([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

function addUp(cells: readonly Cell[], at: number): SilenceCounts {
  const counts = { rows: 0, stated: 0, notStated: 0, notRecorded: 0, notApplicable: 0, unrecognised: 0 };
  for (const { kinds, rows } of cells) {
    counts.rows += rows;
    counts[kindLetters[kinds[at] ?? 's'] ?? 'stated'] += rows;
  }
  return counts;
}

const unknownValue = z.object({ value: z.string(), rows: z.number() });

async function countUnrecognised({ warehouse, parquet }: MeasureRequest, slug: string) {
  return warehouse.rows(
    `SELECT ${sqlName(slug)} AS value, count(*) AS rows FROM ${tableOf(parquet)}
     WHERE ${sqlName(`${slug}__group`)} = ${sqlText(unrecognisedToken)} GROUP BY ALL ORDER BY rows DESC, value`,
    unknownValue,
  );
}

function outsideFileMonth(
  cells: readonly Cell[],
  files: readonly ImportedFile[],
): QualityReport['outsideFileMonth'] {
  const outside = cells.filter(({ fileMonth, month }) => fileMonth !== null && fileMonth !== month);
  const groups = [...Map.groupBy(outside, ({ file, month }) => `${file} ${month}`).values()];
  const places = groups.map((own) => ({
    file: files[own[0]?.file ?? 0]?.name ?? '',
    month: own[0]?.month ?? '',
    rows: own.reduce((sum, { rows }) => sum + rows, 0),
  }));
  return { rows: places.reduce((sum, { rows }) => sum + rows, 0), files: places };
}
