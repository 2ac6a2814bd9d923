// Who gets no verdict, because they are not a group: "other", "not known" and "prefer not to say" are three different things.
import type { GroupKind, Named } from './circumstances.ts';
import { requireWords } from './circumstances.ts';

const REASONS: Partial<Record<GroupKind, (name: string) => string>> = {
  other: (name) => `No verdict is given on ${name}, who may have little in common.`,
  'not known': (name) => `No verdict is given on ${name}: not being known is not a group.`,
  'prefer not to say': (name) =>
    `No verdict is given on ${name}: preferring not to say is an answer, not a group.`,
};

/** Labels that say by themselves that they are not a group, whatever else is claimed of them. */
const LABELS: readonly (readonly [RegExp, GroupKind])[] = [
  [
    /\bprefer(red|s|ring)? not to say\b|^refused$|\b(refused|declined) to (say|answer|state)\b/i,
    'prefer not to say',
  ],
  [/\b(unknown|not known|not stated|not recorded|undeclared)\b|^missing$/i, 'not known'],
  [/\bother\b(?! than\b)/i, 'other'],
];

/** A sentence when either side is not a group; null when a verdict may be given. */
export function whyNoVerdict(group: Named, reference?: Named): string | null {
  for (const side of reference ? [group, reference] : [group]) {
    requireWords(side.name, 'The name of a group');
    const reason = REASONS[kindOf(side)]?.(side.name);
    if (reason !== undefined) return reason;
  }
  return null;
}

/** Whether people of either side are known to belong together so little that not even a ratio is printed. */
export function isSilence(side: Named): boolean {
  const kind = kindOf(side);
  return kind === 'not known' || kind === 'prefer not to say';
}

function kindOf({ name, is }: Named): GroupKind {
  if (is !== 'a group') return is;
  return LABELS.find(([label]) => label.test(name))?.[1] ?? is;
}
