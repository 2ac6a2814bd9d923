// One cell of an intersectional search in words: crossed characteristics against everyone else.
import type { IntersectionalSearch } from '../search/intersectional-search.ts';
import type { SearchedCell } from '../search/searched-cell.ts';
import type { Circumstances, Named } from './circumstances.ts';
import type { Told, Word } from './description.ts';
import { framed } from './frame.ts';
import { sharePhrases } from './measure.ts';
import { whyNoVerdict } from './no-verdict.ts';
import { couldMove } from './risk-ratio-in-words.ts';
import { excessPhrase, percentage, times } from './spoken-number.ts';

/** From `intersectionalSearch`: one of its cells, under a name that can be read aloud. */
export interface CrossedCellFinding {
  kind: 'crossed cell';
  about: Circumstances;
  outcome: string;
  /** `Black men aged under 25`. */
  group: Named;
  cell: SearchedCell;
  search: Pick<IntersectionalSearch, 'tested' | 'plan' | 'method'>;
}

export function crossedCellInWords(finding: CrossedCellFinding): Told {
  const { group, cell, search } = finding;
  const about = { ...finding.about, comparisons: Math.max(1, search.tested) };
  const noVerdict = silent(finding);
  return framed({
    about,
    found: noVerdict === null ? found(finding) : [noVerdict, phrasesOf(finding).counts],
    caveats: [
      ...explained(cell),
      ...shrunken(finding),
      `Combinations of fewer than ${search.plan.fewestPeople} were not looked at`,
      ...couldMove(about),
    ],
    said: noVerdict === null ? wordOf(finding) : null,
    method: search.method,
    reason:
      noVerdict ??
      (cell.ratio === null ? `Nobody has the outcome, so there is no ratio for ${group.name}.` : null),
  });
}

/** Every category of the cell has to be a group, whatever the cell is called. */
function silent({ group, cell }: CrossedCellFinding): string | null {
  const sides = [
    group,
    ...cell.categories.map(({ category }) => ({ name: category, is: 'a group' as const })),
  ];
  return sides.map((side) => whyNoVerdict(side)).find((reason) => reason !== null) ?? null;
}

function wordOf({ cell, search }: Pick<CrossedCellFinding, 'cell' | 'search'>): Word | null {
  if (cell.ratio === null) return null;
  if (!(cell.benjaminiHochberg < search.plan.level)) return 'cannot be told';
  return cell.excess > 0 ? 'higher' : 'lower';
}

function phrasesOf({ about, outcome, group, cell }: CrossedCellFinding) {
  const everyoneElse = { name: 'everyone else', is: 'everyone else' as const, ...cell.everyoneElse };
  return sharePhrases(about.counted, outcome, { ...group, ...cell.people }, everyoneElse);
}

function found(finding: CrossedCellFinding): string[] {
  const { about, cell, search } = finding;
  const phrases = phrasesOf(finding);
  const word = wordOf(finding);
  if (word === null) return [`No comparison can be computed for ${finding.group.name} (${phrases.counts})`];
  const lead =
    word === 'higher' || word === 'lower'
      ? `${phrases.lead(word)}: ${excessPhrase(cell.excess, about.counted)} than there would be ${phrases.atThat}`
      : phrases.cannotTell;
  const size =
    cell.ratio === Infinity
      ? 'There are none among everyone else'
      : `The share is ${times(cell.ratio ?? 0)} times that of everyone else`;
  const held =
    cell.holm < search.plan.level
      ? 'it holds for publication (Holm)'
      : 'it holds for a first look only (Benjamini–Hochberg)';
  return [
    lead,
    `${size} (${phrases.counts})`,
    ...(word === 'cannot be told' ? [] : [`With all combinations allowed for, ${held}`]),
  ];
}

function explained({ explainedBy }: SearchedCell): string[] {
  if (explainedBy === null) return [];
  return explainedBy.by === 'parent'
    ? [`The wider group ${explainedBy.name} has this gap too, and these are no different from the rest of it`]
    : [`The single characteristics together already give a share of ${percentage(explainedBy.share)}`];
}

/** Small cells swing by chance: the excess drawn towards what the single characteristics give. */
function shrunken({ about, cell }: CrossedCellFinding): string[] {
  if (cell.shrunkenExcess === null) return [];
  return [
    `Drawn towards what the single characteristics give, there are ${excessPhrase(cell.shrunkenExcess, about.counted)}`,
  ];
}
