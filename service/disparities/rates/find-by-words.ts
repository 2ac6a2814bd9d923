// Finds a disparity by the words of the command line, for tests over published files.

import assert from 'node:assert/strict';
import { publishedData } from '../../platform/published-data.ts';
import { readArguments } from './disparity-arguments.ts';
import { findDisparity } from './find-disparity.ts';
import type { RateFinding } from './rate-finding.ts';
import type { MadeFinding } from '../findings/made-finding.ts';

export async function findByWords(...words: string[]): Promise<MadeFinding<RateFinding>> {
  const read = readArguments(words, publishedData);
  assert.ok(read.kind === 'arguments', read.kind === 'wrong' ? read.sentence : 'only help was asked for');
  return findDisparity(read.value, () => undefined);
}

/** The finding, or a failed test with the sentences that it was refused with. */
export async function findingByWords(...words: string[]): Promise<RateFinding> {
  const made = await findByWords(...words);
  assert.ok(made.ok, made.ok ? '' : made.problems.map(({ message }) => message).join('\n'));
  return made.finding;
}
