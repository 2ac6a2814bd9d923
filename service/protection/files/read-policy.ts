// Which policy protects: a preset by its id, a file of one's own, a threshold, or the cells that are marked as sensitive.
import { findPreset, outsider, ownThreshold, type Policy, presets } from '@due-regard/disclosure';
import { accepted, type Outcome, refused } from '../../datasets/index.ts';
import { quoted } from '../../phrases/list.ts';

export interface PolicyWords {
  /** A preset's id or the path of a file; null for the usual. */
  policy: string | null;
  threshold: number | null;
  fullPath(path: string): string;
}

/** For cells that are marked as sensitive: those and no others, each open by one either way to anybody from outside. */
export const asGiven: Policy = {
  ...ownThreshold(2),
  id: 'as-given',
  name: 'Cells marked as sensitive, and no others',
  threshold: { below: 1, zeros: 'not sensitive', protect: 'one either way' },
  attributes: null,
  singletons: false,
  attackers: [outsider],
};

export const usualPolicy = 'below-5';

export async function readPolicyWords(words: PolicyWords, areMarked: boolean): Promise<Outcome<Policy>> {
  const { policy, threshold } = words;
  if (threshold !== null) return accepted(ownThreshold(threshold));
  if (policy === null) return accepted(areMarked ? asGiven : findPreset(usualPolicy)!);
  const preset = policy === asGiven.id ? asGiven : findPreset(policy);
  if (preset) return accepted(preset);
  const ids = quoted([...presets.map(({ id }) => id), asGiven.id]);
  return refused({
    file: null,
    code: 'PROTECT_POLICY_UNKNOWN',
    message: `There is no policy “${policy}”. Policies that come with the program: ${ids}. A policy of your own is a file whose name ends in .json.`,
  });
}
