// Makes a representation from a body's counts and a benchmark. Pure: the same material gives the same digits.

import { type Classification, ancestors } from '@due-regard/classifications';
import { type Cell, type Submitted, cellsWithin, periodOf } from '../counting/cells.ts';
import { residentsOf } from '../counting/exposure.ts';
import { type Tally, knownCount, tallyOf, unknownCount } from '../counting/tally.ts';
import {
  type Grouping,
  groupingOf,
  onlyGroupsGiven,
  rollUpIds,
  rollUpUnknown,
} from '../findings/grouping.ts';
import { type MadeFinding, refusedFinding } from '../findings/made-finding.ts';
import { type Counted, breakdownIn } from '../findings/measured.ts';
import { mostlyMissing } from '../findings/missing-share.ts';
import type { Period } from '../findings/period.ts';
import { type ReceiptInput, receiptOf } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import { type MixedCount, changeOfMakeUp } from './change-of-make-up.ts';
import { compareWithBenchmark } from './compare-with-benchmark.ts';
import { explainRepresentation } from './explain-representation.ts';
import type { RepresentationFinding, RepresentationGroup } from './representation-finding.ts';
import { type Benchmark, type RepresentationMeasure, representationTitle } from './representation-measure.ts';
import { representationMethods } from './representation-methods.ts';
import type { RepresentationRequest } from './representation-request.ts';
import { representationWarnings } from './representation-warnings.ts';
import { unknownReach } from './unknown-reach.ts';

/** The body: its people, or events, by group. */
export interface Body {
  counted: Counted;
  cells: readonly Cell[];
  submitted: Submitted;
  words: Classification;
  inputs: ReceiptInput[];
  /** Why nobody knows how many are of unknown group; absent where it is known. */
  unknownNotStated?: string;
  /** By a column too, where a change is to be split within it. */
  mix?: MixedCount[];
}

/** The benchmark: people by group, of areas or of the whole. */
export interface BenchmarkFigures {
  kind: Benchmark['kind'];
  name: string;
  date: string | null;
  words: Classification;
  cells: readonly {
    areaCode: string | null;
    areaName: string | null;
    category: string;
    count: number | null;
  }[];
  source: { name: string; sha256: string }[];
  areas: string[];
  notes: string[];
  unknown: number | null;
}

export interface RepresentationMaterial {
  request: RepresentationRequest;
  breakdown: { id: string; label: string };
  body: Body;
  benchmark: BenchmarkFigures;
  /** The same body at an earlier time, and the column within which the change is split. */
  earlier?: { within: string; mix: MixedCount[]; inputs: ReceiptInput[] };
  /** Files beside those of body and benchmark, such as a lookup of areas. */
  otherInputs?: ReceiptInput[];
  noticed: Warning[];
  programVersion: string;
}

export function makeRepresentationFinding(
  material: RepresentationMaterial,
): MadeFinding<RepresentationFinding> {
  const { request, body, benchmark } = material;
  const rollUpId = request.rollUp ?? usualRollUp(body.words, benchmark.words);
  const all = groupingOf(body.words, benchmark.words, rollUpId);
  if (!all)
    return refusedFinding(rollUpUnknown(request.rollUp ?? '', material.body.words, material.benchmark.words));
  const period = periodOf(body.submitted, request.from, request.to);
  const { cells } = cellsWithin(body.cells, period);
  const given = cells.map(({ group }) => group);
  const grouping = body.counted.from === 'counts' ? onlyGroupsGiven(all, given) : all;
  const tally = tallyOf(cells, grouping);
  const people = benchmarkPeople(benchmark, grouping);
  const refusal =
    nobodyCounted(tally, material) ?? missingTooMuch(tally, material) ?? nothingToMirror(people, material);
  if (refusal) return refusedFinding(refusal);
  return { ok: true, finding: assemble(material, grouping, period, tally, people) };
}

function assemble(
  material: RepresentationMaterial,
  grouping: Grouping,
  period: Period,
  tally: Tally,
  people: Map<string, number | null>,
): RepresentationFinding {
  const { body, benchmark } = material;
  const measure = measureOf(material, grouping, period);
  const known = knownCount(tally);
  const compared = comparedWithBenchmark(material, grouping, tally, people);
  const { benchmarkTotal } = compared;
  const warnings = representationWarnings({
    ...{ measure, tally, groups: grouping.groups, benchmarkTotal, benchmark: people },
    ...{ bodyWords: body.words, benchmarkWords: benchmark.words },
  });
  const told = {
    format: 1 as const,
    kind: 'representation' as const,
    measure,
    period,
    reference: benchmark.kind === 'residents' ? 'residents' : benchmark.name,
    total: known + unknownCount(tally),
    known,
    groups: compared.groups,
    unknown: reachOf(material, tally, compared.groups),
    benchmark: benchmarkTold(benchmark, benchmarkTotal),
    change: changeOf(material, grouping),
    readings: readingsOf(measure, known),
    family: { size: compared.family, method: 'Holm, over every group compared with the benchmark' },
    warnings: [...material.noticed, ...warnings],
  };
  const receipt = receiptOf({
    inputs: inputsOf(material),
    measure,
    classifications: wordsUsed(body.words, benchmark.words),
    program: { name: 'due-regard', version: material.programVersion },
    methods: representationMethods(compared, measure),
  });
  const { format, kind, ...rest } = told;
  return { format, kind, paragraph: explainRepresentation(told), ...rest, receipt };
}

