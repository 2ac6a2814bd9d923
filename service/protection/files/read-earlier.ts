// Reads what is already out: releases as `--kept` wrote them, folders of them, and tables that others published of the same people.
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readRegistered, type RegisteredRelease } from '@due-regard/disclosure';
import { accepted, type FileProblem, type Outcome, readTable, refused } from '../../datasets/index.ts';
import { linkOf, type Links } from './links.ts';
import { type AuditedTable, publishedTable } from './published-tables.ts';
import { readJsonFile } from './read-json-file.ts';

export interface Earlier {
  releases: readonly RegisteredRelease[];
  tables: readonly AuditedTable[];
}

export const nothingEarlier: Earlier = { releases: [], tables: [] };

export async function readEarlier(paths: readonly string[], links: Links): Promise<Outcome<Earlier>> {
  const releases: RegisteredRelease[] = [];
  const tables: AuditedTable[] = [];
  const problems: FileProblem[] = [];
  const files = await Promise.all(paths.map(filesIn));
  for (const [at, path] of paths.entries()) if (files[at]?.length === 0) problems.push(nothingIn(path));
  for (const path of files.flat()) {
    if (path.toLowerCase().endsWith('.json')) {
      const release = await readRelease(path);
      if (release.ok) releases.push(release.value);
      else problems.push(...release.problems);
    } else {
      const found = await readPublished(path, links);
      if (found.ok) tables.push(...found.value);
      else problems.push(...found.problems);
    }
  }
  return problems.length > 0 ? refused(...problems) : accepted({ releases, tables });
}

/** Taken for the first release it would not be set against those that are out. */
function nothingIn(path: string): FileProblem {
  const file = basename(path);
  const message = `The folder ${file} has no release: no file whose name ends in .json. Give the folder of what --kept wrote, or leave --released out if nothing is out yet.`;
  return { file, code: 'PROTECT_RELEASED', message };
}

/** A folder is a register: what is kept in it as JSON, in the order of names. */
async function filesIn(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return [path];
  const names = await readdir(path);
  return names
    .filter((name) => name.toLowerCase().endsWith('.json'))
    .sort()
    .map((name) => join(path, name));
}

async function readRelease(path: string): Promise<Outcome<RegisteredRelease>> {
  const json = await readJsonFile(path);
  if (!json.ok) return json;
  const read = readRegistered(registeredIn(json.value));
  if (read.kind === 'read') return accepted(read.release);
  const name = basename(path);
  return refused({
    file: name,
    code: 'PROTECT_RELEASED',
    message: `${name}: ${read.sentence} Give what protect wrote with --kept.`,
  });
}

/** The release alone, or the whole of what `--kept` wrote. */
function registeredIn(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'registered' in json ? json.registered : json;
}

async function readPublished(path: string, links: Links): Promise<Outcome<AuditedTable[]>> {
  const file = await readTable(path);
  if (!file.ok) return file;
  const tables: AuditedTable[] = [];
  for (const each of file.value.tables) {
    const table = publishedTable(each, {}, linkOf(links, each.name, basename(path)));
    if ('problem' in table)
      return refused({ file: each.name, code: 'PROTECT_COLUMNS_UNCLEAR', message: table.problem });
    tables.push(table);
  }
  return accepted(tables);
}
