// Makes a finding about hit rates from cells and what was asked for. Pure: the same material gives the same digits.

import { INFRA_MARGINALITY, type PolicingRecords, hitRateTest, testsNotRun } from '@due-regard/statistics';
import { type MadeFinding, refusedFinding } from '../findings/made-finding.ts';
import { receiptOf } from '../findings/receipt.ts';
import { comparedShares } from './compared-shares.ts';
import { explainHitRates } from './explain-hit-rates.ts';
import type { HitRateFinding, HitRateMeasure, HitRatePart } from './hit-rate-finding.ts';
import type { SharePart } from './share-finding.ts';
import { shareTitle } from './share-measure.ts';
import { shareMethods } from './share-methods.ts';
import type { SharesMaterial } from './shares-material.ts';

export interface HitRateMaterial extends SharesMaterial {
  /** What the records hold, for saying which tests cannot be run on them. */
  records: PolicingRecords;
}

export function makeHitRateFinding(material: HitRateMaterial): MadeFinding<HitRateFinding> {
  const made = comparedShares(material);
  if (!made.ok) return refusedFinding(made.problem);
  const { measure: common, parts, warnings, ...scope } = made.shares;
  const title = shareTitle(`hit rates of ${common.counted.plural}`, common);
  const measure: HitRateMeasure = { title, ...common, outcomes: parts.map(({ outcome }) => outcome) };
  const told = {
    ...scope,
    measure,
    outcomes: parts.map((part) => ({ ...part, test: testOf(part) })),
    caution: INFRA_MARGINALITY,
    testsNotRun: testsNotRun(material.records),
    warnings: [...material.noticed, ...warnings],
  };
  const methods = shareMethods(parts, scope.family.size, measure);
  const receipt = receiptOf({
    inputs: material.inputs,
    measure,
    classifications: [{ id: material.words.id, version: material.words.version }],
    program: { name: 'due-regard', version: material.programVersion },
    methods: { ...methods, test: 'Pearson χ² over every group with searches of known outcome' },
  });
  const finding: HitRateFinding = {
    format: 1,
    kind: 'hit-rate',
    paragraph: explainHitRates(told),
    ...told,
    receipt,
  };
  return { ok: true, finding };
}

/** Over the groups that were searched at all: one that was not has no hit rate. */
function testOf({ groups }: SharePart): HitRatePart['test'] {
  const searched = groups
    .filter(({ known }) => known > 0)
    .map(({ group, hits, known, outcomeMissing }) => ({
      name: group,
      finds: hits,
      searches: known,
      unknown: outcomeMissing,
    }));
  const { statistic, degreesOfFreedom, pValue, method, reason } =
    searched.length < 2 ? noTest : hitRateTest(searched).test;
  return { statistic, degreesOfFreedom, pValue, method, ...(reason === null ? {} : { reason }) };
}

const noTest = {
  statistic: null,
  degreesOfFreedom: null,
  pValue: null,
  method: 'none',
  reason: 'Fewer than two groups have searches of known outcome.',
};
