// What a statement says, and when it is not published: by the model statement of the Regulations 2018.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type AccessibilityIssue, criteria } from './accessibility-issue.ts';
import { aYearAfter, hasPlaceholder, type StatementFacts, statementOf } from './statement.ts';

const issue: AccessibilityIssue = {
  ...{
    id: '1',
    kind: 'non-compliance',
    criterion: '1.4.10',
    page: '/community',
    effect: 'The map is too wide.',
  },
  ...{ alternative: '', mendedBy: '2027-01-31', burdenAssessment: '', notedAt: new Date(), mendedAt: null },
};
const audit = {
  kind: 'audit',
  doneOn: '2026-10-01',
  doneBy: 'Made-up Access Ltd',
  how: 'With screen readers',
} as const;
const review = { kind: 'review', doneOn: '2026-11-01', doneBy: 'the equality team', how: '' } as const;
const facts: StatementFacts = {
  ...{
    organisationName: 'Fellshire',
    hasContact: true,
    today: '2026-11-22',
    issues: [],
    checks: [audit, review],
  },
  gate: {
    ...{ date: '2026-11-22', browser: 'Chromium', axe: '4.14.1', addresses: 100, pages: 120, states: 200 },
    ...{ variants: ['320 pixels'], checks: 9000, controls: 3000, violations: 0, lookedOver: 4 },
  },
};
const statement = (over: Partial<StatementFacts> = {}) => statementOf({ ...facts, ...over });

describe('compliance', () => {
  it('is full where nothing is known to fail and somebody has looked by hand within a year', () => {
    assert.deepEqual([statement().compliance, statement().dueTo], ['fully', null]);
    assert.deepEqual(statement().missing, []);
  });

  it('is partial while an issue is open, and full again when it is mended', () => {
    assert.deepEqual(
      [statement({ issues: [issue] }).compliance, statement({ issues: [issue] }).dueTo],
      ['partially', 'non-compliances'],
    );
    assert.equal(statement({ issues: [{ ...issue, mendedAt: new Date() }] }).compliance, 'fully');
  });

  it('is partial by exemptions, or by both', () => {
    const burden = { ...issue, kind: 'burden' as const };
    assert.equal(statement({ issues: [burden] }).dueTo, 'exemptions');
    assert.equal(statement({ issues: [burden, issue] }).dueTo, 'both');
  });

  it('is never called full where nobody has looked by hand for a year: no program finds every barrier', () => {
    for (const checks of [[review], [review, { ...audit, doneOn: '2025-11-21' }]])
      assert.deepEqual([statement({ checks }).compliance, statement({ checks }).audit], ['partially', null]);
  });

  it('is none where most criteria fail', () => {
    const issues = [...criteria.keys()].slice(0, 28).map((criterion) => ({ ...issue, criterion }));
    assert.equal(statement({ issues }).compliance, 'not');
    assert.equal(statement({ issues: issues.slice(1) }).compliance, 'partially');
  });

  it('is of the 55 criteria of WCAG 2.2 at levels A and AA', () => {
    // Counted on w3.org/TR/WCAG22: 31 of level A, as 4.1.1 is gone, and 24 of level AA.
    assert.equal(criteria.size, 55);
    assert.equal(criteria.get('2.4.11'), 'Focus Not Obscured (Minimum)');
  });
});

describe('a statement is not published', () => {
  it('without somebody to tell, a result of the gate, or anybody who has read it', () => {
    assert.deepEqual(statement({ hasContact: false }).missing, ['contact']);
    assert.deepEqual(statement({ gate: null }).missing, ['gate']);
    assert.deepEqual(statement({ checks: [audit] }).missing, ['review']);
  });

  it('while a placeholder of a template is left in it', () => {
    for (const effect of [
      '[insert effect]',
      'TBC',
      'Mended by xx/xx/xxxx',
      'Lorem ipsum dolor',
      'Name: ____',
    ])
      assert.deepEqual(statement({ issues: [{ ...issue, effect }] }).missing, ['placeholder'], effect);
    assert.ok(!hasPlaceholder('People who use a screen reader cannot tell the charts apart.'));
  });

  it('while the gate has found what the register does not name', () => {
    const gate = { ...facts.gate!, violations: 2 };
    assert.deepEqual(statement({ gate }).missing, ['violations-unlisted']);
    assert.deepEqual(statement({ gate, issues: [issue] }).missing, []);
  });
});

describe('a year after it was read', () => {
  it('it is overdue from the next day on', () => {
    const on = (today: string) =>
      statement({ today, checks: [audit, { ...review, doneOn: '2025-11-22' }] }).isOverdue;
    assert.deepEqual([on('2026-11-22'), on('2026-11-23')], [false, true]);
    assert.equal(aYearAfter('2024-02-29'), '2025-03-01');
  });

  it('the first reading is the day it was prepared, and the last the day it was reviewed', () => {
    const checks = [{ ...review, doneOn: '2025-03-01' }, review, audit];
    const { preparedOn, reviewedOn, reviewDueOn } = statement({ checks });
    assert.deepEqual([preparedOn, reviewedOn, reviewDueOn], ['2025-03-01', '2026-11-01', '2027-11-01']);
  });
});
