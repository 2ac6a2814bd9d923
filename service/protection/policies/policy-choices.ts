// What a body may choose of a policy, and the policy that comes of it: a preset, with its threshold and its way of protecting changed.
import {
  type Method,
  type Policy,
  findPreset,
  hesa,
  nhsOneToSeven,
  openSafelyMidpoint,
  ownThreshold,
  smallOffice,
} from '@due-regard/disclosure';

export const ways = ['hide', 'hide-and-round', 'round', 'middle', 'round-together', 'words'] as const;
export type Way = (typeof ways)[number];

export interface PolicyChoices {
  way: Way;
  /** Cells of fewer people are sensitive. */
  below: number;
  /** What numbers are rounded to; null where none are. */
  base: number | null;
}

/** Whether numbers are rounded to a base, which is then asked for. */
export function isRounded(way: Way): boolean {
  return way !== 'hide' && way !== 'words';
}

/** What a preset has, to begin a form with; null for a method that nobody can choose here, as it needs keys of people. */
export function choicesOf({ method, threshold }: Policy): PolicyChoices | null {
  const way = wayOf(method);
  return way && { way, below: threshold.below, base: 'base' in method ? method.base : null };
}

function wayOf(method: Method): Way | null {
  if (method.kind === 'suppression') return 'hide';
  if (method.kind === 'controlled rounding') return 'round-together';
  if (method.kind === 'bands') return 'words';
  if (method.kind === 'cell key') return null;
  if (method.how === 'midpoint') return 'middle';
  return method.small === 'hidden' ? 'hide-and-round' : 'round';
}

/** The preset itself where nothing was changed. Another way of protecting brings the rules that go with it. */
export function policyOfChoices(preset: Policy, choices: PolicyChoices): Policy {
  const own = choicesOf(preset);
  if (own && own.way === choices.way && own.below === choices.below && own.base === choices.base)
    return preset;
  const frame = own?.way === choices.way ? preset : frames[choices.way](choices);
  return {
    ...atThreshold(frame, choices.below),
    id: `${preset.id}-changed`,
    name: `${nameOf(choices)} (after ${preset.name})`,
    source: { ...preset.source, title: `The body’s own decision, after ${preset.source.title}` },
    method: methodOf(choices),
  };
}

/** The rules that go with each way of protecting, as the presets have them. */
const frames: Readonly<Record<Way, (choices: PolicyChoices) => Policy>> = {
  hide: ({ below }) => ownThreshold(below),
  'hide-and-round': () => nhsOneToSeven,
  round: () => hesa,
  middle: () => openSafelyMidpoint,
  'round-together': ({ below }) => roundedTogether(below),
  words: () => smallOffice,
};

/** Totals still add, so that nothing more can be told than each band says; who is in a cell is not looked at. */
function roundedTogether(below: number): Policy {
  const own = ownThreshold(below);
  return {
    ...own,
    attributes: null,
    singletons: false,
    threshold: { ...own.threshold, protect: 'three numbers' },
    doesNotProtect: [
      'A shown 0 may be somebody, and a reader may take it for nobody.',
      'A rounded number can still be told to within its base, one way or the other.',
      'A large group in which nearly everybody has one thing in common is shown as it is, to within rounding.',
      'What others publish about the same people is not known here.',
    ],
  };
}

/** What follows from the threshold follows the one that was chosen. */
function atThreshold(policy: Policy, below: number): Policy {
  const { threshold, percentages, attributes, differencesBelow } = policy;
  const follow = (value: number) => (value === threshold.below ? below : value);
  return {
    ...policy,
    threshold: { ...threshold, below },
    percentages: {
      ...percentages,
      denominatorBelow: follow(percentages.denominatorBelow),
      averagesBelow: Math.max(below, percentages.averagesBelow),
    },
    attributes: attributes && { ...attributes, groupsFrom: follow(attributes.groupsFrom) },
    differencesBelow: differencesBelow === null ? null : follow(differencesBelow),
  };
}

function methodOf({ way, base }: PolicyChoices): Method {
  const to = base ?? 5;
  switch (way) {
    case 'hide':
      return { kind: 'suppression' };
    case 'hide-and-round':
      return { kind: 'rounding', base: to, how: 'nearest', small: 'hidden' };
    case 'round':
      return { kind: 'rounding', base: to, how: 'nearest', small: 'rounded' };
    case 'middle':
      return { kind: 'rounding', base: to, how: 'midpoint', small: 'rounded' };
    case 'round-together':
      return { kind: 'controlled rounding', base: to };
    case 'words':
      return { kind: 'bands' };
  }
}

function nameOf({ way, below, base }: PolicyChoices): string {
  const to = base ?? 5;
  switch (way) {
    case 'hide':
      return `Hide below ${below}`;
    case 'hide-and-round':
      return `Hide below ${below}, round the rest to ${to}`;
    case 'round':
      return `Round to ${to}`;
    case 'middle':
      return `Round to the middle of bands of ${to}`;
    case 'round-together':
      return `Round to ${to} so that totals add up`;
    case 'words':
      return 'Tell shares in words';
  }
}

/** A preset that can be chosen by a form. */
export function findChoosable(id: string): Policy | undefined {
  const preset = findPreset(id);
  return preset && choicesOf(preset) ? preset : undefined;
}
