// A release in a few sentences that anybody can read aloud: every ratio with its counts, and what cannot be told said as such.
import { isMarker, type ReleasedTable, type Shown } from '@due-regard/disclosure';
import { capitalised, listed } from '../../phrases/list.ts';
import { between, exact, excessPhrase, percentage, times, whole } from '../../phrases/spoken-number.ts';
import type { PublicContext, Reading } from '../public-context.ts';
import type { Exactness } from './band.ts';
import type { FigureRow } from './figure-row.ts';
import { comparedWith, compares, lowered, readingTitle } from './measure-words.ts';
import { valueWords } from './number-words.ts';
import type { ReleaseFigures, TableFigures } from './read-release.ts';
import type { RowsOfSlice } from './rows-of-slice.ts';

/** With more groups than this, the table tells them and the paragraph those that stand out. */
const mostInFull = 8;

export function releaseParagraph(
  { exactness, tables, plain }: ReleaseFigures,
  context: PublicContext,
): string[] {
  const first = tables[0];
  const said = first ? aboutTable(first, context, exactness) : inWords(plain, context);
  const others = tables.slice(1).map(({ reading }) => lowered(readingTitle(reading, context.counted)));
  const below = others.length > 0 ? [`Told below as well: ${others.join('; ')}.`] : [];
  const made =
    exactness === 'as counted' || exactness === 'in words'
      ? []
      : [`All figures are worked out from ${exactness} numbers, so they are near the truth and not exact.`];
  return [...said, ...below, ...made, ...(first && compares(first.reading) ? [standing(context)] : [])];
}

function standing({ counted }: PublicContext): string {
  const people = /people|staff|residents|officers|employees|applicants/.test(counted.many);
  const ofWhat = people ? '' : `Counts are of ${counted.many}, not of people. `;
  return `${ofWhat}A higher or lower figure does not by itself say why.`;
}

/** Groups that are told as bands: “Women: about a third: 5 to 7 of 20.” */
function inWords(plain: readonly ReleasedTable[], { counted, scope }: PublicContext): string[] {
  const told = plain.flatMap(({ rows }) =>
    rows.flatMap(({ labels, words }) => (words === undefined ? [] : [`${labels.join(', ')}: ${words}.`])),
  );
  const by = plain[0]?.dimensions[0];
  const what = `${capitalised(counted.many)}${by === undefined ? '' : ` by ${lowered(by)}`}`;
  return [`${what}${scope === '' ? '' : `: ${scope}`}.`, ...told];
}

function aboutTable(
  { reading, whole, slices }: TableFigures,
  context: PublicContext,
  exactness: Exactness,
): string[] {
  const latest = whole ?? slices.at(-1);
  if (!latest) return [];
  const rows = latest.rows;
  const opening = [openingOf(latest, reading, context)];
  if (!compares(reading)) return [...opening, ...hiddenSentence(rows)];
  const told = rows.filter(({ said }) => said.verdict !== null && said.verdict !== 'hidden');
  const inFull =
    told.length <= mostInFull ? told : told.filter(({ said }) => said.verdict?.startsWith('gap'));
  return [
    ...opening,
    ...reference(rows, reading, context),
    ...inFull.toSorted(mostToSay).map((row) => sentence(row, reading, context, exactness)),
    ...(inFull.length < told.length ? ['The other groups are in the table.'] : []),
    ...(reading.measure === 'average' ? averages(rows, reading, context) : []),
    ...hiddenSentence(rows),
    ...withoutVerdict(latest, reading, context),
  ];
}

/** What was counted, where and when, and how many. */
function openingOf(
  { total, slice }: RowsOfSlice,
  reading: Reading,
  { counted, scope }: PublicContext,
): string {
  const by =
    reading.measure === 'average'
      ? readingTitle({ ...reading, across: null }, counted)
      : `${capitalised(counted.many)} by ${lowered(reading.groups.title)}`;
  const own = `${capitalised(counted.many)}. `;
  // Who was counted has just been said.
  const where = [scope.startsWith(own) ? scope.slice(own.length) : scope, slice].filter(Boolean).join(', ');
  const after = where.startsWith('Compared with') ? '. ' : ': ';
  const isOfAll = reading.measure === 'rate' || reading.measure === 'make-up' || reading.measure === 'count';
  const many = isOfAll && !isMarker(total) ? ` There were ${exact(total)} in all.` : '';
  return `${by}${where === '' ? '' : `${after}${where}`}.${many}`;
}

function mostToSay(one: FigureRow, other: FigureRow): number {
  const rank = ({ said }: FigureRow) =>
    ['gap', 'gap, size not settled', 'no gap that matters'].indexOf(said.verdict ?? '') >>> 0;
  return rank(one) - rank(other);
}

function reference(rows: readonly FigureRow[], reading: Reading, context: PublicContext): string[] {
  const row = rows.find(({ isReference }) => isReference);
  if (!row) return [`The comparison is with ${comparedWith(reading)}.`];
  if (isMarker(row.count)) return [`The comparison is with ${row.group}, whose figures are hidden.`];
  return [`The comparison is with ${row.group}: ${countsOf(row, reading, context)}.`];
}

