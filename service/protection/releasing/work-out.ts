// Answers what protection is asked to work out: policies compared, a finding released, certificates checked.
import {
  checkCertificate,
  ImpossibleTable,
  type LinearSolver,
  protectingTools,
  registerOf,
  release,
  type ReleaseTools,
} from '@due-regard/disclosure';
import { unfitTables } from './unfit-tables.ts';
import { comparePolicies } from './compare-policies.ts';
import { makeProof } from './make-proof.ts';
import type { WorkAnswer, WorkInput } from './work-input.ts';

export interface WorkMeans {
  solver: LinearSolver;
  digest(text: string): string;
  /** The time in seconds, from whenever. */
  clock(): number;
}

/** Seconds for each policy that is compared, for a release with every attempt at it, and for the ranges that staff are told. */
const patience = { compare: 30, release: 240, proof: 30 };

/** What the tables forbid is an answer too. */
export function workOut(input: WorkInput, means: WorkMeans): WorkAnswer {
  try {
    if (input.task === 'check') return checked(input.certificates);
    return input.task === 'compare' ? compared(input, means) : released(input, means);
  } catch (error) {
    if (!(error instanceof ImpossibleTable)) throw error;
    return { kind: 'refused', code: 'DISCLOSURE_TABLE_IMPOSSIBLE', sentences: [...error.problems] };
  }
}

/** All steps of one release share these seconds; the last of them has at least one. */
function toolsWithin(seconds: number, means: WorkMeans): ReleaseTools {
  const end = means.clock() + seconds;
  return protectingTools({
    ...means,
    get seconds() {
      return Math.max(1, end - means.clock());
    },
  });
}

function compared(
  { set, policies, register }: Extract<WorkInput, { task: 'compare' }>,
  means: WorkMeans,
): WorkAnswer {
  const known = registerOf(register);
  const tools = () => toolsWithin(patience.compare, means);
  return {
    kind: 'compared',
    policies: comparePolicies(set, policies, { tools, solver: means.solver, register: known }),
  };
}

function released(
  { set, policy, register }: Extract<WorkInput, { task: 'release' }>,
  means: WorkMeans,
): WorkAnswer {
  const unfit = unfitTables(set, policy);
  if (unfit) return { kind: 'refused', ...unfit };
  const tools = toolsWithin(patience.release, means);
  const asked = registerOf(register);
  const outcome = release(set, policy, asked, tools);
  if (outcome.kind === 'not released')
    return { kind: 'refused', code: outcome.code, sentences: [...outcome.sentences] };
  const known = asked(outcome.kept.system, { set, policy });
  // What was known to the release is known again: otherwise it would have been refused.
  if (!known || 'code' in known)
    throw new Error('REGISTER_CHANGED: the register answered otherwise than before.');
  const proof = makeProof(outcome, policy, { ...means, known, seconds: patience.proof });
  return { kind: 'released', text: outcome.released.toText(), proof: JSON.stringify(proof) };
}

/** For each certificate what is wrong with it: nothing, where it holds. */
function checked(certificates: Extract<WorkInput, { task: 'check' }>['certificates']): WorkAnswer {
  return { kind: 'checked', faults: certificates.map(checkCertificate) };
}
