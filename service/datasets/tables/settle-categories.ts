// Decides which figures count: sub-totals beside their parts go, ages become bands, silences stand apart.

import type { Classification } from '@due-regard/classifications';
import { definesGroup } from './category-meaning.ts';
import type { Figure } from './figure.ts';
import { categoryOfAges, chooseAgeBands, choosePartition } from './finest-partition.ts';
import { exact, whole } from '../../phrases/spoken-number.ts';
import { quoted } from '../../phrases/list.ts';

export interface SettledFigure {
  figure: Figure;
  category: string;
}

export type SettledCategories =
  { ok: true; figures: SettledFigure[]; notes: string[] } | { ok: false; code: 'AGES'; message: string };

export function settleCategories(
  figures: readonly Figure[],
  classification: Classification,
  rollUpId?: string,
  notes: readonly string[] = [],
): SettledCategories {
  if (figures.some(({ meaning }) => meaning.kind === 'ages')) return settleAges(figures, classification);
  const placed = figures.flatMap((figure) =>
    figure.meaning.kind === 'category' ? [{ figure, category: figure.meaning.code }] : [],
  );
  const partition = choosePartition(classification, sumsOf(placed), rollUpId);
  const apart = chineseBesideAsian(figures, placed, partition.keep);
  if (apart) return settleCategories(apart, classification, rollUpId, [chineseNote]);
  const labels = partition.leftOut.map(
    (code) => classification.categories.find((each) => each.code === code)?.shortLabel ?? code,
  );
  return {
    ok: true,
    figures: placed.filter(({ category }) => partition.keep.has(category)),
    notes: [...notes, ...leftOutNote(labels), ...silenceNote(figures), ...shareNote(figures)],
  };
}

const chineseNote =
  'The table prints Chinese beside Asian, as police lists do, and not within it; Chinese was added to Asian.';

/**
 * Police tables have six groups, Chinese beside Asian: there Asian is without Chinese (Home Office, user guide to police
 * use of force statistics). A table that has Asian and, of what Asian holds, Chinese alone is read so.
 */
function chineseBesideAsian(
  figures: readonly Figure[],
  placed: readonly SettledFigure[],
  keep: ReadonlySet<string>,
): Figure[] | null {
  const codes = new Set(placed.map(({ category }) => category));
  const parts = [...codes].filter((code) => code.startsWith('asian-'));
  if (!keep.has('asian') || parts.length !== 1 || parts[0] !== 'asian-chinese') return null;
  return figures.map((figure) => {
    const isChinese = figure.meaning.kind === 'category' && figure.meaning.code === 'asian-chinese';
    return isChinese ? { ...figure, meaning: { kind: 'category', code: 'asian' } } : figure;
  });
}

function sumsOf(placed: readonly SettledFigure[]): Map<string, number | null> {
  const sums = new Map<string, number | null>();
  for (const { figure, category } of placed) {
    const before = sums.get(category);
    if (figure.number.kind === 'number') sums.set(category, (before ?? 0) + figure.number.value);
    else sums.set(category, before ?? null);
  }
  return sums;
}

function leftOutNote(labels: readonly string[]): string[] {
  if (labels.length === 0) return [];
  const shown =
    labels.slice(0, 10).join(', ') + (labels.length > 10 ? ` and ${labels.length - 10} more` : '');
  return [`Figures that others in the table hold or add up to were left out: ${shown}.`];
}

function silenceNote(figures: readonly Figure[]): string[] {
  const silent = figures.filter(({ meaning }) => meaning.kind === 'silence');
  const people = silent.reduce((sum, { number }) => sum + (number.kind === 'number' ? number.value : 0), 0);
  if (silent.length === 0) return [];
  const labels = quoted([...new Set(silent.map(({ label }) => label))]);
  return [`${exact(people)} under ${labels} are in no group.`];
}

function shareNote(figures: readonly Figure[]): string[] {
  const shares = figures.filter(({ meaning }) => meaning.kind === 'share').length;
  return shares > 0 ? [`${whole(shares)} rows of percentages were left out.`] : [];
}

function settleAges(figures: readonly Figure[], classification: Classification): SettledCategories {
  const bands = new Map(
    figures.flatMap(({ meaning }) =>
      meaning.kind === 'ages' ? [[`${meaning.ages.from}-${meaning.ages.to}`, meaning.ages]] : [],
    ),
  );
  const chosen = chooseAgeBands([...bands.values()]);
  if (!chosen)
    return {
      ok: false,
      code: 'AGES',
      message:
        'Its age bands leave gaps or overlap, so people would be missed or counted twice. Send single years of age, or bands that follow one another.',
    };
  const codes = new Map<string, string>();
  for (const band of chosen) {
    const category = categoryOfAges(classification, band);
    if (!category) return { ok: false, code: 'AGES', message: acrossBands(classification, band) };
    codes.set(`${band.from}-${band.to}`, category.code);
  }
  const placed = figures.flatMap((figure) => {
    const key = figure.meaning.kind === 'ages' ? `${figure.meaning.ages.from}-${figure.meaning.ages.to}` : '';
    const category = codes.get(key);
    return category === undefined ? [] : [{ figure, category }];
  });
  const leftOut = bands.size - chosen.length;
  const notes =
    leftOut > 0
      ? [`${leftOut} wider age bands were left out; ${chosen.length} narrower ones hold the same people.`]
      : [];
  return { ok: true, figures: placed, notes: [...notes, ...silenceNote(figures), ...shareNote(figures)] };
}

function acrossBands(
  classification: Classification,
  { from, to }: { from: number; to: number | null },
): string {
  const band = to === null ? `${from} and over` : `${from} to ${to}`;
  return `Its ages ${band} lie across bands of the list “${classification.title}”, so they cannot be placed. Send single years of age.`;
}

/** Labels that say how a publisher draws a group: "Other inc Chinese", "Black (excl. Mixed)". */
export function definitionNotes(figures: readonly Figure[]): string[] {
  const labels = new Set(
    figures.flatMap(({ label, meaning }) => (meaning.kind === 'category' ? [label] : [])),
  );
  return [...labels]
    .filter(definesGroup)
    .map(
      (label) =>
        `The publisher’s group is “${label}”: another table’s group of a like name may be drawn otherwise.`,
    );
}
