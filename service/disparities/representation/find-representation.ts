// Finds a representation from files: reads the benchmark, then the body, and sets one against the other.

import { type AreaSelection, type Outcome, accepted, readPeople } from '../../datasets/index.ts';
import { programVersion } from '../../platform/program-version.ts';
import type { AreaLookup } from '../counting/area-lookup.ts';
import { readAreaLookup } from '../counting/read-area-lookup.ts';
import { takeInEvents } from '../counting/take-in-events.ts';
import {
  type BreakdownChoice,
  countBreakdowns,
  eventBreakdowns,
  findBreakdown,
} from '../findings/breakdown.ts';
import { type MadeFinding, breakdownUnknown, refusedFinding } from '../findings/made-finding.ts';
import { type Warning, warningOf } from '../findings/warning.ts';
import {
  type GatheredBenchmark,
  gatherBenchmarkCounts,
  gatherResidents,
  inWordsOf,
} from './gather-benchmark.ts';
import { type GatheredBody, gatherCounts, gatherEvents, gatherPeople } from './gather-body.ts';
import { type Body, makeRepresentationFinding } from './make-representation-finding.ts';
import type { RepresentationArguments } from './representation-arguments.ts';
import type { RepresentationFinding } from './representation-finding.ts';

type Say = (text: string) => void;

export async function findRepresentation(
  args: RepresentationArguments,
  say: Say,
): Promise<MadeFinding<RepresentationFinding>> {
  const { request } = args;
  const choices = args.events.length > 0 ? eventBreakdowns : countBreakdowns;
  const breakdown = findBreakdown(choices, request.by);
  if (!breakdown) return refusedFinding(breakdownUnknown(request.by, choices));
  const lookup = args.areaLookup === null ? undefined : await readAreaLookup(args.areaLookup);
  if (lookup && !lookup.ok) return refusedFinding(...lookup.problems);
  const people = args.people.length > 0 ? await ofPeople(args, args.people, breakdown) : undefined;
  if (people && !people.ok) return refusedFinding(...people.problems);
  const inWords = people ? inWordsOf(breakdown, people.value.body.words) : breakdown;
  const benchmark = await benchmarkOf(args, inWords, lookup?.value);
  if (!benchmark.ok) return refusedFinding(...benchmark.problems);
  const body = people ?? (await bodyOf(args, breakdown, benchmark.value, say));
  if (!body.ok) return refusedFinding(...body.problems);
  const earlier = args.earlier.length > 0 ? await ofPeople(args, args.earlier, breakdown) : undefined;
  if (earlier && !earlier.ok) return refusedFinding(...earlier.problems);
  const { figures, noticed } = benchmark.value;
  return makeRepresentationFinding({
    request,
    breakdown,
    body: body.value.body,
    benchmark: figures,
    ...earlierOf(args, earlier?.value.body),
    ...(lookup
      ? {
          otherInputs: [
            { role: 'area-lookup' as const, name: lookup.value.name, sha256: lookup.value.sha256 },
          ],
        }
      : {}),
    noticed: [...areaNotStated(args, figures.areas), ...noticed, ...body.value.noticed],
    programVersion,
  });
}

function earlierOf({ within }: RepresentationArguments, body: Body | undefined) {
  if (!body || within === null) return {};
  return { earlier: { within, mix: body.mix ?? [], inputs: body.inputs } };
}

function benchmarkOf(
  {
    benchmark: paths,
    benchmarkName,
    benchmarkFilters: filters,
    population,
    request,
  }: RepresentationArguments,
  breakdown: BreakdownChoice,
  lookup: AreaLookup | undefined,
): Promise<Outcome<GatheredBenchmark>> {
  const { rollUp, area } = request;
  if (paths.length === 0) return gatherResidents(population, breakdown, area, lookup);
  const name = benchmarkName ?? 'the benchmark';
  return gatherBenchmarkCounts({ paths, name, filters, rollUp, area }, breakdown);
}

function bodyOf(
  args: RepresentationArguments,
  breakdown: BreakdownChoice,
  { figures, area }: GatheredBenchmark,
  say: Say,
): Promise<GatheredBody> {
  if (args.events.length > 0) return ofEvents(args, breakdown, say);
  return ofCounts(args, breakdown, figures.words.id, area);
}

async function ofPeople(
  { request, counting, within }: RepresentationArguments,
  paths: readonly string[],
  breakdown: BreakdownChoice,
): Promise<GatheredBody> {
  const people = await readPeople({ paths });
  if (!people.ok) return people;
  return withNoticed(gatherPeople(people.value, request, breakdown, { counting, within }), people.warnings);
}

function ofCounts(
  { counts: paths, request, counting }: RepresentationArguments,
  breakdown: BreakdownChoice,
  benchmarkWordsId: string,
  area: AreaSelection | undefined,
): Promise<GatheredBody> {
  return gatherCounts({ paths, area, breakdown, benchmarkWordsId, counting }, request);
}

function ofEvents(
  { events, request }: RepresentationArguments,
  breakdown: BreakdownChoice,
  say: Say,
): Promise<GatheredBody> {
  return takeInEvents(events, say, async ({ warehouse, parts, noticed }) =>
    withNoticed(await gatherEvents(warehouse, parts, request, breakdown), noticed),
  );
}

function withNoticed(gathered: GatheredBody, warnings: readonly Warning[]): GatheredBody {
  if (!gathered.ok) return gathered;
  const { body, noticed } = gathered.value;
  return accepted({ body, noticed: [...warnings.map(warningOf), ...noticed] });
}

function areaNotStated(
  { request, population }: RepresentationArguments,
  areas: readonly string[],
): Warning[] {
  if (request.area !== null || population.length === 0 || areas.length < 2) return [];
  return [
    {
      code: 'AREA_NOT_STATED',
      message: `No area was chosen, so the residents of all ${areas.length} areas of the population are taken together. If the body serves a part of them only, choose that area.`,
    },
  ];
}
