// The package's own tools for a release: suppression, controlled rounding and the audit, with whatever solver there is.
import { auditRelease } from '../audit/audit-release.ts';
import type { Certificate } from '../audit/certificate.ts';
import { checkCertificate } from '../audit/check-certificate.ts';
import type { CellSystem } from '../model/cell-system.ts';
import type { CellKey, ControlledRounding } from '../policies/policy.ts';
import { controlledRounding } from '../rounding/controlled-rounding.ts';
import type { LinearSolver } from '../solving/linear-solver.ts';
import { suppress, type SuppressionOptions } from '../suppression/suppress.ts';
import type { AuditAnswer, Changed, NotChanged, ReleaseTools } from './release-tools.ts';

export interface ProtectingMeans {
  solver: LinearSolver;
  /** A keyed hash of a text. */
  digest(text: string): string;
  /** For suppression, and again for the audit of each attacker; without limit when left out. Only with a clock. */
  seconds?: number;
  /** The time, in seconds from whenever. */
  clock?: () => number;
  /** What hiding costs, what readers need, what was hidden last time. */
  suppression?: Pick<
    SuppressionOptions,
    'weigh' | 'published' | 'lastTime' | 'method' | 'isCancelled' | 'onProgress'
  >;
  /** Cell keys need people's keys and a table of changes, which only the caller has. */
  changeByKey?(system: CellSystem, method: CellKey): Changed | NotChanged;
}

export function protectingTools(means: ProtectingMeans): ReleaseTools {
  const { solver, digest, seconds, clock } = means;
  const patience = { ...(seconds !== undefined && { seconds }), ...(clock && { clock }) };
  return {
    suppress({ system, primaries, mustShow }) {
      const published = new Set([...(means.suppression?.published ?? []), ...placesOf(mustShow)]);
      const options = {
        ...means.suppression,
        ...patience,
        published,
        hideZeros: true,
        virtual: primaries.virtual,
      };
      const found = suppress(system, primaries.primaries, options, solver);
      const { suppressed, safe, objective, optimal } = found;
      return { suppressed, safe, report: { objective, optimal, cells: suppressed.length } };
    },
    change: (system, method) => changeBy(system, method, means),
    audit: (question) => checked(auditRelease(question, solver, patience)),
    digest,
  };
}

/** A proof that does not hold when it is added up again is none. */
function checked(answer: AuditAnswer): AuditAnswer {
  const faults = answer.status === 'protected' ? checkCertificate(answer.certificate as Certificate) : [];
  return faults.length === 0 ? answer : { ...answer, status: 'not proven', sentences: faults };
}

function placesOf(marked: Uint8Array): number[] {
  return [...marked.keys()].filter((cell) => marked[cell] === 1);
}

function changeBy(
  system: CellSystem,
  method: ControlledRounding | CellKey,
  { solver, seconds, changeByKey }: ProtectingMeans,
): Changed | NotChanged {
  if (method.kind === 'cell key')
    return (
      changeByKey?.(system, method) ?? { reason: 'Cell keys need the keys of people and a table of changes.' }
    );
  const options = { base: method.base, ...(seconds !== undefined && { seconds }) };
  const found = controlledRounding(system, options, solver);
  return found.method === null ? { reason: found.reason } : { shown: found.shown, claims: found.claims };
}
