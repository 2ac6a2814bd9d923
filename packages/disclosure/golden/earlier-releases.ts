// Releases one after the other, for tests of the register: made-up searches and staff, and what each release shows.
import assert from 'node:assert/strict';
import type { Hierarchy } from '../src/model/long-table.ts';
import { belowFive } from '../src/policies/presets.ts';
import type { Policy } from '../src/policies/policy.ts';
import { registered, type RegisteredRelease } from '../src/register/registered-release.ts';
import { registerOf } from '../src/register/register-of.ts';
import type { Scope } from '../src/register/scope.ts';
import type { Shown } from '../src/release/marker.ts';
import { protectingTools } from '../src/release/protecting-tools.ts';
import { type Outcome, release } from '../src/release/released.ts';
import type { TableSet } from '../src/release/released-tables.ts';
import { ownSolver } from '../src/solving/own-solver.ts';
import { digest } from './made-up-release.ts';

export type Line = readonly [...labels: string[], value: number];

export const tools = protectingTools({ solver: ownSolver(), digest });

/** Of everything, whenever, unless the scope says otherwise. */
export function setOf(
  title: string,
  dimensions: readonly string[],
  lines: readonly Line[],
  scope: Partial<Scope> = {},
  hierarchies?: readonly Hierarchy[],
): TableSet {
  const rows = lines.map((line) => ({ labels: line.slice(0, -1).map(String), value: Number(line.at(-1)) }));
  return {
    title,
    tables: [{ name: 'table', dimensions, rows }],
    scope: { records: 'searches', filters: [], period: null, place: null, ...scope },
    ...(hierarchies && { hierarchies }),
  };
}

export const months = (from: string, to: string) => ({ period: { from, to } });
export const onDay = (day: string) => ({ period: { from: day, to: day } });

export function releaseAfter(
  register: readonly RegisteredRelease[],
  set: TableSet,
  policy: Policy = belowFive,
): Outcome {
  return release(set, policy, registerOf(register), tools);
}

/** The register with one more release in it. */
export function keptAfter(
  register: readonly RegisteredRelease[],
  id: string,
  set: TableSet,
  policy: Policy = belowFive,
): RegisteredRelease[] {
  const outcome = releaseAfter(register, set, policy);
  if (outcome.kind === 'not released') assert.fail(`${outcome.code}: ${outcome.sentences.join('\n')}`);
  return [...register, registered(id, set, outcome.released, policy)];
}

/** What is shown, by labels. */
export function shownIn(outcome: Outcome): Record<string, Shown> {
  if (outcome.kind === 'not released') assert.fail(`${outcome.code}: ${outcome.sentences.join('\n')}`);
  const rows = outcome.released.content.tables.flatMap((table) => table.rows);
  return Object.fromEntries(rows.map(({ labels, shown }) => [labels.join(', '), shown]));
}

export function hiddenIn(outcome: Outcome): string[] {
  return Object.entries(shownIn(outcome)).flatMap(([name, shown]) => (shown === '[c]' ? [name] : []));
}

export function refusalOf(outcome: Outcome): [code: string, sentences: string] {
  return outcome.kind === 'not released'
    ? [outcome.code, outcome.sentences.join('\n')]
    : assert.fail('It was released.');
}
