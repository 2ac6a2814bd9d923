// Compares every group of a finding with its reference, as one family of comparisons declared beforehand.

import { crudeRate } from '@due-regard/statistics';
import { type Compared, type CompareSettings, compareSides, notCompared, pValueOf } from './compare-sides.ts';
import type { Exposure } from '../counting/exposure.ts';
import type { GroupFinding, Rate } from './rate-finding.ts';
import type { Group } from '../findings/grouping.ts';
import type { Reference } from '../findings/measured.ts';
import { type Side, type Sides, sidesOf } from './sides.ts';
import { type Adjustment, holmFamilyByKey } from '../findings/holm-family.ts';
import { isLeftOver, leftOver } from '../findings/left-over.ts';
import { verdictWords } from '../findings/verdict-words.ts';

export interface CompareMaterial {
  groups: readonly Group[];
  counts: ReadonlyMap<string, number>;
  /** Codes of groups whose count is withheld: they have no side. */
  withheld: ReadonlySet<string>;
  exposure: ReadonlyMap<string, Exposure>;
  reference: Reference;
  settings: CompareSettings;
}

export interface ComparedGroups {
  groups: GroupFinding[];
  /** By group code, for those that have a comparison. */
  sides: Map<string, Sides>;
  /** How many comparisons were declared. */
  family: number;
}

export function compareGroups(material: CompareMaterial): ComparedGroups {
  const { groups, reference } = material;
  const able = groups.flatMap((group) => sideOf(group, material) ?? []);
  const compared = able.filter((side) => !isReference(side.code, reference));
  const sides = new Map<string, Sides>();
  for (const side of compared) {
    const both = sidesOf(side, able, reference);
    if (both && both.rest.exposure > 0) sides.set(side.code, both);
  }
  const adjustments = holmFamilyByKey(new Map([...sides].map(([code, both]) => [code, pValueOf(both)])));
  return {
    groups: groups.map((group) => groupFinding(group, material, sides, adjustments)),
    sides,
    family: sides.size,
  };
}

function isReference(code: string, reference: Reference): boolean {
  return reference.kind === 'group' && reference.code === code;
}

function sideOf(group: Group, { counts, withheld, exposure }: CompareMaterial): Side | undefined {
  const personYears = exposure.get(group.code)?.personYears ?? null;
  if (withheld.has(group.code) || !group.inEvents || personYears === null || personYears <= 0)
    return undefined;
  return { code: group.code, events: counts.get(group.code) ?? 0, exposure: personYears };
}

function groupFinding(
  group: Group,
  material: CompareMaterial,
  sides: ReadonlyMap<string, Sides>,
  adjustments: ReadonlyMap<string, Adjustment>,
): GroupFinding {
  const { settings, reference } = material;
  const exposure = material.exposure.get(group.code);
  const itself = isReference(group.code, reference);
  const both = sides.get(group.code);
  const adjustment = adjustments.get(group.code);
  const compared =
    both && adjustment
      ? compareSides(both, settings, adjustment)
      : notCompared(
          itself ? 'This is the group that the others are compared with.' : whyNot(group, material),
          settings,
        );
  const told = itself ? null : toldOf(group, compared);
  return {
    group: group.shortLabel,
    code: group.code,
    label: group.label,
    isReference: itself,
    ...countOf(group, material),
    population: exposure?.count ?? null,
    exposure: exposure?.personYears ?? null,
    rate: rateOf(group, material),
    ...compared,
    ...(told ?? { verdict: null, verdictWords: 'the others are compared with this group' }),
  };
}

/** The verdict and its words. A group of whoever is left over has its figures, and no verdict. */
function toldOf(
  { code }: Group,
  { verdict, ratio }: Compared,
): Pick<GroupFinding, 'verdict' | 'verdictReason' | 'verdictWords'> {
  if (isLeftOver(code) && verdict !== null) return leftOver;
  const said = verdict ?? 'cannot be computed';
  return { verdict: said, verdictWords: verdictWords(said, ratio) };
}

function rateOf(group: Group, material: CompareMaterial): Rate {
  const { per, level } = material.settings;
  const side = sideOf(group, material);
  if (!side) {
    return { per, estimate: null, lower: null, upper: null, method: null, reason: whyNot(group, material) };
  }
  const { estimate, lower, upper, method } = crudeRate(side, { per, confidence: level });
  return { per, estimate, lower, upper, method };
}

const countWithheld =
  'The count of this group is withheld by whoever published it, as small counts often are. It is not zero.';

const notInEvents =
  'The counts have no such group, or are recorded in words that have none. That is not a count of zero.';

function countOf(group: Group, { counts, withheld }: CompareMaterial) {
  if (!group.inEvents) return { count: null, countReason: notInEvents };
  return withheld.has(group.code)
    ? { count: null, countReason: countWithheld }
    : { count: counts.get(group.code) ?? 0 };
}

function whyNot(group: Group, { exposure, reference, withheld: withheldCounts }: CompareMaterial): string {
  const { count = null, withheld = 0, personYears = null } = exposure.get(group.code) ?? {};
  if (withheldCounts.has(group.code)) return countWithheld;
  if (!group.inEvents) return notInEvents;
  if (count === null && withheld > 0)
    return 'The number of residents in this group is withheld by its publisher.';
  if (count === null) return 'The population has no such group.';
  if (count === 0) return 'The population has no residents in this group.';
  if (personYears === 0) return 'No month of this period was sent.';
  return reference.kind === 'group'
    ? `The group compared with, ${reference.label}, has no rate.`
    : 'There is no other group to compare with.';
}
