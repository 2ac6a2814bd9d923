// Which policy protects: a preset by its id, a file of one's own, a threshold, or the cells that are marked as sensitive.
import { findPreset, outsider, ownThreshold, type Policy, presets, readPolicy } from '@due-regard/disclosure';
import { basename } from 'node:path';
import { accepted, type Outcome, refused } from '../../datasets/index.ts';
import { quoted } from '../../phrases/list.ts';
import { readJsonFile } from './read-json-file.ts';

export interface PolicyWords {
  /** A preset's id or the path of a file; null for the usual. */
  policy: string | null;
  threshold: number | null;
  /** True for the threshold and nothing else, as other tools have it. */
  plain: boolean;
  fullPath(path: string): string;
}

export const usualPolicy = 'below-5';

/** Cells below a threshold, or none but those that are marked; each must be open by one either way to anybody from outside. */
export function plainPolicy(below: number | null): Policy {
  const own = ownThreshold(below ?? 2);
  return {
    ...own,
    id: below === null ? 'as-marked' : `plain-below-${below}`,
    name:
      below === null ? 'Cells marked as sensitive, and no others' : `Cells below ${below}, and no other rule`,
    threshold: { below: below ?? 1, zeros: 'not sensitive', protect: 'one either way' },
    percentages: { ...own.percentages, denominatorBelow: below ?? 1, averagesBelow: below ?? 1 },
    attributes: null,
    amounts: null,
    singletons: false,
    attackers: [outsider],
  };
}

/** `marked`: whether the tables say which cells are sensitive; then those and no others are, unless a policy is given too. */
export async function readPolicyWords(words: PolicyWords, marked: boolean): Promise<Outcome<Policy>> {
  const { policy, threshold, plain } = words;
  if (plain) return accepted(plainPolicy(threshold ?? (marked ? null : 5)));
  if (threshold !== null) return accepted(ownThreshold(threshold));
  if (policy === null) return accepted(marked ? plainPolicy(null) : findPreset(usualPolicy)!);
  const preset = findPreset(policy);
  if (preset) return accepted(preset);
  if (policy.toLowerCase().endsWith('.json')) return policyFile(words.fullPath(policy));
  const ids = quoted(presets.map(({ id }) => id));
  const message = `There is no policy “${policy}”. Policies that come with the program: ${ids}. A policy of your own is a file whose name ends in .json.`;
  return refused({ file: null, code: 'PROTECT_POLICY', message });
}

async function policyFile(path: string): Promise<Outcome<Policy>> {
  const json = await readJsonFile(path);
  if (!json.ok) return json;
  const read = readPolicy(spelledOut(json.value));
  if (read.ok) return accepted(read.policy);
  const name = basename(path);
  return refused(
    ...read.problems.map((problem) => ({
      file: name,
      code: 'PROTECT_POLICY',
      message: `${name}: ${problem}`,
    })),
  );
}

/** `{ "threshold": 7 }` is the usual policy with that threshold. */
function spelledOut(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  const { threshold, ...rest }: { threshold?: unknown } = json;
  const isWhole = 'extends' in json || 'id' in json;
  return {
    ...(!isWhole && { extends: usualPolicy }),
    ...rest,
    ...(threshold !== undefined && {
      threshold: typeof threshold === 'number' ? { below: threshold } : threshold,
    }),
  };
}
