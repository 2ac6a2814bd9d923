// When an agreement covers data, what is said when none does, and what it lacks.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { agreementWarnings } from './agreement-warnings.ts';
import {
  agreementCovering,
  versionInForce,
  whatLacks,
  type Agreement,
  type AgreementVersion,
} from './agreement.ts';

const data = '00000000-0000-4000-8000-000000000001';
const version: AgreementVersion = {
  ...{ agreementId: 'a', number: 1, state: 'approved', fromDay: '2026-01-01', untilDay: '2026-12-31' },
  ...{ reviewOn: '2026-10-01', document: null, proposedBy: 'x', proposedAt: new Date(0) },
  ...{ settledBy: 'y', settledAt: new Date(0), reason: '' },
  terms: {
    ...{ purpose: 'Scrutiny', legalBasis: 'public-task', datasets: [data], characteristics: ['race'] },
    ...{ conditions: { race: 'equality-monitoring' }, retentionMonths: 12, retentionWords: '' },
    ...{ documentLink: '', dpiaLink: 'https://x.example/dpia', policyLink: 'https://x.example/policy' },
  },
};
const agreement = (...versions: AgreementVersion[]): Agreement => ({
  ...{ id: 'a', partnerId: 'p', title: 'Scrutiny', versions },
});
const newer: AgreementVersion = { ...version, number: 2, fromDay: '2026-06-01', untilDay: null };

describe('an agreement', () => {
  test('covers its data from its first day to its last', () => {
    const covers = (day: string) => agreementCovering([agreement(version)], data, day) !== null;
    assert.deepEqual(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(covers), [
      false,
      true,
      true,
      false,
    ]);
    assert.equal(agreementCovering([agreement(version)], 'other', '2026-02-01'), null);
  });

  test('the version in force stays so while the next one waits, and until it begins', () => {
    const waiting = agreement({ ...newer, state: 'proposed' }, version);
    assert.equal(versionInForce(waiting, '2026-07-01')?.number, 1);
    assert.equal(versionInForce(agreement(newer, version), '2026-02-01')?.number, 1);
    assert.equal(versionInForce(agreement(newer, version), '2026-07-01')?.number, 2);
  });

  test('ended, it does not fall back to an older version', () => {
    assert.equal(versionInForce(agreement({ ...newer, state: 'ended' }, version), '2026-07-01'), null);
  });

  test('what lacks is said as it is', () => {
    const said = (...versions: AgreementVersion[]) => whatLacks([agreement(...versions)], data, '2026-05-05');
    assert.equal(said(version), null);
    assert.match(said({ ...version, state: 'proposed' }) ?? '', /“Scrutiny” has not been approved yet/);
    assert.match(said({ ...version, fromDay: '2026-06-01' }) ?? '', /not in force before 2026-06-01/);
    assert.match(said({ ...version, untilDay: '2026-01-31' }) ?? '', /in force until 2026-01-31/);
    assert.match(said({ ...version, state: 'ended' }) ?? '', /was ended/);
    assert.match(whatLacks([], data, '2026-05-05') ?? '', /there is no data-sharing agreement/);
    assert.match(whatLacks([agreement(version)], 'other', '2026-05-05') ?? '', /no .* covers these data/);
  });
});

describe('what an agreement lacks', () => {
  const warnings = (more: Partial<AgreementVersion['terms']>) =>
    agreementWarnings({ ...version.terms, ...more }, (id) => id);

  test('nothing, where each characteristic has a condition that reaches it', () => {
    assert.deepEqual(warnings({}), []);
  });

  // Data Protection Act 2018, Schedule 1, paragraph 8: racial or ethnic origin, religious or philosophical beliefs, health, sexual orientation.
  test('a condition, where a characteristic can reveal special category data', () => {
    const characteristics = ['race', 'gender-reassignment', 'age', 'sex'] as const;
    const said = warnings({ characteristics: [...characteristics] });
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /^gender-reassignment .* no condition of Article 9 is stated/);
  });

  test('a condition that reaches it: paragraph 8 does not reach gender reassignment, nor paragraph 9 religion', () => {
    const [first] = warnings({
      characteristics: ['gender-reassignment'],
      conditions: { 'gender-reassignment': 'equality-monitoring' },
    });
    assert.match(first ?? '', /does not reach it\. Paragraph 8 covers only racial or ethnic origin/);
    const [second] = warnings({
      characteristics: ['religion-or-belief'],
      conditions: { 'religion-or-belief': 'senior-diversity' },
    });
    assert.match(second ?? '', /Paragraph 9 covers only racial and ethnic origin/);
  });

  test('an appropriate policy document and an impact assessment', () => {
    assert.match(warnings({ policyLink: '' }).join(), /appropriate policy document/);
    assert.match(warnings({ dpiaLink: '' }).join(), /impact assessment/);
    assert.deepEqual(warnings({ policyLink: '', conditions: { race: 'explicit-consent' } }), []);
  });

  test('a legal basis that a public authority can use', () => {
    assert.match(warnings({ legalBasis: 'legitimate-interests' }).join(), /cannot rest its own tasks/);
  });
});
