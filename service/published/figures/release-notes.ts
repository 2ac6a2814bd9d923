// What goes with every form of a release: what symbols mean, how numbers were protected, what that leaves open, where they come from.
import type { Manifest } from '@due-regard/disclosure';
import { capitalised } from '../../phrases/list.ts';
import { dayName } from '../../phrases/day.ts';
import { exact, levelPhrase } from '../../phrases/spoken-number.ts';
import type { PublicContext } from '../public-context.ts';
import type { Exactness } from './band.ts';
import { compares, comparedWith, hasVerdicts } from './measure-words.ts';
import type { ReleaseFigures } from './read-release.ts';
import { type ReleaseForm, symbolsOf } from './symbols.ts';

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
  form: ReleaseForm,
): NoteList[] {
  const symbols = Object.entries(symbolsOf(figures, manifest, form));
  return [
    {
      heading: 'What the symbols mean',
      notes: symbols.map(([symbol, meaning]) => `${symbol} ${meaning}`),
    },
    protectionNotes(manifest, figures),
    { heading: 'What was tried before it went out', notes: attackerNotes(manifest) },
    { heading: 'What the rule does not protect', notes: manifest.doesNotProtect },
    { heading: 'How the figures were worked out', notes: workingNotes(figures, context, manifest) },
    { heading: 'Sources', notes: sourceNotes(context) },
  ].filter(({ notes }) => notes.length > 0);
}

/** Of hidden numbers nothing is said where there are none. */
function protectionNotes(manifest: Manifest, figures: ReleaseFigures): NoteList {
  const ruled = policyNotes(manifest, figures);
  const log = manifest.log.filter((line) => !nothingHidden.test(line));
  if (log.length > 0)
    return {
      heading: 'What is hidden, and why',
      notes: [
        manifest.how,
        ...log.map(logWords),
        ...(figures.tables.length > 0 ? [whateverNeeds] : []),
        ...ruled,
      ],
    };
  const how = figures.exactness === 'as counted' ? noneHidden : manifest.how;
  return { heading: 'How people are protected', notes: [how, ...ruled] };
}

/** As the package writes it: “searches: 0 of 7 numbers are hidden.” */
const nothingHidden = /: 0 of \d+ numbers are hidden\.$/;
const noneHidden = 'Every number is shown as counted: under the rule none had to be hidden.';

/** The tables are named as their file names them. */
function logWords(line: string): string {
  return capitalised(line.replace(/: this log counts symbols, which the tables show\.$/, '.'));
}

function policyNotes({ policy, rule }: Manifest, { tables }: ReleaseFigures): string[] {
  const { denominatorBelow, noneOrAll, decimals } = rule.percentages;
  const approved = policy.approvedBy === null ? '' : `, approved by ${policy.approvedBy}`;
  const review = policy.reviewBy === null ? '' : `, to be looked at again by ${dayName(policy.reviewBy)}`;
  const ruled = `The rule is “${policy.name}”, version of ${dayName(policy.version)}${approved}${review}. Source: ${policy.source}.`;
  const ends = noneOrAll === 'hidden' ? ', or of nobody or everybody' : '';
  const places = decimals === 0 ? 'no decimals' : `${decimals} decimals`;
  const shares = `Shares are in per cent with ${places}, and hidden where they are of fewer than ${exact(denominatorBelow)}${ends}.`;
  const hasShares = tables.some(({ reading }) => ['share', 'make-up'].includes(reading.measure));
  return [ruled, ...(hasShares ? [shares] : [])];
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
  const notes = tables.flatMap(({ reading }) => {
    const rate =
      reading.measure === 'rate'
        ? [`Rates are per ${exact(reading.per)} ${reading.denominators?.words ?? ''}.`]
        : [];
    if (!compares(reading)) return rate;
    const level = `Intervals are at ${levelPhrase(reading.level)}.`;
    const band =
      reading.band && hasVerdicts(reading)
        ? [
            `Ratios between ${reading.band.lower} and ${reading.band.upper} are taken as too near 1 to matter.`,
          ]
        : [];
    const group = reading.measure === 'make-up' ? 'The share of each group' : 'Each group';
    return [
      ...rate,
      `${group} is compared with ${comparedWith(reading)}.${hasVerdicts(reading) ? ` ${level}` : ''}`,
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
      ...familyNotes(tables),
      ...average,
      `Counts are of ${context.counted.many}.`,
    ]),
  ];
}

/** How many comparisons were made together, where it is the same in every table; otherwise that they are those of its table. */
function familyNotes(tables: ReleaseFigures['tables']): string[] {
  const sizes = tables
    .filter(({ reading }) => hasVerdicts(reading))
    .map(({ whole, slices }) => Math.max(whole?.family ?? 0, ...slices.map(({ family }) => family)));
  const [size = 0, ...others] = new Set(sizes);
  if (Math.max(size, ...others) <= 1) return [];
  const many = others.length === 0 ? `the ${exact(size)} comparisons made` : 'the comparisons of its table';
  return [`What can be said allows for ${many} together (Holm’s method).`];
}

function sourceNotes({ sources, readings }: PublicContext): string[] {
  const denominators = readings.flatMap((reading) =>
    reading.denominators ? [reading.denominators.source] : [],
  );
  return [...new Set([...sources, ...denominators])];
}
