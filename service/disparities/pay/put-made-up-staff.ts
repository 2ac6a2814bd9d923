// Made-up staff and the pay-gap command run on them, for tests, and what those look at.

import assert from 'node:assert/strict';
import { type MadeUpPeople, putMadeUpPeople } from '../findings/put-made-up-people.ts';
import type { PayFinding } from './pay-finding.ts';
import { readPayFinding } from './read-pay-finding.ts';
import { runPayGap } from './run-pay-gap.ts';

export type MadeUpStaff = MadeUpPeople<PayFinding>;

export function putMadeUpStaff(): Promise<MadeUpStaff> {
  return putMadeUpPeople(runPayGap, readPayFinding);
}

export function women({ groups }: PayFinding): PayFinding['groups'][number] {
  const found = groups.find(({ code }) => code === 'female');
  assert.ok(found);
  return found;
}

/** The same to nine digits. */
export function near(actual: number | null | undefined, expected: number): void {
  assert.ok(
    actual != null && Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
    `${actual}, ${expected}`,
  );
}
