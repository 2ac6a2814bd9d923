// The methods side by side on the tables that are proposed, each released on trial: nothing of it is kept.
import { createHash } from 'node:crypto';
import {
  cellSystemOfTables,
  compareMethods,
  hiddenBy,
  nothingKnown,
  type Outcome,
  type Policy,
  protectByPolicy,
  type ProtectCells,
  protectingTools,
  release,
  type Tally,
} from '@due-regard/disclosure';
import type { DesignSet } from './design-set.ts';
import type { MethodAudit, MethodFound } from './design.ts';
import { methodsToSetBeside } from './methods-to-set-beside.ts';
import { peopleInCells } from './people-in-cells.ts';
import { type DesignMeans, protectTogether } from './protecting-means.ts';

export function comparedMethods(
  set: DesignSet,
  tally: Tally,
  policy: Policy,
  means: DesignMeans,
): MethodFound[] {
  const { hierarchies } = set;
  const system = peopleInCells(
    cellSystemOfTables(set.tables, { hierarchies, tolerance: policy.tolerance }),
    tally,
  );
  const methods = methodsToSetBeside(policy);
  return methods.flatMap(({ name, policy: own }, at) => {
    const seconds = means.budget.left(1) / (methods.length - at);

    const outcome = onTrial(set, own, means, seconds, () => means.changeByKey(system));
    const isOwn = own.method.kind === policy.method.kind;
    return compareMethods(system, [{ name, protect: asReleased(own, outcome, means) }]).map(
      ({ cells, people, error, additive, canSay }) => ({
        name,
        isOwn,
        cells,
        people,
        error,
        additive,
        canSay,
        audit: auditOf(outcome),
      }),
    );
  });
}

type Change = ReturnType<DesignMeans['changeByKey']>;

/** As the first release of these people: what is out already is for protect. */
export function onTrial(
  set: DesignSet,
  policy: Policy,
  { solver, budget: { clock } }: DesignMeans,
  seconds: number,
  change: () => Change,
): Outcome {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  const tools = protectingTools({ solver, digest, clock, seconds, suppression: {}, changeByKey: change });
  return release(set, policy, () => nothingKnown, tools);
}

/** Where hiding was refused, what a search without the audits hides. */
function asReleased(policy: Policy, outcome: Outcome, means: DesignMeans): ProtectCells {
  const { kind } = policy.method;
  if (kind === 'suppression' && outcome.kind === 'released') return hiddenBy(() => outcome.kept.hidden);
  if (kind === 'cell key' || kind === 'suppression') return protectTogether(policy, means, 1);
  return protectByPolicy(policy, { solver: means.solver, suppress: ({ cells }) => cells.map(() => 1) });
}

const mostTold = 5;

function auditOf(outcome: Outcome): MethodAudit {
  if (outcome.kind === 'released') return { status: 'holds', code: null, sentences: [] };
  const { code, sentences } = outcome;
  const status = code === 'DISCLOSURE_NOT_PROVEN' ? 'not settled' : 'does not hold';
  return { status, code, sentences: sentences.slice(0, mostTold) };
}
