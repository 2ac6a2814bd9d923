// What a profile does not know: characteristics without figures, figures that are old, and figures with holes. Pure.
import { type PopulationKind, populationKindWords, populationName, yearsOld } from '../../datasets/index.ts';
import { listed } from '../../phrases/list.ts';
import { counted, percentage } from '../../phrases/spoken-number.ts';
import type { ProfiledCharacteristic } from './community-profile.ts';

export interface ProfileGap {
  kind: 'no figures' | 'nobody described' | 'old' | 'holes';
  sentence: string;
}

/** Figures older than this, in years, are named as old: the longest time between objectives that the duty allows is four. */
export const oldAfter = 5;

/** More than this share of people without a known group is a hole. */
const muchUnknown = 0.1;

/** Those who live, work and visit here must be known to have due regard to them. */
const expected: readonly PopulationKind[] = ['residents', 'workers', 'visitors'];

export function profileGaps(profile: readonly ProfiledCharacteristic[], now: Date): ProfileGap[] {
  const columns = profile.flatMap(({ tables }) => tables.flatMap((table) => table.columns));
  const there = new Set(columns.map(({ facts }) => facts.people));
  const gaps = [
    ...withoutFigures(profile),
    ...expected.filter((kind) => !there.has(kind)).map(nobodyDescribed),
    ...expected.filter((kind) => there.has(kind)).flatMap((kind) => partlyWithout(profile, kind)),
    ...tooOld(columns, now),
    ...profile.flatMap(withHoles),
  ];
  return [...new Map(gaps.map((gap) => [gap.sentence, gap])).values()];
}

function withoutFigures(profile: readonly ProfiledCharacteristic[]): ProfileGap[] {
  return profile
    .filter(({ tables }) => tables.length === 0)
    .map(({ label }) => ({
      kind: 'no figures',
      sentence: `${label}: there are no figures on anybody here.`,
    }));
}

function nobodyDescribed(kind: PopulationKind): ProfileGap {
  const { noun } = populationKindWords[kind];
  return { kind: 'nobody described', sentence: `Nobody has brought in figures on ${noun}.` };
}

/** Characteristics that others have figures on, and these people have not. */
function partlyWithout(profile: readonly ProfiledCharacteristic[], kind: PopulationKind): ProfileGap[] {
  const lacking = profile
    .filter(({ tables }) => tables.length > 0)
    .filter(({ tables }) => !tables.some(({ columns }) => columns.some(({ facts }) => facts.people === kind)))
    .map(({ label }) => label.toLowerCase());
  if (lacking.length === 0) return [];
  const { title } = populationKindWords[kind];
  return [{ kind: 'no figures', sentence: `${title}: there are no figures by ${listed(lacking)}.` }];
}

function tooOld(
  columns: readonly ProfiledCharacteristic['tables'][number]['columns'][number][],
  now: Date,
): ProfileGap[] {
  const byData = new Map(columns.map(({ facts }) => [facts.datasetId, facts]));
  return [...byData.values()].flatMap((facts): ProfileGap[] => {
    const years = yearsOld(facts.asOf, now);
    if (years === null)
      return [{ kind: 'old', sentence: `${facts.title}: of which year the figures are, nothing says.` }];
    if (years <= oldAfter) return [];
    return [
      { kind: 'old', sentence: `${populationName(facts)}: the figures are ${counted(years, 'year')} old.` },
    ];
  });
}

function withHoles({ label, tables }: ProfiledCharacteristic): ProfileGap[] {
  return tables.flatMap(({ columns }) =>
    columns.flatMap(({ facts, total, unknown, withheld }): ProfileGap[] => {
      const name = `${label}, ${populationName(facts)}`;
      const share = unknown === null || total + unknown === 0 ? 0 : unknown / (total + unknown);
      return [
        ...(share > muchUnknown
          ? [
              {
                kind: 'holes' as const,
                sentence: `${name}: of ${percentage(share)} no group is known, so the shares of the others may mislead.`,
              },
            ]
          : []),
        ...(withheld > 0
          ? [
              {
                kind: 'holes' as const,
                sentence: `${name}: the publisher withholds ${counted(withheld, 'figure')}, which is not zero.`,
              },
            ]
          : []),
      ];
    }),
  );
}
