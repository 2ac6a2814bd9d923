// The methods that a design sets side by side: hiding, rounding together, cell keys, and the policy's own where that is another.
import type { Policy } from '@due-regard/disclosure';
import { keyDesign } from './key-changes.ts';

export interface MethodBeside {
  name: string;
  policy: Policy;
}

/** The policy's rules stay: what is sensitive, and against whom. */
export function methodsToSetBeside(policy: Policy): MethodBeside[] {
  const { kind } = policy.method;
  const base = 'base' in policy.method ? policy.method.base : policy.threshold.below > 5 ? 10 : 5;
  return [
    ...(kind === 'rounding' ? [{ name: `Rounding each to ${base}`, policy }] : []),
    { name: 'Hiding', policy: { ...policy, method: { kind: 'suppression' } } },
    {
      name: `Rounding together to ${base}`,
      policy: { ...policy, method: { kind: 'controlled rounding', base } },
    },
    {
      name: `Cell key, up to ${keyDesign.most}`,
      policy: { ...policy, method: { kind: 'cell key', table: 'for comparison' } },
    },
  ];
}
