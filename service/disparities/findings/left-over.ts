// Groups of whoever is left over, such as "Other": they have figures, and no verdict is given on them (decision 0015).

/** True for "Other" and "any other": what is left over is not a group of people. */
export function isLeftOver(code: string): boolean {
  return /^(other|other-any|other-including-chinese|all-other)$/.test(code);
}

export const leftOver = {
  verdict: null,
  verdictReason:
    'This group gathers everybody who is in none of the others. They may have little in common, so no verdict is given on them.',
  verdictWords: 'no verdict: not one group',
} as const;
