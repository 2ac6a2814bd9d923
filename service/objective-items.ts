// Objectives and commitments as a list in a publication has them.
import type { ObjectivesOfSet } from './strategy/index.ts';

/** Those in force, each with its measure and its day, for a list in a publication. */
export function objectiveItems(sets: readonly ObjectivesOfSet[], name: 'objectives' | 'commitments') {
  const kind = name === 'objectives' ? 'objective' : 'commitment';
  return sets
    .flatMap((set) => set.objectives)
    .filter((each) => each.kind === kind && each.state === 'current')
    .map(({ heading, statement, measure, target }) => [
      { kind: 'text' as const, text: heading || statement, strong: true as const },
      ...[heading ? statement : '', measure, target]
        .filter(Boolean)
        .map((text) => ({ kind: 'text' as const, text: ` ${text}` })),
    ]);
}
