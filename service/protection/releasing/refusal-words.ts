// What to do when nothing may be released, by the code of the refusal.

const coarser = 'Make the finding again with fewer or coarser groups, or over a longer time.';
const another = 'Compare policies: one that rounds may keep out an attacker whom one that hides cannot.';

const advice: Readonly<Record<string, readonly string[]>> = {
  DISCLOSURE_REGISTER_MISSING: [
    'What is already out cannot be read, so nobody can tell what the next release would give away.',
    'Tell the people who look after this service: the register is in the database, in the table release_kept.',
  ],
  DISCLOSURE_EARLIER_RELEASE: [
    'What is out stays known, withdrawn or not. Release something that differs from it by more people: a longer time, or coarser groups.',
    'To bring figures up to date, wait until so much more is counted that no group has changed by only a few.',
  ],
  DISCLOSURE_NO_SAFE_PATTERN: [coarser, another],
  DISCLOSURE_FOUND: [another, coarser],
  DISCLOSURE_NOT_PROVEN: [
    'It may be safe, but nobody can say so yet, and what is not proven does not go out. Every release of the same data makes the proof harder, withdrawn or not.',
    'Make the finding again with one thing less in it: one outcome, fewer or coarser groups, or the whole time at once. This helps most.',
    'Or release the same breakdown, groups and time as a release that is out: it tells least beside it.',
    another,
    'Where the reasons above speak of time, try once more when nothing else is being worked out.',
  ],
  DISCLOSURE_METHOD_MISSING: ['Choose a policy that hides or rounds.'],
  DISCLOSURE_TABLE_IMPOSSIBLE: [
    'The counts of the finding do not fit together. Make it again from the data as they are now.',
  ],
};

/** One sentence each. */
export function adviceFor(code: string): readonly string[] {
  return advice[code] ?? [coarser, another];
}
