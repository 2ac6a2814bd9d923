// Groups of whoever is left over: they have their figures, and no verdict.

/** True for "Other" and "any other": what is left over is not a group of people. */
export function isLeftOver(code: string): boolean {
  return /^(other|other-any|other-including-chinese|all-other)$/.test(code);
}

export const leftOverReason =
  'This group gathers everybody who is in none of the others. They may have little in common, so no verdict is given on them.';

export const leftOverWords = 'no verdict: not one group';
