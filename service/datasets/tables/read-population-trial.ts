// Made-up tables read as populations, for tests: text in, population or refusal out.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Classification, findClassification } from '@due-regard/classifications';
import { temporaryFolder } from '../../platform/files.ts';
import type { AreaSelection } from './area-selection.ts';
import { peopleByCategory, type Population } from './population.ts';
import { readPopulation } from './read-population.ts';

export function list(id: string): Classification {
  const found = findClassification(id);
  assert.ok(found, id);
  return found;
}

const ethnicity = list('ethnicity-census-2021');

interface Asked {
  classification?: Classification;
  area?: AreaSelection;
  name?: string;
}

export async function readMade(files: string | Record<string, string>, asked: Asked = {}) {
  await using folder = await temporaryFolder('read-population-');
  const named = typeof files === 'string' ? { [asked.name ?? 'table.csv']: files } : files;
  const paths = Object.keys(named).map((name) => join(folder.path, name));
  await Promise.all(Object.entries(named).map(([name, text]) => writeFile(join(folder.path, name), text)));
  return await readPopulation({
    paths,
    classification: asked.classification ?? ethnicity,
    ...(asked.area ? { area: asked.area } : {}),
  });
}

export async function populationOf(files: string | Record<string, string>, asked: Asked = {}) {
  const outcome = await readMade(files, asked);
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.problems.map(({ message }) => message).join(' '));
  return outcome.value;
}

export async function refusalOf(files: string | Record<string, string>, asked: Asked = {}) {
  const outcome = await readMade(files, asked);
  assert.ok(!outcome.ok);
  const [problem] = outcome.problems;
  assert.ok(problem);
  return problem;
}

/** An area by its name alone. */
export function named(name: string): AreaSelection {
  return { name, codes: [], names: [] };
}

export function people(population: Population): Record<string, number> {
  return Object.fromEntries(peopleByCategory(population));
}