/** `234 searches over 20,000 residents, 11.7 per 1,000`. */
export function countsOf(row: FigureRow, reading: Reading, { counted }: PublicContext): string {
  const said = (shown: Shown) => (isMarker(shown) ? 'a hidden number' : exact(shown));
  const noun = row.count === 1 ? counted.one : counted.many;
  const value = isMarker(row.value.estimate) ? null : valueWords(reading)(row.value.estimate);
  if (reading.measure === 'rate')
    return `${said(row.count)} ${noun}${isMarker(row.of) ? '' : ` over ${whole(row.of)} ${reading.denominators?.words ?? ''}`}${value === null ? '' : `, ${value} per ${exact(reading.per)}`}`;
  if (reading.measure === 'average')
    return `${value ?? 'hidden'} on average, of ${said(row.of)} ${counted.many}`;
  const outcome = reading.outcome ? ` ${reading.outcome.words}` : '';
  const of = isMarker(row.of) ? '' : ` of ${said(row.of)} ${counted.many}`;
  return `${said(row.count)}${of}${outcome}${value === null ? '' : `, ${value}`}`;
}

function sentence(row: FigureRow, reading: Reading, context: PublicContext, exactness: Exactness): string {
  const { ratio, said } = row;
  const counts = countsOf(row, reading, context);
  if (isMarker(ratio.estimate)) return `${row.group}: ${said.words} (${counts}).`;
  const against = reading.measure === 'make-up' ? comparedWith(reading) : `that of ${comparedWith(reading)}`;
  const size =
    ratio.estimate === Infinity ? 'with none to compare with' : `${times(ratio.estimate)} times ${against}`;
  const span =
    isMarker(ratio.lower) || isMarker(ratio.upper)
      ? ''
      : `, and the numbers are consistent with ${between(ratio.lower, ratio.upper)} times`;
  return `${row.group}: ${said.words}, ${size}${span} (${counts})${tailOf(row, reading, context, exactness)}.`;
}

/** How many more or fewer it comes to; or why it cannot be told although an interval by itself may seem to. */
function tailOf(
  { said, excess, ratio, smallestVisible }: FigureRow,
  reading: Reading,
  { counted }: PublicContext,
  exactness: Exactness,
): string {
  if (said.verdict?.startsWith('gap') && !isMarker(excess))
    return `; that is ${excessPhrase(excess)} ${counted.many} than at an equal ${reading.measure === 'rate' ? 'rate' : 'share'}`;
  if (said.verdict !== 'not settled') return '';
  const { lower, upper } = ratio;
  if (!isMarker(lower) && !isMarker(upper) && (lower > 1 || upper < 1))
    return `; ${exactness === 'as counted' ? 'the comparisons made together leave' : 'the comparisons made together, or the rounding, leave'} it open`;
  return isMarker(smallestVisible)
    ? ''
    : `; only ${times(smallestVisible)} times or more was likely to show in numbers of this size`;
}

function averages(rows: readonly FigureRow[], reading: Reading, context: PublicContext): string[] {
  const told = rows.filter(({ isReference, value }) => !isReference && !isMarker(value.estimate));
  const each = told.map((row) => {
    const { estimate } = row.ratio;
    const ratio = isMarker(estimate) ? '' : `, ${times(estimate)} times that of ${comparedWith(reading)}`;
    return `${row.group}: ${countsOf(row, reading, context)}${ratio}.`;
  });
  return told.length === 0 ? [] : [...each, spreadSentence];
}

const spreadSentence = 'How far amounts lie apart is not in a release, so what chance may do cannot be told.';

function hiddenSentence(rows: readonly FigureRow[]): string[] {
  const groups = rows.filter(({ count, said }) => count === '[c]' || said.verdict === 'hidden');
  if (groups.length === 0) return [];
  const verb = groups.length === 1 ? 'Figures are' : 'Some or all figures are';
  return [
    `${verb} hidden for ${listed(groups.map(({ group }) => group))}, so that nobody can be told from the others.`,
  ];
}

/** Groups of whoever is left over, or not known: their numbers, and nothing said of them as a group. */
function withoutVerdict({ rows, total }: RowsOfSlice, reading: Reading, context: PublicContext): string[] {
  const left = rows.filter(
    ({ said, isReference, count }) =>
      said.verdict === null && said.words !== '' && !isReference && !isMarker(count),
  );
  if (left.length === 0) return [];
  const each = left.map(
    (row) => `${row.group} (${countsOf(row, reading, context)}${shareOfAll(row, reading, total)})`,
  );
  return [`No verdict is given on ${listed(each)}.`];
}

/** How much of all counted is of no one group. A share has its own. */
function shareOfAll({ count }: FigureRow, { measure }: Reading, total: Shown): string {
  const isOfAll = measure === 'rate' || measure === 'count';
  return isOfAll && !isMarker(count) && !isMarker(total) && total > 0
    ? `, ${percentage(count / total)} of all`
    : '';
}
