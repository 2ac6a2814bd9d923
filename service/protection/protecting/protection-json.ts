// A protection as JSON: confidential, since it tells sensitive cells from others.
import { createHash } from 'node:crypto';
import { changeOf } from './change.ts';
import type { ProtectedCell, Protection, TriedAttacker } from './protection.ts';

const warning =
  'Not for release: this file holds true numbers and says which cells are sensitive. What may go out is the CSV or ODS of the same command.';

/** The certificates themselves are kept apart; here is the digest of each. */
export function protectionJson(protection: Protection): string {
  const { policy, tables, cells, objective, optimal, attackers, warnings, released } = protection;
  const required = attackers.filter(({ isRequired }) => isRequired);
  const json = {
    format: 'due-regard protection 1',
    confidential: warning,
    policy: {
      id: policy.id,
      version: policy.version,
      name: policy.name,
      method: policy.method.kind,
      below: policy.threshold.below,
    },
    tables,
    cells: cells.map(cellJson),
    objective,
    optimal,
    ...(policy.method.kind !== 'suppression' && { change: changeOf(protection) }),
    proof: {
      status: required.every(({ status }) => status === 'protected') ? 'protected' : 'not proven',
      attackers: attackers.map(attackerJson),
    },
    released: released && { digest: released.digest },
    warnings,
  };
  return `${JSON.stringify(json, null, 1)}\n`;
}

function cellJson({ interval, ...cell }: ProtectedCell): object {
  if (!interval) return cell;
  const { least, most, isExact } = interval;
  return {
    ...cell,
    interval: { least, most: Number.isFinite(most) ? most : null, ...(isExact ? {} : { isExact }) },
  };
}

function attackerJson({
  attacker,
  knows,
  status,
  isRequired,
  sentences,
  certificate,
}: TriedAttacker): object {
  return {
    attacker,
    knows,
    status,
    isRequired,
    sentences,
    ...(certificate && { certificate: { sha256: digestOf(certificate) } }),
  };
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
