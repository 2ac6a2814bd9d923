// A design as JSON: confidential, since what tables tell and lose is of true numbers.
import type { Design } from './design.ts';

export const notForRelease =
  'Not for release: this is worked out from true numbers. What may go out is made by protect, from the tables that --out writes.';

export function designJson({ policy, tally, people, proposed, left, methods, notes }: Design): string {
  const json = {
    format: 'due-regard design 1',
    confidential: notForRelease,
    policy: {
      id: policy.id,
      version: policy.version,
      name: policy.name,
      method: policy.method.kind,
      below: policy.threshold.below,
    },
    people,
    dimensions: tally.characteristics.map(({ name, categories, collapses = [] }) => ({
      name,
      categories,
      collapses: collapses.map((collapse) => collapse.name),
    })),
    proposed: proposed.map(({ name, cells, bits, shareShown }) => ({ name, cells, bits, shareShown })),
    left: left.map(({ name, bits, why }) => ({ name, bits, why })),
    methods,
    notes,
  };
  return `${JSON.stringify(json, null, 1)}\n`;
}
