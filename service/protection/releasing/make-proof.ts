// Makes the proof that is kept with a release, from what the release left for staff.
import {
  auditClaims,
  cellStatistic,
  exactly,
  type Known,
  type LinearSolver,
  type Policy,
  protectByPolicy,
  type ReleasedOutcome,
  type ReleasedRow,
} from '@due-regard/disclosure';
import { titlesOf } from './dimension-titles.ts';
import type { Proof, ProvenRow } from './proof.ts';

export interface ProofMeans {
  solver: LinearSolver;
  /** What is out already, as the attackers had it. */
  known: Known;
  seconds: number;
  clock(): number;
}

export function makeProof({ released, kept }: ReleasedOutcome, policy: Policy, means: ProofMeans): Proof {
  const known: KnownOfCells = {
    whys: new Map(kept.primaries.primaries.map(({ cell, why }) => [cell, why])),
    limits: limitsOf(kept, policy, means),
    together: Math.max(0, ...policy.attackers.map(({ together }) => together)),
  };
  const title = titlesOf(released.content);
  const tables = released.content.tables.map(({ name, dimensions, rows }, at) => {
    const { cellOfRow = new Int32Array(), computed = [] } = kept.system.tables[at] ?? {};
    const cells = [...cellOfRow, ...computed];
    const proven = rows.flatMap((each, row) => {
      const cell = cells[row];
      return cell === undefined ? [] : [provenRow({ ...each, cell }, kept, known)];
    });
    return { name: title(name), dimensions: dimensions.map(title), rows: proven };
  });
  const attackers = kept.audits.map(({ attacker, certificate }, at) => ({
    name: attacker,
    says: released.manifest.attackers[at] ?? attacker,
    certificate: certificateJson(certificate),
  }));
  return { format: 'due-regard proof 1', attackers, tables, between: [...kept.between] };
}

type Limits = ReadonlyMap<number, { least: number; most: number | null }>;

interface KnownOfCells {
  whys: ReadonlyMap<number, string>;
  limits: Limits;
  /** So many people of one cell are taken to put together what they know. */
  together: number;
}

function provenRow(
  { labels, shown, words, cell }: ReleasedRow & { cell: number },
  { system, hidden }: ReleasedOutcome['kept'],
  { whys, limits, together }: KnownOfCells,
): ProvenRow {
  const { value = 0, contributors = 0 } = system.cells[cell] ?? {};
  const isHidden = hidden[cell] === 1;
  const why = whys.get(cell) ?? null;
  return {
    labels: [...labels],
    value,
    shown,
    ...(words !== undefined && { words }),
    isHidden,
    why: isHidden ? (words === undefined ? (why ?? forOthers) : inWords) : null,
    between: isHidden ? (limits.get(cell) ?? null) : null,
    insiders: isHidden && contributors <= together ? contributors : 0,
  };
}

const inWords = 'Told in words, as the policy has it for every group.';
const forOthers = 'Hidden so that another hidden number cannot be worked out from it.';

/** The exact intervals of hidden numbers; of rounded ones and of bands no more is worked out than the rule says. */
function limitsOf(
  { system, hidden }: ReleasedOutcome['kept'],
  policy: Policy,
  { solver, known, seconds, clock }: ProofMeans,
): Limits {
  const cells = [...hidden.keys()].filter((cell) => hidden[cell] === 1);
  if (cells.length === 0) return new Map();
  if (policy.method.kind !== 'suppression') {
    const { limits } = protectByPolicy(policy, { solver, suppress: () => hidden })(system);
    return new Map(cells.map((cell) => [cell, limitOf(limits[cell]!)]));
  }
  // Earlier releases and this one are one system, in which the cells of this one come first.
  const all = known.earlier?.system ?? system;
  const shown = system.cells.flatMap(({ value }, cell) => (hidden[cell] === 1 ? [] : [exactly(cell, value)]));
  const statistics = cells.map((cell) => cellStatistic(all, cell, null));
  const { answers } = auditClaims(all, [...shown, ...known.claims], statistics, solver, { seconds, clock });
  return new Map(
    answers.flatMap(({ statistic, least, most, isExact }) => {
      const [cell] = statistic.cells;
      return cell !== undefined && isExact ? [[cell, limitOf({ least, most })] as const] : [];
    }),
  );
}

function limitOf({ least, most }: { least: number; most: number }) {
  return { least, most: Number.isFinite(most) ? most : null };
}

/** As it is kept, and as it is downloaded: plain JSON. */
function certificateJson(certificate: ReleasedOutcome['kept']['audits'][number]['certificate']) {
  return JSON.parse(JSON.stringify(certificate));
}
