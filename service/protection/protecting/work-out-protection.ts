// Protects tables: hides or changes cells by the policy, has every attacker tried, and tells how far each hidden cell is open.
import { createHash } from 'node:crypto';
import {
  cellSystemOfTables,
  type Hierarchy,
  nothingKnown,
  type Register,
  type Known,
  type LinearSolver,
  type NotReleased,
  type Policy,
  type Primaries,
  type ProtectingMeans,
  protectingTools,
  release,
  type ReleaseTools,
  type TableSet,
  type TableSystem,
} from '@due-regard/disclosure';
import { openHighs } from '../../platform/solver/index.ts';
import { addMissingRows } from '../files/add-missing-rows.ts';
import { nameOfCodes } from '../files/find-cells.ts';
import type { GivenTable } from '../files/given-table.ts';
import type { Links } from '../files/links.ts';
import { markedPrimaries, mustShow, weighted } from '../files/marked-cells.ts';
import { type Budget, shares } from './budget.ts';
import { describeProtection } from './describe-protection.ts';
import type { Protection } from './protection.ts';

export interface ProtectQuestion {
  title: string;
  tables: readonly GivenTable[];
  hierarchies: readonly Hierarchy[];
  links: Links;
  policy: Policy;
  /** What is already out, in terms of the cells. */
  register: Register;
  budget: Budget;
  say(text: string): void;
}

export type Worked = { ok: true; protection: Protection } | { ok: false; refusal: NotReleased };

/** Throws ImpossibleTable for tables that cannot be. */
export async function workOutProtection(asked: ProtectQuestion): Promise<Worked> {
  const { links, policy } = asked;
  const shape = shapeOf(asked);
  const { tables, warnings } = policy.attributes
    ? addMissingRows(asked.tables, asked.hierarchies, shape.totals ?? {})
    : { tables: asked.tables, warnings: [] };
  const question = { ...asked, tables };
  const system = cellSystemOfTables(tables, { ...shape, tolerance: policy.tolerance });
  const primaries = markedPrimaries(system, tables, links);
  const sensitive = sensitiveDimensions(system, links);
  const set: TableSet = {
    title: question.title,
    tables: weighted(system, tables, links),
    ...shape,
    primaries,
    ...(sensitive && { sensitive }),
    ...(links.scope && { scope: links.scope }),
  };
  const attempt = { question, set, solver: await openHighs() };
  const shown = mustShow(system, links);
  const asShown = (worked: Worked): Worked =>
    withWarnings(worked, [...warnings, ...hiddenOnes(worked, links, shown)]);
  const first = tryToProtect(attempt, [...shown, ...zerosOf(system, primaries)]);
  if (first.ok || !mayHelp(first.refusal) || question.budget.isOver()) return asShown(first);
  return asShown(tryToProtect(attempt, shown));
}

/** What must be shown and is sensitive is hidden all the same, and that is said. */
function hiddenOnes(worked: Worked, { show }: Links, shown: readonly number[]): string[] {
  if (!worked.ok) return [];
  const { hidden } = worked.protection.kept ?? {};
  return show
    .filter((_, at) => hidden?.[shown[at] ?? -1] === 1)
    .map(
      (codes) =>
        `${nameOfCodes(codes)} was to be shown, and is hidden: it is sensitive, or others could be worked out from it.`,
    );
}

function withWarnings(worked: Worked, warnings: readonly string[]): Worked {
  if (!worked.ok) return worked;
  const { protection } = worked;
  return { ok: true, protection: { ...protection, warnings: [...warnings, ...protection.warnings] } };
}

/** That nobody is counted is hidden to protect somebody only where nothing else does. */
function zerosOf({ cells }: TableSystem, { primaries }: Primaries): number[] {
  const marked = new Set(primaries.map(({ cell }) => cell));
  return [...cells.keys()].filter((cell) => cells[cell]?.value === 0 && !marked.has(cell));
}

function mayHelp({ code }: NotReleased): boolean {
  return code === 'DISCLOSURE_NO_SAFE_PATTERN' || code === 'DISCLOSURE_FOUND';
}

interface Attempt {
  question: ProtectQuestion;
  set: TableSet;
  solver: LinearSolver;
}

function tryToProtect({ question, set, solver }: Attempt, published: readonly number[]): Worked {
  const { policy, register, budget, tables } = question;
  const { tools, reports } = toolsFor(question, solver, published);
  let known: Known = nothingKnown;
  const remembered: Register = (found, asked) => {
    const answer = register(found, asked);
    if (answer && !('kind' in answer)) known = answer;
    return answer;
  };
  const outcome = release(set, policy, remembered, tools);
  if (outcome.kind !== 'released') return { ok: false, refusal: outcome };
  const headings = tables.map(({ name, headings: own, rows, rowsOfFile }) => ({
    name,
    ...own,
    rowsOfFile: rowsOfFile ?? rows.length,
  }));
  const told = { set, outcome, reports, solver, policy, budget, known, headings };
  return { ok: true, protection: describeProtection(told) };
}

function shapeOf({ hierarchies, links }: ProtectQuestion): Pick<TableSet, 'hierarchies' | 'totals'> {
  const totals = Object.entries(links.dimensions).flatMap(([name, { total }]) =>
    total === undefined ? [] : [[name, total] as const],
  );
  return { hierarchies, totals: Object.fromEntries(totals) };
}

/** Null where the links say of none whether it is sensitive. */
function sensitiveDimensions({ dimensions }: TableSystem, links: Links): string[] | null {
  const said = Object.values(links.dimensions).some(({ sensitive }) => sensitive !== undefined);
  return said ? dimensions.filter((name) => links.dimensions[name]?.sensitive !== false) : null;
}

type Reports = { suppressed: Uint8Array; report: unknown }[];

function toolsFor(
  { budget, say }: ProtectQuestion,
  solver: LinearSolver,
  published: readonly number[],
): { tools: ReleaseTools; reports: Reports } {
  const reports: Reports = [];
  let share = shares.hiding;
  const means: ProtectingMeans = {
    solver,
    // Asked anew by each search and each audit: what is left, however many there are.
    get seconds() {
      return budget.left(share);
    },
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    clock: budget.clock,
    suppression: {
      published,
      onProgress: ({ step, cells }) => say(`Searching which cells to hide (${step}): ${cells} so far.`),
    },
  };
  const own = protectingTools(means);
  const tools: ReleaseTools = {
    ...own,
    suppress(request) {
      share = shares.hiding;
      const found = own.suppress(request);
      reports.push({ suppressed: found.suppressed, report: found.report });
      return found;
    },
    audit(asked) {
      say(`Trying what somebody could work out: ${asked.attacker.name}.`);
      share = shares.proving;
      return own.audit(asked);
    },
  };
  return { tools, reports };
}