function comparedWithBenchmark(
  { request }: RepresentationMaterial,
  { groups }: Grouping,
  tally: Tally,
  people: Map<string, number | null>,
) {
  return compareWithBenchmark({
    groups,
    counts: tally.counts,
    withheld: tally.withheld,
    known: knownCount(tally),
    benchmark: people,
    benchmarkIsSample: request.benchmarkIsSample,
    band: request.band,
    level: request.level,
  });
}

function reachOf({ request, body }: RepresentationMaterial, tally: Tally, groups: RepresentationGroup[]) {
  return unknownReach({ tally, groups, level: request.level, notStated: body.unknownNotStated });
}

function benchmarkTold(benchmark: BenchmarkFigures, total: number): RepresentationFinding['benchmark'] {
  const { source, date, words, areas, unknown, notes } = benchmark;
  return { sources: source, date, classificationId: words.id, areas, total, unknown, notes };
}

function inputsOf({ body, benchmark, earlier, otherInputs = [] }: RepresentationMaterial): ReceiptInput[] {
  return [...body.inputs, ...benchmarkInputs(benchmark), ...(earlier?.inputs ?? []), ...otherInputs];
}

function changeOf({ body, earlier }: RepresentationMaterial, grouping: Grouping) {
  if (!earlier) return null;
  return changeOfMakeUp({ within: earlier.within, earlier: earlier.mix, now: body.mix ?? [] }, grouping);
}

/** A whole body is both what it is and what a process made of it: the same figures, read in two ways. */
function readingsOf({ counted, level }: RepresentationMeasure, known: number) {
  const those = `these ${known.toLocaleString('en-GB')} ${counted.plural}`;
  return {
    description: `Read as a description of ${those}, the shares are what they are, with no margin.`,
    process: `Read as a sign of the process that produced them, chance has a part, and the ${Number((level * 100).toPrecision(6))}% intervals say how large.`,
  };
}

function benchmarkPeople({ cells, words }: BenchmarkFigures, grouping: Grouping) {
  const known = cells.filter(({ category }) => !category.startsWith('!'));
  const parentOf = (code: string) => ancestors(words.categories, code)[0];
  const residents = residentsOf(known, grouping, parentOf);
  return new Map(grouping.groups.map(({ code }) => [code, residents.get(code)?.count ?? null]));
}

function benchmarkInputs({ kind, source }: BenchmarkFigures): ReceiptInput[] {
  const role = kind === 'residents' ? ('population' as const) : ('counts' as const);
  return source.map(({ name, sha256 }) => ({ role, name, sha256 }));
}

function measureOf(
  { request, breakdown, body, benchmark, earlier }: RepresentationMaterial,
  { rollUp }: Grouping,
  { from, to }: Period,
): RepresentationMeasure {
  const measure = {
    counted: body.counted,
    breakdown: breakdownIn(breakdown, body.words, rollUp),
    benchmark: {
      kind: benchmark.kind,
      name: benchmark.name,
      date: benchmark.date,
      isSample: request.benchmarkIsSample,
    },
    change: earlier ? { within: earlier.within, earlier: earlier.inputs.map(({ name }) => name) } : null,
    area: request.area,
    from,
    to,
    band: request.band,
    level: request.level,
  };
  return { title: representationTitle(measure), ...measure };
}

function wordsUsed(...used: Classification[]) {
  return used
    .filter(({ id }, i) => used.findIndex((each) => each.id === id) === i)
    .map(({ id, version }) => ({ id, version }));
}

function usualRollUp(body: Classification, benchmark: Classification): string | null {
  const offered = rollUpIds(body, benchmark);
  return (
    offered.find((id) => id === body.usualRollUp) ??
    offered.find((id) => id === benchmark.usualRollUp) ??
    null
  );
}

function nobodyCounted(tally: Tally, { body }: RepresentationMaterial): Warning | undefined {
  if (knownCount(tally) + unknownCount(tally) > 0) return undefined;
  return {
    code: 'NOTHING_COUNTED',
    message: `There are no ${body.counted.plural} under these filters and in this period. Choose another period or filter.`,
  };
}

function missingTooMuch(tally: Tally, { breakdown, body }: RepresentationMaterial): Warning | undefined {
  const unknown = unknownCount(tally);
  const total = unknown + knownCount(tally);
  return mostlyMissing({ unknown, total, label: breakdown.label, plural: body.counted.plural });
}

function nothingToMirror(
  people: ReadonlyMap<string, number | null>,
  { benchmark }: RepresentationMaterial,
): Warning | undefined {
  const some = [...people.values()].filter((count) => (count ?? 0) > 0);
  if (some.length >= 2) return undefined;
  return {
    code: 'BENCHMARK_WITHOUT_GROUPS',
    message: `The benchmark (${benchmark.name}) has people in ${some.length === 0 ? 'none' : 'only one'} of these groups, so no share of it can be mirrored. Choose broader groups (a roll-up), or another benchmark.`,
  };
}
