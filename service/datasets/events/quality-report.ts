// The quality report of an import of events as plain text: what came in, what each row says, what was not understood.
import { counted, whole } from '../../phrases/spoken-number.ts';
import type {
  CharacteristicQuality,
  PartnerCoverage,
  QualityReport,
  SilenceCounts,
} from './events-import.ts';
import { rejectionWords } from './rejection-words.ts';
import { quoted } from '../../phrases/list.ts';
import { aligned } from '../../phrases/plain-text.ts';

/** Lines of at most about 110 characters, for a terminal or a mail. */
export function formatQualityReport(quality: QualityReport): string {
  const sections = [
    summary(quality),
    rejected(quality),
    coverage(quality.partners),
    shares(quality.characteristics),
    ...quality.characteristics.map(byMonth),
    ...quality.characteristics.map(unrecognised),
    outside(quality),
    quality.notes.map((note) => `Note: ${note}`),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function summary({ rows, accepted, rejected: put, period }: QualityReport): string[] {
  return [
    `Rows in the files   ${whole(rows)}`,
    `Rows taken in       ${whole(accepted)}`,
    `Rows put aside      ${whole(put.total)}`,
    `Period              ${period.from === null ? 'no dated rows' : `${period.from} to ${period.to}`}`,
  ];
}

function rejected({ rejected: put }: QualityReport): string[] {
  if (put.total === 0) return [];
  return [
    'Rows put aside, by reason',
    ...Object.entries(put.byCode).map(([code, rows]) => `  ${rejectionWords(code)}: ${counted(rows, 'row')}`),
  ];
}

function coverage(partners: readonly PartnerCoverage[]): string[] {
  if (partners.length === 0) return [];
  return ['Months submitted', ...partners.map((partner) => `  ${coverageLine(partner)}`)];
}

function coverageLine({ partner, rows, from, to, submitted, missing }: PartnerCoverage): string {
  const name = partner === '' ? '(no partner named)' : partner;
  if (from === null) return `${name}: none`;
  const gaps = missing.length === 0 ? 'none missing between' : `MISSING (not zero): ${missing.join(', ')}`;
  return `${name}: ${counted(submitted.length, 'month')}, ${from} to ${to}, ${counted(rows, 'row')}, ${gaps}`;
}

const kinds: readonly [Exclude<keyof SilenceCounts, 'rows'>, string][] = [
  ['stated', 'Stated'],
  ['notStated', 'Not stated'],
  ['notRecorded', 'Not recorded'],
  ['notApplicable', 'Not applicable'],
  ['unrecognised', 'Not recognised'],
];

function shares(characteristics: readonly CharacteristicQuality[]): string[] {
  if (characteristics.length === 0) return [];
  const rows = characteristics.map(({ header, total }) => [header, ...sharesOf(total)]);
  return [
    'What the rows say (share of rows)',
    ...indented([['', ...kinds.map(([, words]) => words)], ...rows]),
  ];
}

function byMonth({ header, byMonth: months }: CharacteristicQuality): string[] {
  const rows = months.map((month) => [month.month, whole(month.rows), ...sharesOf(month)]);
  return [`${header}, by month`, ...indented([['', 'Rows', ...kinds.map(([, words]) => words)], ...rows])];
}

function sharesOf(counts: SilenceCounts): string[] {
  return kinds.map(([kind]) =>
    counts.rows === 0 ? '-' : `${((100 * counts[kind]) / counts.rows).toFixed(1)}%`,
  );
}

function unrecognised({ header, unrecognised: values, unrecognisedValues }: CharacteristicQuality): string[] {
  if (values.length === 0) return [];
  const shown = values.slice(0, 20).map(({ value, rows, candidates }) => {
    const near = quoted(candidates.map(({ label }) => label));
    return `  “${value}”: ${counted(rows, 'row')}; nearest: ${near === '' ? 'nothing like it' : near}`;
  });
  const more = unrecognisedValues - shown.length;
  return [
    `${header}: values that are not in its list`,
    ...shown,
    ...(more > 0 ? [`  and ${whole(more)} more`] : []),
  ];
}

function outside({ outsideFileMonth }: QualityReport): string[] {
  if (outsideFileMonth.rows === 0) return [];
  const shown = outsideFileMonth.files
    .slice(0, 20)
    .map(({ file, month, rows }) => `  ${file}: ${counted(rows, 'row')} in ${month}`);
  const more = outsideFileMonth.files.length - shown.length;
  return [
    `Rows dated outside the month of their file: ${whole(outsideFileMonth.rows)} (kept, under their own month)`,
    ...shown,
    ...(more > 0 ? [`  and ${whole(more)} more files`] : []),
  ];
}

function indented(rows: readonly (readonly string[])[]): string[] {
  return aligned(rows).map((line) => `  ${line}`);
}
