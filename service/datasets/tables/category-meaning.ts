// What a label or a heading of a table means: a category, an age, a silence, a total, a share in per cent, or nothing known.

import {
  ageRange,
  harmonise,
  type AgeRange,
  type Classification,
  type Silence,
} from '@due-regard/classifications';

export type Meaning =
  | { kind: 'category'; code: string }
  | { kind: 'ages'; ages: AgeRange }
  | { kind: 'silence'; silence: Silence }
  | { kind: 'total' }
  | { kind: 'share' }
  | { kind: 'unknown'; nearest: string[] };

const shareWords =
  /\(\s*(percent(age)?|per cent|%)\s*\)|measures?:\s*percent|^%|%$|\b(percent(age)?|per cent|prop|proportion|share)\b|_(pct|prop|percent)$/i;

const known = new WeakMap<Classification, Map<string, Meaning>>();
const mostRemembered = 5000;

/**
 * Reads a label. Ages are read as years, because tables print single years beside the bands that hold them.
 * What was read is remembered: a label stands on many rows, and the search for near labels takes long.
 */
export function meaningOf(classification: Classification, label: string): Meaning {
  const memory = known.get(classification) ?? new Map<string, Meaning>();
  known.set(classification, memory);
  if (memory.size > mostRemembered) memory.clear();
  const meaning = memory.get(label) ?? readMeaning(classification, label);
  memory.set(label, meaning);
  return meaning;
}

function readMeaning(classification: Classification, label: string): Meaning {
  if (shareWords.test(label)) return { kind: 'share' };
  if (label.length > 200 || !/\p{L}|\d/u.test(label)) return { kind: 'unknown', nearest: [] };
  const ages = ageRange(label);
  if (ages)
    return classification.characteristic === 'age'
      ? { kind: 'ages', ages }
      : { kind: 'unknown', nearest: [] };
  const read = harmonise(classification, label.replaceAll('_', ' '));
  if (read.kind !== 'unknown') return read;
  const defined = groupBeforeDefinition(classification, label);
  if (defined) return defined;
  return { kind: 'unknown', nearest: read.candidates.slice(0, 3).map((candidate) => candidate.label) };
}

/** "Other inc Chinese": the publisher's own drawing of a group is that group, and the notes of a table say so. */
function groupBeforeDefinition(classification: Classification, label: string): Meaning | null {
  const group = definedGroup.exec(label)?.[1] ?? '';
  const read = group === '' ? null : harmonise(classification, group);
  return read?.kind === 'category' ? read : null;
}

const definedGroup = /^(.+?)[\s(,-]+(?:incl?|including|includes|excl?|excluding|excludes)\b/i;

/** Whether a label says how its group is drawn. */
export function definesGroup(label: string): boolean {
  return definedGroup.test(label);
}

/** Whether a label names people of some group, in this list. */
export function namesGroup(meaning: Meaning): boolean {
  return meaning.kind === 'category' || meaning.kind === 'ages';
}

/** Whether a heading speaks of shares or rates and not of counts. */
export function isShareHeading(heading: string): boolean {
  return (
    shareWords.test(heading) ||
    /\b(rate|ratio|per 1,?000|disproportionality)\b/i.test(heading.replace(/_/g, ' '))
  );
}
