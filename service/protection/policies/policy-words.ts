// A policy in words: what it hides, how, and who answers for it.
import type { Policy } from '@due-regard/disclosure';
import type { Way } from './policy-choices.ts';

export const wayWords: Readonly<Record<Way, { text: string; hint: string }>> = {
  hide: {
    text: 'Hide small numbers',
    hint: 'And others with them, so that nothing hidden can be worked out. What is shown is exact',
  },
  'hide-and-round': {
    text: 'Hide small numbers and round the rest',
    hint: 'Each number is rounded by itself, so totals do not add up',
  },
  round: {
    text: 'Round every number',
    hint: 'Small ones too, and each by itself, so totals do not add up',
  },
  middle: {
    text: 'Round to the middle of bands',
    hint: 'With bands of 6, 1 to 6 become 3 and 7 to 12 become 9. That somebody is there is shown',
  },
  'round-together': {
    text: 'Round so that totals still add up',
    hint: 'Numbers are rounded together. Nothing is hidden',
  },
  words: {
    text: 'Tell shares in words',
    hint: 'For a small body: two groups at a time, as “about a third”. No number but that of everybody',
  },
};

/** “Numbers of 1 to 4 are hidden, and others with them so that they cannot be worked out.” */
export function methodSentence({ method, threshold: { below } }: Policy): string {
  const small = below === 2 ? 'Numbers of 1' : `Numbers of 1 to ${below - 1}`;
  switch (method.kind) {
    case 'suppression':
      return `${small} are hidden, and others with them so that nothing hidden can be worked out. What is shown is exact.`;
    case 'rounding': {
      const how =
        method.how === 'nearest'
          ? `to the nearest ${method.base}`
          : `to the middle of bands of ${method.base}`;
      return method.small === 'hidden'
        ? `${small} are hidden. Every other number is rounded ${how}, by itself.`
        : `Every number is rounded ${how}, by itself, small ones too.`;
    }
    case 'controlled rounding':
      return `Every number is rounded to a multiple of ${method.base}, all together, so that totals still add up.`;
    case 'bands':
      return 'Of two groups each is told as a band of its share of everybody, in words. No number is shown but that of everybody.';
    case 'cell key':
      return 'A little is added to numbers, or taken from them, by a secret key of who is counted.';
  }
}

/** “below 5”, as a table has it. */
export function thresholdWords({ threshold }: Policy): string {
  return `Below ${threshold.below}`;
}

/** “To the nearest 5”, “None”. */
export function roundingWords({ method }: Policy): string {
  if (method.kind === 'rounding')
    return method.how === 'nearest' ? `To the nearest ${method.base}` : `Middle of bands of ${method.base}`;
  if (method.kind === 'controlled rounding') return `To ${method.base}, totals add up`;
  return method.kind === 'cell key' ? 'Small changes' : 'None';
}

/** “Hiding”, “Hiding and rounding”, “Rounding”. */
export function methodWords({ method }: Policy): string {
  if (method.kind === 'suppression') return 'Hiding';
  if (method.kind === 'cell key') return 'Cell key';
  if (method.kind === 'bands') return 'Bands in words';
  return method.kind === 'rounding' && method.small === 'hidden' ? 'Hiding and rounding' : 'Rounding';
}
