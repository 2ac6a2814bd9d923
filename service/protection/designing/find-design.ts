// Reads all that `design` is given, and works it out: tables chosen one after another, then methods side by side.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Policy, Tally } from '@due-regard/disclosure';
import { accepted, type FileProblem, type Outcome, refused } from '../../datasets/index.ts';
import { openHighs } from '../../platform/solver/index.ts';
import { quoted } from '../../phrases/list.ts';
import { readPolicyWords } from '../files/read-policy.ts';
import { budgetOf } from '../protecting/budget.ts';
import { chosenTables } from './chosen-tables.ts';
import { comparedMethods } from './compared-methods.ts';
import type { DesignArguments } from './design-arguments.ts';
import { designSet } from './design-set.ts';
import type { Design } from './design.ts';
import { keyChanges } from './key-changes.ts';
import { readCollapses } from './read-collapses.ts';
import { readTally } from './read-tally.ts';
import { sizeProblem } from './size-problem.ts';
import { tablesThatCanGoOut } from './tables-that-can-go-out.ts';

/** Throws ImpossibleTable for a tally that cannot be. */
export async function findDesign(
  asked: DesignArguments,
  say: (text: string) => void,
): Promise<Outcome<Design>> {
  const read = await readTally(asked);
  if (!read.ok) return read;
  const collapsed = await readCollapses(read.value.tally, asked.collapses);
  if (!collapsed.ok) return collapsed;
  const policy = await readPolicyWords(
    { policy: asked.policy, threshold: null, plain: false, fullPath: asked.fullPath },
    false,
  );
  if (!policy.ok) return policy;
  if (policy.value.method.kind === 'bands') return refused(nothingToChoose(policy.value));
  const place = placeIn(collapsed.value, asked.place);
  if (!place.ok) return place;
  const large = sizeProblem(collapsed.value, asked.mostWays, place.value);
  if (large) return refused({ file: basename(asked.table), code: 'DESIGN_TOO_LARGE', message: large });
  const key = await keyOf(asked.key);
  if (!key.ok) return key;
  const notes = [...read.value.notes, ...keyNotes(asked.key)];
  return accepted(
    await workOut(
      { tally: collapsed.value, policy: policy.value, place: place.value, key: key.value, notes },
      asked,
      say,
    ),
  );
}

interface Given {
  tally: Tally;
  policy: Policy;
  /** Places of dimensions that every table has. */
  place: readonly number[];
  key: Uint8Array;
  notes: string[];
}

async function workOut(given: Given, asked: DesignArguments, say: (text: string) => void): Promise<Design> {
  const { tally, policy, place, key, notes } = given;
  const names = tally.characteristics.map(({ name }) => name);
  const means = {
    solver: await openHighs(),
    budget: budgetOf(asked.seconds, () => performance.now() / 1000),
    changeByKey: keyChanges(tally, key),
    sensitive: [...names.keys()].filter((at) => !place.includes(at)),
  };
  const { mostTables, mostWays } = asked;
  const required = place.map((at) => names[at] ?? '');
  const choice = { policy, mostTables, mostWays, required, say };
  const sensitive = means.sensitive.map((at) => names[at] ?? '');
  const chosen = chosenTables(tally, choice, means);
  say('Trying whether they can go out together.');
  const { taken, left } = tablesThatCanGoOut(tally, chosen, policy, sensitive, means);
  say('Setting methods side by side.');
  const set = designSet(
    tally,
    taken.map(({ shape }) => shape),
    sensitive,
  );
  return {
    policy,
    tally,
    people: tally.cells.reduce((sum, { count }) => sum + count, 0),
    proposed: taken,
    left,
    methods: taken.length > 0 ? comparedMethods(set, tally, policy, means) : [],
    notes,
  };
}

function placeIn({ characteristics }: Tally, place: string | null): Outcome<number[]> {
  if (place === null) return accepted([]);
  const at = characteristics.findIndex(
    ({ name }) => name.trim().toLowerCase() === place.trim().toLowerCase(),
  );
  if (at >= 0) return accepted([at]);
  const message = `--place names “${place}”, which is no dimension. There are ${quoted(characteristics.map(({ name }) => name))}.`;
  return refused({ file: null, code: 'DESIGN_PLACE', message });
}

const fewestBytes = 16;

async function keyOf(path: string | null): Promise<Outcome<Uint8Array>> {
  if (path === null) return accepted(randomBytes(32));
  const bad = (message: string) => refused({ file: basename(path), code: 'DESIGN_KEY', message });
  try {
    const key = await readFile(path);
    return key.length >= fewestBytes
      ? accepted(key)
      : bad(
          `${basename(path)} has ${key.length} bytes. A key has at least ${fewestBytes}, and is kept secret.`,
        );
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
    if (code === 'ENOENT') return bad(`There is no file ${basename(path)} to take the key from.`);
    if (code === 'EISDIR' || code === 'EACCES')
      return bad(`${basename(path)} cannot be read as a key: it is a folder, or may not be read.`);
    throw thrown;
  }
}

function keyNotes(path: string | null): string[] {
  return path === null
    ? [
        'The key of the cell-key method was drawn for this comparison alone and is not kept: the next run changes other numbers. A release by cell keys needs a key that is kept (--key).',
      ]
    : [
        'The key of the cell-key method is of the file given. Here each combination has a key; in a release each person has one.',
      ];
}

function nothingToChoose({ id }: Policy): FileProblem {
  const message = `“${id}” tells shares in words, one characteristic at a time and in two groups: there is nothing to choose. Give protect one table for each characteristic.`;
  return { file: null, code: 'PROTECT_POLICY', message };
}
