// Sets the counts of a finding against other people than its residents, one by one, and tells which conclusion changes. Pure.
import type { Classification } from '@due-regard/classifications';
import type { Population } from '../../datasets/index.ts';
import { exact, range, times } from '../../phrases/spoken-number.ts';
import { monthName } from '../../phrases/month.ts';
import { listed } from '../../phrases/list.ts';
import { combinable, type OtherDenominator } from './other-denominator.ts';
import { seasonShare, together, weighed } from './combined-population.ts';
import { compareGroups } from './compare-groups.ts';
import type { GroupFinding } from './rate-finding.ts';
import type { RateMeasure } from './rate-measure.ts';
import type { DenominatorScenarios, Scenario, ScenarioGroup } from './scenario-finding.ts';
import { type RateMaterial, type SettledRates, settleRates } from './settle-rates.ts';

/** @param groups as they were compared over the finding's own residents */
export function denominatorScenarios(
  material: RateMaterial,
  settled: SettledRates,
  groups: readonly GroupFinding[],
  measure: RateMeasure,
): DenominatorScenarios | null {
  const { others = [] } = material;
  if (others.length === 0) return null;
  const own: Scenario = {
    name: material.residentsName ?? 'Residents',
    notes: [],
    sources: material.population.source,
    groups: groups.map((group) => shownGroup(group, group)),
  };
  const scenarios = [
    own,
    ...others.map((other) => scenarioOf(other, material, settled, groups, measure, own.name)),
  ];
  return { scenarios, says: saysOf(scenarios) };
}

function scenarioOf(
  other: OtherDenominator,
  material: RateMaterial,
  settled: SettledRates,
  own: readonly GroupFinding[],
  measure: RateMeasure,
  ownName: string,
): Scenario {
  const name = other.added ? `${ownName}, and ${lowered(other.name)}` : other.name;
  const sources = other.read.ok ? other.read.population.source : [];
  const none = (reason: string): Scenario => ({ name, notes: [], sources, reason, groups: [] });
  if (!other.read.ok) return none(other.read.reason);
  const { population, words } = other.read;
  const share = seasonShare(other.months, settled.period);
  if (share === null)
    return none('The counts have no months, so people who are there for some months cannot be weighed.');
  if (share === 0)
    return none(`None of the months counted is one in which they are there (${monthNames(other.months)}).`);
  const clash = other.added ? combinable(material.populationWords, words) : null;
  if (clash !== null) return none(clash);
  const there = weighed(population, share);
  const over = other.added ? together(material.population, there) : there;
  const made = comparedOver(material, over, words, settled, measure);
  if (!made.ok) return none(made.reason);
  return {
    ...{ name, sources, notes: notesOf(other, share) },
    groups: made.groups.map((group) =>
      shownGroup(
        group,
        own.find(({ code }) => code === group.code),
      ),
    ),
  };
}

type ComparedOver = { ok: true; groups: GroupFinding[] } | { ok: false; reason: string };

/** The same groups and reference; other people. */
function comparedOver(
  material: RateMaterial,
  population: Population,
  populationWords: Classification,
  { grouping, reference }: SettledRates,
  measure: RateMeasure,
): ComparedOver {
  const asked =
    reference.kind === 'group' ? reference.label : reference.kind === 'overall' ? 'overall' : 'everyone else';
  const rollUp = material.request.rollUp ?? grouping.rollUp?.id ?? null;
  const request = { ...material.request, reference: asked, rollUp };
  const settled = settleRates({ ...material, population, populationWords, request });
  if (!settled.ok) return { ok: false, reason: settled.problems.map(({ message }) => message).join(' ') };
  const { tally, exposure } = settled.settled;
  const { groups } = compareGroups({
    ...{ groups: settled.settled.grouping.groups, counts: tally.counts, withheld: tally.withheld, exposure },
    ...{ reference: settled.settled.reference, settings: measure },
  });
  return { ok: true, groups };
}

function notesOf({ added, months }: OtherDenominator, share: number): string[] {
  const percent = exact(Math.round(share * 1000) / 10);
  return [
    ...(added ? ['They are added to the residents.'] : ['They stand in the place of the residents.']),
    ...(months === null
      ? []
      : [`They are there in ${monthNames(months)}: ${percent}% of the months counted.`]),
  ];
}

function monthNames(months: readonly number[] | null): string {
  const names = (months ?? []).map((month) =>
    monthName(`2000-${String(month).padStart(2, '0')}`).replace(' 2000', ''),
  );
  return listed(names);
}

function shownGroup(group: GroupFinding, own: GroupFinding | undefined): ScenarioGroup {
  const { estimate, lower, upper, adjusted, reason } = group.ratio;
  return {
    ...{ group: group.group, code: group.code, isReference: group.isReference, population: group.population },
    ratio: {
      ...{ estimate, lower, upper },
      adjusted: { lower: adjusted.lower, upper: adjusted.upper, level: adjusted.level },
      ...(reason === undefined ? {} : { reason }),
    },
    ...{ verdict: group.verdict, verdictWords: group.verdictWords },
    changes: !group.isReference && own !== undefined && own.verdictWords !== group.verdictWords,
  };
}

/** One sentence for each group of which something else can be said; one when there is none. */
function saysOf([own, ...others]: readonly Scenario[]): string[] {
  const worked = others.filter(({ reason }) => reason === undefined);
  if (!own || worked.length === 0) return [];
  const sentences = own.groups.flatMap((group) => saysOfGroup(group, own, worked));
  if (sentences.length > 0) return sentences;
  return [
    'What can be said of each group is the same against each of these populations; the size of a ratio is not.',
  ];
}

function saysOfGroup(group: ScenarioGroup, own: Scenario, others: readonly Scenario[]): string[] {
  const changed = others.flatMap(({ name, groups }) =>
    groups.filter(({ code, changes }) => code === group.code && changes).map((each) => ({ name, each })),
  );
  if (changed.length === 0) return [];
  const told = changed.map(({ name, each }) => `against ${lowered(name)}: ${ratioWords(each)}`);
  return [`${group.group}, against ${lowered(own.name)}: ${ratioWords(group)}; ${told.join('; ')}.`];
}

function ratioWords({ ratio: { estimate, lower, upper }, verdictWords }: ScenarioGroup): string {
  if (estimate === null) return verdictWords;
  const limits = lower === null || upper === null ? '' : `, interval ${range(lower, upper)}`;
  return `${verdictWords} (${times(estimate)} times${limits})`;
}

function lowered(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
