// Reads published tables and what else is known, and works out what an attacker could.
import { basename } from 'node:path';
import {
  type Claim,
  ImpossibleTable,
  recover,
  type Recovered,
  type TableSystem,
  within,
} from '@due-regard/disclosure';
import { accepted, type FileProblem, type Outcome, readTable, refused } from '../../datasets/index.ts';
import { openHighs } from '../../platform/solver/index.ts';
import { findCell, nameOfCodes } from '../files/find-cells.ts';
import { type KnownLimit, knownLimits } from '../files/known-limits.ts';
import { linkOf, type Links, linksSchema, noLinks } from '../files/links.ts';
import { linksProblems } from '../files/links-problems.ts';
import { type AuditedTable, publishedTable } from '../files/published-tables.ts';
import { hierarchyFiles, linkedHierarchies, readHierarchies } from '../files/read-hierarchies.ts';
import { readJsonOf } from '../files/read-json-file.ts';
import { type GivenSymbols, symbolMeanings, symbolsSchema } from '../files/symbol-meanings.ts';
import type { AuditArguments } from './audit-arguments.ts';
import type { AuditFound } from './audit-found.ts';
import { describeAudit } from './describe-audit.ts';
import { denominators, percentageClaims } from './percentage-claims.ts';

/** Throws ImpossibleTable for tables that cannot be. */
export async function findLeaks(asked: AuditArguments): Promise<Outcome<AuditFound>> {
  const links =
    asked.links === null
      ? accepted(noLinks)
      : await readJsonOf(asked.links, linksSchema, 'links between tables');
  if (!links.ok) return links;
  const tables = await readPublished(asked, links.value);
  if (!tables.ok) return tables;
  const dimensions = [...new Set(tables.value.flatMap((table) => table.dimensions))];
  const strange = linksProblems(
    links.value,
    basename(asked.links ?? ''),
    [...tables.value.map(({ name }) => name), ...asked.tables.map((path) => basename(path))],
    dimensions,
  );
  if (strange.length > 0) return refused(...strange);
  const hierarchies = await readHierarchies(
    [
      ...hierarchyFiles(asked.hierarchies, dimensions, asked.fullPath),
      ...(asked.links === null ? [] : linkedHierarchies(links.value, asked.links)),
    ],
    dimensions,
  );
  if (!hierarchies.ok) return hierarchies;
  const known = await readKnown(asked.known, dimensions);
  if (!known.ok) return known;
  const symbols =
    asked.symbols === null
      ? accepted({})
      : await readJsonOf(asked.symbols, symbolsSchema, 'meanings of symbols');
  if (!symbols.ok) return symbols;
  const question = { tables: tables.value, links: links.value, known: known.value, symbols: symbols.value };
  return accepted(await recovered(question, hierarchies.value, asked));
}

async function readPublished(
  { tables: paths, columns, rounding }: AuditArguments,
  links: Links,
): Promise<Outcome<AuditedTable[]>> {
  const tables: AuditedTable[] = [];
  const problems: FileProblem[] = [];
  for (const path of paths) {
    const file = await readTable(path);
    if (!file.ok) problems.push(...file.problems);
    else
      for (const each of file.value.tables) {
        const table = publishedTable(each, columns, linkOf(links, each.name, basename(path)));
        if ('problem' in table)
          problems.push({ file: each.name, code: 'PROTECT_COLUMNS_UNCLEAR', message: table.problem });
        else if (rounding) {
          problems.push(...unroundedProblems(table, rounding));
          tables.push({ ...table, rounding });
        } else tables.push(table);
      }
  }
  return problems.length > 0 ? refused(...problems) : accepted(tables);
}

