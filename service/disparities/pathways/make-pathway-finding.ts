// Makes a finding on a pathway from counts by stage and group. Pure: the same material gives the same digits.

import { type MadeFinding, refusedFinding } from '../findings/made-finding.ts';
import { receiptOf } from '../findings/receipt.ts';
import { type ComparedPathways, comparePathways } from './compare-pathways.ts';
import { explainPathway } from './explain-pathway.ts';
import { pathwayChange } from './pathway-change.ts';
import type { PathwayFinding, PathwayMeasure } from './pathway-finding.ts';
import { pathwayTitle } from './pathway-heading.ts';
import type { PathwayMaterial } from './pathway-material.ts';
import { pathwayMethods } from './pathway-methods.ts';
import { pathwayMostlyMissing, pathwayWarnings } from './pathway-warnings.ts';
import { pathwayWres } from './pathway-wres.ts';

export function makePathwayFinding(material: PathwayMaterial): MadeFinding<PathwayFinding> {
  const measure = measureOf(material);
  const { unknownReached } = material;
  const began = material.groups.filter(({ reached }) => (reached[0] ?? 0) > 0);
  const known = began.reduce((sum, { reached }) => sum + (reached[0] ?? 0), 0);
  if (!began.some(({ code }) => code === measure.reference.code)) return refusedFinding(nobodyBegan(measure));
  const compared = comparePathways({
    groups: began,
    unknownReached,
    measure,
    togetherLabel: togetherLabel(measure),
  });
  const change = material.periods ? pathwayChange(material.periods) : null;
  const wres = pathwayWres(measure, compared.groups, compared.together);
  const told = toldOf(material, { measure, compared, wres, change, known });
  const refusal = pathwayMostlyMissing(told);
  if (refusal) return refusedFinding(refusal);
  const { classificationId: id, classificationVersion: version } = measure.breakdown;
  const receipt = receiptOf({
    inputs: material.inputs,
    measure,
    classifications: [{ id, version }],
    program: { name: 'due-regard', version: material.programVersion },
    methods: pathwayMethods(measure, compared, wres, change),
  });
  const warnings = [...material.noticed, ...pathwayWarnings(told)];
  const { format, kind, ...rest } = told;
  const paragraph = explainPathway({ ...told, warnings });
  return { ok: true, finding: { format, kind, paragraph, ...rest, warnings, receipt } };
}

interface Found extends Pick<PathwayFinding, 'measure' | 'wres' | 'change'> {
  compared: ComparedPathways;
  /** Of known group, at the first stage. */
  known: number;
}

function toldOf(
  { groups, unknownReached, kinds }: PathwayMaterial,
  { measure, compared, wres, change, known }: Found,
) {
  const total = known + (unknownReached?.[0] ?? 0);
  return {
    format: 1 as const,
    kind: 'pathway' as const,
    measure,
    reference: measure.reference.label,
    referenceCode: measure.reference.code,
    total,
    groups: compared.groups,
    together: compared.together,
    wres,
    change,
    unknown: {
      count: unknownReached?.[0] ?? null,
      reached: unknownReached,
      share: unknownReached === null || total === 0 ? null : (unknownReached[0] ?? 0) / total,
      kinds,
      outcomeMissing: sum(groups.flatMap(({ missing }) => missing)),
    },
    family: { size: compared.family, method: 'Holm, over every stage of every group and each whole way' },
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function nobodyBegan({ stages, reference }: PathwayMeasure) {
  return {
    code: 'PATHWAY_NOBODY_BEGAN',
    message: `Nobody of the group ${reference.label} is at “${stages[0]}”, so there is nobody to compare with. Choose another group, or mend the first stage.`,
  };
}

function togetherLabel({ breakdown, reference }: PathwayMeasure): string {
  const isMinority = breakdown.id === 'ethnicity' && reference.code === 'white';
  return isMinority ? 'Ethnic minority groups together' : 'All other groups together';
}

function measureOf({ asked, counted, breakdown, reference }: PathwayMaterial): PathwayMeasure {
  const { stages, stageColumn, adverse, period, band, level } = asked;
  const measure = {
    counted,
    breakdown,
    reference: { kind: 'group' as const, ...reference },
    ...{ stages, stageColumn, adverse, period, band, level },
  };
  return { title: pathwayTitle(measure), ...measure };
}
