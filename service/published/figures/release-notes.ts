// What goes with every form of a release: what symbols mean, how numbers were protected, what that leaves open, where they come from.
import type { Manifest } from '@due-regard/disclosure';
import { capitalised } from '../../phrases/list.ts';
import { dayName } from '../../phrases/day.ts';
import { exact, levelPhrase } from '../../phrases/spoken-number.ts';
import type { PublicContext } from '../public-context.ts';
import type { Exactness } from './band.ts';
import { compares, comparedWith, hasVerdicts } from './measure-words.ts';
import type { ReleaseFigures } from './read-release.ts';

export interface NoteList {
  heading: string;
  notes: readonly string[];
}

export const fictionalSentence =
  'These figures are made up for a demonstration. The people, bodies and numbers are fictional.';

export function releaseNotes(
  figures: ReleaseFigures,
  context: PublicContext,
  manifest: Manifest,
): NoteList[] {
  return [
    { heading: 'What the symbols mean', notes: symbolNotes(manifest) },
    {
      heading: 'What is hidden, and why',
      notes: [manifest.how, ...manifest.log, ...policyNotes(manifest, figures)],
    },
    { heading: 'What was tried before it went out', notes: attackerNotes(manifest) },
    { heading: 'What this does not protect', notes: manifest.doesNotProtect },
    { heading: 'How the figures were worked out', notes: workingNotes(figures, context, manifest) },
    { heading: 'Sources', notes: sourceNotes(context) },
  ].filter(({ notes }) => notes.length > 0);
}

function symbolNotes({ symbols }: Manifest): string[] {
  return Object.entries({ ...symbols, ...alwaysNamed })
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([symbol, meaning]) => `${symbol} ${meaning}`);
}

/** Figures that are worked out may have these where no count does. */
const alwaysNamed = {
  '[c]': 'confidential: hidden so that nobody can be told from the others',
  '[x]': 'not available',
  '[z]': 'not applicable',
};

function policyNotes({ policy, rule }: Manifest, { tables }: ReleaseFigures): string[] {
  const { denominatorBelow, noneOrAll, decimals } = rule.percentages;
  const approved = policy.approvedBy === null ? '' : `, approved by ${policy.approvedBy}`;
  const review = policy.reviewBy === null ? '' : `, to be looked at again by ${dayName(policy.reviewBy)}`;
  const ruled = `The rule is “${policy.name}”, version of ${dayName(policy.version)}${approved}${review}. Source: ${policy.source}.`;
  const ends = noneOrAll === 'hidden' ? ', or of nobody or everybody' : '';
  const places = decimals === 0 ? 'no decimals' : `${decimals} decimals`;
  const shares = `Shares are in per cent with ${places}, and hidden where they are of fewer than ${exact(denominatorBelow)}${ends}.`;
  const hasShares = tables.some(({ reading }) => ['share', 'make-up'].includes(reading.measure));
  return [ruled, ...(tables.length > 0 ? [whateverNeeds] : []), ...(hasShares ? [shares] : [])];
}

const whateverNeeds =
  'Whatever needs a hidden number is hidden with it: rates, shares, intervals, ratios, differences, what can be said, and marks on charts.';

function attackerNotes({ attackers, earlier }: Manifest): string[] {
  const before =
    earlier.length === 0
      ? []
      : [
          `This release was set against ${earlier.length === 1 ? 'an earlier one' : `${exact(earlier.length)} earlier ones`} of the same records.`,
        ];
  return [
    'It was proven that none of these can work out what is protected:',
    ...attackers.map(capitalised),
    ...before,
  ];
}

const exactnessNotes: Record<Exactness, string[]> = {
  'as counted': [],
  'in words': [],
  rounded: [
    'Everything is worked out from rounded numbers, and approximate. Intervals reach as far as either end of the rounding; a verdict is given only where it is the same at both ends.',
  ],
  changed: [
    'Everything is worked out from numbers that were changed by a little, and approximate. How much is not told, so there are no intervals and no verdicts.',
  ],
};

function workingNotes(
  { exactness, tables }: ReleaseFigures,
  context: PublicContext,
  manifest: Manifest,
): string[] {
  const notes = tables.flatMap(({ reading, whole, slices }) => {
    const rate =
      reading.measure === 'rate'
        ? [`Rates are per ${exact(reading.per)} ${reading.denominators?.words ?? ''}.`]
        : [];
    if (!compares(reading)) return rate;
    const family = Math.max(whole?.family ?? 0, ...slices.map((slice) => slice.family));
    const level = `Intervals are at ${levelPhrase(reading.level)}.`;
    const band =
      reading.band && hasVerdicts(reading)
        ? [
            `Ratios between ${reading.band.lower} and ${reading.band.upper} are taken as too near 1 to matter.${family > 1 ? ` What can be said allows for the ${exact(family)} comparisons made together (Holm’s method).` : ''}`,
          ]
        : [];
    return [
      ...rate,
      `Each group is compared with ${comparedWith(reading)}.${hasVerdicts(reading) ? ` ${level}` : ''}`,
      ...band,
    ];
  });
  const average = tables.some(({ reading }) => reading.measure === 'average')
    ? [`Averages are hidden for fewer than ${manifest.rule.percentages.averagesBelow} people.`]
    : [];
  return [
    ...new Set([
      ...exactnessNotes[exactness],
      ...notes,
      ...average,
      `Counts are of ${context.counted.many}.`,
    ]),
  ];
}

function sourceNotes({ sources, readings }: PublicContext): string[] {
  const denominators = readings.flatMap((reading) =>
    reading.denominators ? [reading.denominators.source] : [],
  );
  return [...new Set([...sources, ...denominators])];
}
