// Makes a finding about shares from cells and what was asked for. Pure: the same material gives the same digits.

import { type MadeFinding, refusedFinding } from '../findings/made-finding.ts';
import { receiptOf } from '../findings/receipt.ts';
import { comparedShares } from './compared-shares.ts';
import { explainShares } from './explain-shares.ts';
import type { ShareFinding } from './share-finding.ts';
import { type ShareMeasure, shareTitle } from './share-measure.ts';
import { shareMethods } from './share-methods.ts';
import type { SharesMaterial } from './shares-material.ts';

/** Of the first outcome of the material. */
export function makeShareFinding(material: SharesMaterial): MadeFinding<ShareFinding> {
  const made = comparedShares(material);
  if (!made.ok) return refusedFinding(made.problem);
  const { measure: common, parts, warnings, ...scope } = made.shares;
  const [part] = parts;
  if (!part) throw new Error('Shares need an outcome.');
  const { outcome, ...found } = part;
  const title = shareTitle(`share of ${common.counted.plural} that ${outcome.words}`, common);
  const measure: ShareMeasure = { title, ...common, outcome };
  const told = { ...scope, measure, outcome, ...found, warnings: [...material.noticed, ...warnings] };
  const receipt = receiptOf({
    inputs: material.inputs,
    measure,
    classifications: [{ id: material.words.id, version: material.words.version }],
    program: { name: 'due-regard', version: material.programVersion },
    methods: shareMethods([part], scope.family.size, measure),
  });
  const { period, reference, referenceCode, total, groups, unknown, within, family } = told;
  const finding: ShareFinding = {
    format: 1,
    kind: 'share',
    paragraph: explainShares(told),
    ...{ measure, period, reference, referenceCode, outcome, total, groups, unknown, within, family },
    warnings: told.warnings,
    receipt,
  };
  return { ok: true, finding };
}
