// Finds true numbers in public views: by every way to round them, and by the row that they would stand in.
import type { PublicView } from './gather-views.ts';
import type { HiddenFigures, HiddenRow } from './hidden-figures.ts';

/** One sentence for each place where something hidden can be read. */
export function findLeaks(views: readonly PublicView[], figures: HiddenFigures): string[] {
  const secret = secretSpellings(figures);
  return views.flatMap((view) => [
    ...numbersIn(view.text, figures.words)
      .filter((number) => secret.has(number))
      .map((number) => `${view.name} has ${number}, which is hidden.`),
    ...figures.hidden.flatMap((row) => leaksOfRow(view, row, figures)),
  ]);
}

/** Three figures and more: those with fewer stand in many places by chance, and are looked for in their row. */
function secretSpellings({ secret, open }: HiddenFigures): Set<number> {
  const known = new Set(open.flatMap(spellings));
  const isLong = (number: number) => String(number).replaceAll(/\D|^0+|\.0+/g, '').length >= 3;
  return new Set(secret.flatMap(spellings).filter((number) => isLong(number) && !known.has(number)));
}

/** A number to every number of figures and of decimals. */
export function spellings(number: number): number[] {
  if (!Number.isFinite(number)) return [];
  const size = Math.abs(number);
  const figures = [1, 2, 3, 4, 5, 6].map((digits) => Number(size.toPrecision(digits)));
  return [...new Set([size, ...figures, ...[0, 1, 2, 3, 4].map((digits) => Number(size.toFixed(digits)))])];
}

/** Numbers that stand by themselves, after words that have digits of their own are taken out. */
export function numbersIn(text: string, words: readonly string[]): number[] {
  const bare = [...words]
    .sort((one, other) => other.length - one.length)
    .reduce((rest, word) => rest.replaceAll(word, ' '), text);
  const found = bare.matchAll(/(?<![\w.#-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?!\w)/g);
  return [...found].map(([number]) => Number(number.replaceAll(',', '')));
}

/** A hidden row may have what others published beside it, and no other number. */
function leaksOfRow(
  { name, rows }: PublicView,
  hidden: HiddenRow,
  { words, plainLabels, hidden: all }: HiddenFigures,
): string[] {
  const slices = new Set(all.map(({ slice }) => slice));
  const isOwn = (row: string): boolean => {
    const cells = cellsOf(row);
    const others = cells.some((cell) => plainLabels.has(cell));
    const slice = cells.find((cell) => slices.has(cell)) ?? null;
    return cells.includes(hidden.group) && !others && slice === hidden.slice;
  };
  const more = rows
    .filter(isOwn)
    .flatMap((row) => numbersIn(row, words).filter((number) => !hidden.open.includes(number)));
  const who = [hidden.group, hidden.slice].filter(Boolean).join(', ');
  return more.map((number) => `${name} tells ${number} of “${who}”.`);
}

/** The cells that say whose row it is: what the others are compared with stands further on. Cells as they were released go to the audit. */
function cellsOf(row: string): string[] {
  if (!row.startsWith('{')) return row.split(/ \| |\s{2,}/, 6).map((cell) => cell.trim());
  const { group, slice }: { group?: string; slice?: string | null } = JSON.parse(row);
  return [group, slice].filter((each) => typeof each === 'string');
}
