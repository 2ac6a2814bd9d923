// The policies that are set side by side for a finding: the body's own first, then a few of other bodies, then those of another kind.
import { type Policy, findPreset, type TableSet } from '@due-regard/disclosure';
import { policyOfChoices } from '../policies/policy-choices.ts';
import { peopleIn } from './people-in.ts';

export interface PolicyToCompare {
  /** As the column is headed. */
  name: string;
  policy: Policy;
  /** The one that is in force here. */
  isOwn: boolean;
}

/** Small enough that a table of it points to people: bodies of fewer need not publish their workforce by law (SI 2017/353, regulation 4(4)). */
export const smallOffice = 150;

const others = ['below-5', 'below-10', 'nhs-1-to-7', 'hesa'];

/** Each once, however it is named. */
export function policiesToCompare(own: Policy | null, set: TableSet): PolicyToCompare[] {
  const presets = [...others, ...(peopleIn(set) < smallOffice ? ['small-office'] : [])].flatMap(
    (id) => findPreset(id) ?? [],
  );
  const all = [
    ...(own ? [{ name: own.name, policy: own, isOwn: true }] : []),
    ...[...presets, ...roundedTogether()].map((policy) => ({ name: policy.name, policy, isOwn: false })),
  ];
  return all.filter(
    (each, at) => all.findIndex(({ policy }) => rulesOf(policy) === rulesOf(each.policy)) === at,
  );
}

function roundedTogether(): Policy[] {
  const preset = findPreset('below-5');
  if (!preset) return [];
  const changed = policyOfChoices(preset, { way: 'round-together', below: 3, base: 5 });
  return [{ ...changed, id: 'round-together-5', name: 'Round to 5 so that totals add up' }];
}

/** What a policy does, without who approved it and what it is called; in whichever order its fields were kept. */
function rulesOf({
  threshold,
  method,
  percentages,
  attributes,
  singletons,
  differencesBelow,
}: Policy): string {
  const parts = [threshold, method, percentages, attributes ?? {}].map((part) =>
    Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  return JSON.stringify([parts, singletons, differencesBelow]);
}
