// The warnings that stand beside a representation: what its reader must know before repeating a figure from it.

import { smallNumbers } from '../findings/not-for-release.ts';
import type { Group } from '../findings/grouping.ts';
import { partlyMissing } from '../findings/missing-share.ts';
import type { Warning } from '../findings/warning.ts';
import { listed } from '../../phrases/list.ts';
import { whole } from '../../phrases/spoken-number.ts';
import { type Tally, knownCount, unknownCount } from '../counting/tally.ts';
import type { RepresentationMeasure } from './representation-measure.ts';

export interface RepresentationWarningMaterial {
  measure: RepresentationMeasure;
  tally: Tally;
  groups: readonly Group[];
  /** The benchmark's people by group. */
  benchmark: ReadonlyMap<string, number | null>;
  benchmarkTotal: number;
  bodyWords: { id: string; title: string };
  benchmarkWords: { id: string; title: string };
}

export function representationWarnings(material: RepresentationWarningMaterial): Warning[] {
  return [
    missing(material),
    benchmarkLimits(material),
    benchmarkSmaller(material),
    officerDefined(material),
    notInBenchmark(material),
    notInBody(material),
    withheld(material),
    outsideGroups(material),
    wordsDiffer(material),
    fewPeople(material),
  ].filter((warning) => warning !== undefined);
}

function missing({ tally, measure }: RepresentationWarningMaterial): Warning | undefined {
  const unknown = unknownCount(tally);
  const total = unknown + knownCount(tally);
  return partlyMissing({ unknown, total, label: measure.breakdown.label, plural: measure.counted.plural });
}

function benchmarkLimits({ measure }: RepresentationWarningMaterial): Warning {
  const { counted, benchmark } = measure;
  if (benchmark.kind === 'counts')
    return {
      code: 'BENCHMARK_CHOSEN',
      message: `The benchmark is ${benchmark.name}. Another benchmark gives other figures: say beside them why this is the one to mirror.`,
    };
  if (counted.from === 'events')
    return {
      code: 'RESIDENTS_NOT_PRESENT',
      message: `The benchmark is residents, but ${counted.plural} are of whoever was present: visitors and people passing through are among them.`,
    };
  const present = counted.from === 'counts' ? ', nor whoever was present at an event' : '';
  return {
    code: 'RESIDENTS_NOT_LABOUR_MARKET',
    message:
      `The benchmark is residents of every age, who are not the labour market${present}: children and people beyond working age are among them, ` +
      'groups differ in age, and people apply from elsewhere. Residents of working age, or those who applied, answer another question.',
  };
}

function benchmarkSmaller({
  measure,
  tally,
  benchmarkTotal,
}: RepresentationWarningMaterial): Warning | undefined {
  const known = knownCount(tally);
  if (measure.counted.from === 'events' || known <= benchmarkTotal) return undefined;
  return {
    code: 'BENCHMARK_SMALLER',
    message: `The body (${whole(known)}) is larger than its benchmark (${whole(benchmarkTotal)}): check that the area and the files are the right ones.`,
  };
}

function officerDefined({ measure }: RepresentationWarningMaterial): Warning | undefined {
  if (measure.breakdown.id !== 'officer-defined-ethnicity') return undefined;
  return {
    code: 'OFFICER_DEFINED_OVER_SELF_DEFINED',
    message:
      'Ethnicity here is what the officer saw; in the benchmark it is what people said of themselves. ' +
      'These are two questions with two answers: do not set these figures beside self-defined ones.',
  };
}

function notInBenchmark({ groups, benchmark }: RepresentationWarningMaterial): Warning | undefined {
  const names = groups.filter(({ code }) => (benchmark.get(code) ?? null) === null).map(nameOf);
  if (names.length === 0) return undefined;
  return {
    code: 'GROUP_NOT_IN_BENCHMARK',
    message: `${listed(names)}: the benchmark has no figure, so there is no index.`,
  };
}

function notInBody({ groups, measure }: RepresentationWarningMaterial): Warning | undefined {
  const names = groups.filter(({ inEvents }) => !inEvents).map(nameOf);
  if (names.length === 0) return undefined;
  return {
    code: 'GROUP_NOT_IN_EVENTS',
    message: `${listed(names)}: the ${measure.counted.plural} have no figure for this, or are recorded in words that have no such group. That is not zero.`,
  };
}

function withheld({ tally, groups, measure }: RepresentationWarningMaterial): Warning | undefined {
  if (tally.withheld.size === 0) return undefined;
  const names = groups.filter(({ code }) => tally.withheld.has(code)).map(nameOf);
  return {
    code: 'COUNTS_WITHHELD',
    message: `${listed(names.length > 0 ? names : [...tally.withheld])}: the number of ${measure.counted.plural} is withheld by whoever published it. The shares of all others are of those that are left, and too high by that.`,
  };
}

function outsideGroups({ tally, measure }: RepresentationWarningMaterial): Warning | undefined {
  if (tally.outsideGroups.size === 0) return undefined;
  const codes = [...tally.outsideGroups].map(([code, count]) => `${code} (${whole(count)})`);
  return {
    code: 'EVENTS_OUTSIDE_GROUPS',
    message: `Some ${measure.counted.plural} are in categories that none of these groups holds: ${listed(codes)}. They are among those whose group is known.`,
  };
}

function wordsDiffer({ bodyWords, benchmarkWords }: RepresentationWarningMaterial): Warning | undefined {
  if (bodyWords.id === benchmarkWords.id) return undefined;
  return {
    code: 'CLASSIFICATIONS_DIFFER',
    message: `The body is in the words of “${bodyWords.title}”, the benchmark in those of “${benchmarkWords.title}”. They meet in these groups, but the questions were not put in the same way.`,
  };
}

function fewPeople({ groups, tally, measure }: RepresentationWarningMaterial): Warning | undefined {
  const few = groups.filter(({ code }) => {
    const count = tally.counts.get(code) ?? 0;
    return count > 0 && count < 10 && !tally.withheld.has(code);
  });
  if (few.length === 0) return undefined;
  return {
    code: 'SMALL_COUNTS',
    message: `Fewer than 10 ${measure.counted.plural}: ${listed(few.map(nameOf))}. ${smallNumbers}`,
  };
}

function nameOf({ shortLabel }: Group): string {
  return shortLabel;
}
