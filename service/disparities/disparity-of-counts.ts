// Works out a disparity from counts that were already made and a population.

import { findClassification } from '@due-regard/classifications';
import {
  type AreaSelection,
  type CountsTable,
  type FileProblem,
  type Outcome,
  type Population,
  refused,
  readCounts,
} from '../datasets/index.ts';
import type { BreakdownChoice } from './breakdown.ts';
import type { Cell, Submitted } from './cells.ts';
import type { DisparityRequest } from './disparity-request.ts';
import { refusedFinding, wordsUnknown } from './disparity-of-events.ts';
import type { PartnerOfArea } from './exposure.ts';
import type { ReceiptInput, Warning } from './finding.ts';
import { type MadeFinding, makeFinding } from './make-finding.ts';
import { isMonth } from '../phrases/month.ts';

export interface CountsMaterial {
  request: DisparityRequest;
  paths: readonly string[];
  breakdown: BreakdownChoice;
  area: AreaSelection | undefined;
  /** What the counts are of: `complaints`; null when nobody said. */
  counting: string | null;
  population: Population;
  partnerOfArea?: PartnerOfArea;
  otherInputs?: ReceiptInput[];
  /** What is known of people who are there but do not live there. */
  visitors?: string;
  noticed: Warning[];
  programVersion: string;
}

export async function disparityOfCounts(material: CountsMaterial): Promise<MadeFinding> {
  const { request, breakdown, population, counting } = material;
  const populationWords = findClassification(population.classificationId);
  if (!populationWords) return refusedFinding(wordsUnknown(population.classificationId));
  const read = await readInWords(material);
  if (!read.ok) return { ok: false, problems: read.problems };
  const table = read.value;
  const eventWords = findClassification(table.classificationId);
  if (!eventWords) return refusedFinding(wordsUnknown(table.classificationId));
  const plural = counting ?? 'events';
  return makeFinding({
    request,
    counted: { from: 'counts', singular: singularOf(plural), plural, filters: [...request.filters] },
    breakdown,
    cells: cellsOf(table),
    submitted: submittedIn(table),
    eventWords,
    populationWords,
    population,
    inputs: inputsOf(material, table),
    ...(material.visitors === undefined ? {} : { visitors: material.visitors }),
    noticed: [...material.noticed, ...read.warnings.map(asWarning), ...notesOf(table)],
    programVersion: material.programVersion,
  });
}

/** Counts may be in other words than the population: each list of the breakdown is tried, the population's own first. */
async function readInWords({
  request,
  paths,
  breakdown,
  area,
  population,
}: CountsMaterial): Promise<Outcome<CountsTable>> {
  let problems: FileProblem[] = [];
  for (const id of new Set([population.classificationId, ...breakdown.populationWords])) {
    const classification = findClassification(id);
    if (!classification) continue;
    const read = await readCounts({
      paths,
      classification,
      where: request.filters.map(({ header, value }) => ({ column: header, value })),
      ...(area ? { area } : {}),
      ...(request.rollUp ? { rollUpId: request.rollUp } : { rollUpId: classification.usualRollUp }),
    });
    if (read.ok) return read;
    if (problems.length === 0) problems = read.problems;
  }
  return refused(...problems);
}

/** Events that only the stated total has are of unknown group: not recorded, beyond those that the table calls not stated. */
function cellsOf(table: CountsTable): Cell[] {
  const cells: Cell[] = table.cells.map(({ category, count, period }) => ({
    partner: '',
    month: period !== null && isMonth(period) ? period : null,
    group: category,
    count,
  }));
  const silent = cells.filter(({ group }) => group === '!not-stated' || group === '!not-recorded');
  const said = silent.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const more = (table.unknownCount ?? 0) - said;
  if (more > 0) cells.push({ partner: '', month: null, group: '!not-recorded', count: more });
  return cells;
}

function submittedIn({ periods }: CountsTable): Submitted {
  return periods.filter(isMonth).map((month) => ({ partner: '', month }));
}

function inputsOf({ population, otherInputs = [] }: CountsMaterial, { source }: CountsTable): ReceiptInput[] {
  return [
    ...source.map(({ name, sha256 }) => ({ role: 'counts' as const, name, sha256 })),
    ...population.source.map(({ name, sha256 }) => ({ role: 'population' as const, name, sha256 })),
    ...otherInputs,
  ];
}

function notesOf(table: CountsTable): Warning[] {
  const notes = table.notes.map((message) => ({ code: 'COUNTS_NOTE', message }));
  if (table.unknownCount !== null) return notes;
  const message =
    'The counts state neither a total nor how many are of unknown group, so nobody can say how many are missing.';
  return [...notes, { code: 'UNKNOWN_NOT_STATED', message }];
}

function singularOf(plural: string): string {
  if (/(ch|sh|x|ss)es$/.test(plural)) return plural.slice(0, -2);
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`;
  return plural.replace(/s$/, '');
}

function asWarning({ code, message }: FileProblem): Warning {
  return { code, message };
}
