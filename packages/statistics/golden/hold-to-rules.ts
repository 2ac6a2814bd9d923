// Holds any answer to the rules of the package: a method, no NaN, limits in order around the estimate, a reason for every null.
import assert from 'node:assert/strict';

/** @param mayBeNull fields that may be null by themselves, as their declarations say. */
export function holdToRules(answer: unknown, path: string, mayBeNull: readonly string[] = []): void {
  if (typeof answer !== 'object' || answer === null) {
    assert.ok(!Number.isNaN(answer), `${path} is NaN`);
    return;
  }
  const fields = Object.entries(answer);
  fields.forEach(([name, value]) => holdToRules(value, `${path}.${name}`, mayBeNull));
  if (!('reason' in answer)) return;
  assert.ok(
    'method' in answer && typeof answer.method === 'string' && answer.method !== '',
    `${path}: no method`,
  );
  const missing = fields.find(
    ([name, value]) => value === null && name !== 'reason' && !mayBeNull.includes(name),
  );
  if (missing) assert.match(String(answer.reason), /\.$/, `${path}.${missing[0]} is null without a reason`);
  inOrder({ ...answer }, path);
}

/** Forgives what rounding does to limits that meet the estimate. */
function inOrder({ lower, estimate, upper }: Record<string, unknown>, path: string): void {
  if (typeof lower !== 'number' || typeof upper !== 'number') return;
  assert.ok(lower <= upper, `${path}: ${lower} is above ${upper}`);
  if (typeof estimate !== 'number' || estimate === Infinity) return;
  const slack = 1e-9 * Math.abs(estimate);
  assert.ok(
    lower <= estimate + slack && estimate <= upper + slack,
    `${path}: ${estimate} is not from ${lower} to ${upper}`,
  );
}