/** One problem for each number that such rounding does not make. */
function unroundedProblems(
  { name, rows }: AuditedTable,
  { base, rule }: NonNullable<AuditArguments['rounding']>,
): FileProblem[] {
  const middle = rule === 'midpoint' ? Math.floor(base / 2) : 0;
  return rows.flatMap(({ shown, line, labels }) => {
    if (typeof shown !== 'number' || shown === 0 || (shown + middle) % base === 0) return [];
    const message = `Line ${line} of ${name}: “${labels.join(', ')}” shows ${shown}, which ${rule} rounding to ${base} does not make.`;
    return [{ file: name, code: 'AUDIT_ROUNDING', message }];
  });
}

async function readKnown(
  paths: readonly string[],
  dimensions: readonly string[],
): Promise<Outcome<KnownLimit[]>> {
  const known: KnownLimit[] = [];
  for (const path of paths) {
    const file = await readTable(path);
    if (!file.ok) return file;
    for (const table of file.value.tables) {
      const limits = knownLimits(table, dimensions);
      if ('problem' in limits)
        return refused({ file: table.name, code: 'AUDIT_KNOWN', message: limits.problem });
      known.push(...limits);
    }
  }
  return accepted(known);
}

interface Question {
  tables: readonly AuditedTable[];
  links: Links;
  known: readonly KnownLimit[];
  symbols: GivenSymbols;
}

async function recovered(
  { tables, links, known, symbols }: Question,
  hierarchies: Parameters<typeof recover>[0]['hierarchies'] & {},
  asked: AuditArguments,
): Promise<AuditFound> {
  const totals = Object.fromEntries(
    Object.entries(links.dimensions).flatMap(([name, { total }]) =>
      total === undefined ? [] : [[name, total]],
    ),
  );
  const rows = tables.flatMap((table) => table.rows);
  const showsZero = rows.some(({ shown }) => shown === 0);
  const shown = rows.flatMap((row) => (typeof row.shown === 'string' ? [row.shown] : []));
  const meanings = symbolMeanings(shown, symbols, showsZero);
  let places: readonly (readonly number[])[] = [];
  const answer: Recovered = recover(
    { tables, hierarchies, totals },
    {
      symbols: meanings,
      claims: (system, cells) => {
        places = cells;
        return [
          ...limitClaims(system, known),
          ...tables.flatMap((table, at) => (table.rounding ? [] : percentageClaims(table, cells[at] ?? []))),
        ];
      },
    },
    await openHighs(),
    {
      within: asked.within,
      ask: asked.rounding ? 'not exact' : 'hidden',
      seconds: asked.seconds,
      clock: () => performance.now() / 1000,
    },
  );
  return describeAudit({ tables, answer, places, within: asked.within, notes: notesOf(tables, meanings) });
}

function limitClaims(system: TableSystem, known: readonly KnownLimit[]): Claim[] {
  return known.map(({ codes, least, most, says }) => {
    const cell = findCell(system, codes);
    if (cell === null)
      throw new ImpossibleTable([`No table has the cell ${nameOfCodes(codes)}, which ${says} is of.`]);
    return within(
      cell,
      least,
      most,
      `${least === most ? `is ${least}` : most === Infinity ? `is at least ${least}` : `is from ${least} to ${most}`} (${says})`,
    );
  });
}

function notesOf(tables: readonly AuditedTable[], meanings: ReturnType<typeof symbolMeanings>): string[] {
  const said = Object.entries(meanings).map(
    ([symbol, { least, most }]) =>
      `“${symbol}” is taken to be ${most === Infinity ? `${least} or more` : `${least} to ${most}`}.`,
  );
  const shares = tables.flatMap((table) => {
    if (!table.percentages) return [];
    if (table.rounding)
      return [
        `The percentages of ${table.name} are left out: they may be of rounded or of unrounded numbers.`,
      ];
    const found = denominators(table);
    return [
      found
        ? `The percentages of ${table.name} are read as shares of everybody in ${found.of}.`
        : `The percentages of ${table.name} are left out: they fit no total that is shown.`,
    ];
  });
  return [...said, ...shares];
}
