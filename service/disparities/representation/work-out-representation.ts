// Works out the representation that a form asks for, from the data as they are kept now.
import {
  type Dataset,
  type FileProblem,
  accepted,
  currentEvents,
  currentTables,
  findDataset,
  readPeople,
  refused,
} from '../../datasets/index.ts';
import { programVersion } from '../../platform/program-version.ts';
import {
  type BreakdownChoice,
  countBreakdowns,
  eventBreakdowns,
  findBreakdown,
} from '../findings/breakdown.ts';
import type { WorkOutNeeds } from '../findings/kind-pages.ts';
import {
  type MadeFinding,
  breakdownUnknown,
  nothingTakenIn,
  refusedFinding,
} from '../findings/made-finding.ts';
import { warningOf } from '../findings/warning.ts';
import { type GatheredBenchmark, gatherResidents, inWordsOf } from './gather-benchmark.ts';
import { type GatheredBody, gatherCounts, gatherEvents, gatherPeople } from './gather-body.ts';
import type { KeptRepresentationRequest } from './kept-representation-request.ts';
import { makeRepresentationFinding } from './make-representation-finding.ts';
import type { RepresentationFinding } from './representation-finding.ts';
import { usualRepresentation } from './representation-request.ts';

export async function workOutRepresentation(
  needs: WorkOutNeeds,
  kept: KeptRepresentationRequest,
): Promise<MadeFinding<RepresentationFinding>> {
  const records = await findDataset(needs.database, kept.records);
  if (!records) return refusedFinding(recordsGone);
  const choices = records.kind === 'events' ? eventBreakdowns : countBreakdowns;
  const breakdown = findBreakdown(choices, kept.by);
  if (!breakdown) return refusedFinding(breakdownUnknown(kept.by, choices));
  const people = records.kind === 'people' ? await ofPeople(needs, kept, breakdown) : undefined;
  if (people && !people.ok) return refusedFinding(...people.problems);
  const inWords = people ? inWordsOf(breakdown, people.value.body.words) : breakdown;
  const residents = await gatherResidents(await pathsOf(needs, kept.population), inWords, kept.area);
  if (!residents.ok) return refusedFinding(...residents.problems.map(asPopulationProblem));
  const body = people ?? (await bodyOf(needs, { kept, records, breakdown, residents: residents.value }));
  if (!body.ok) return refusedFinding(...body.problems);
  return makeRepresentationFinding({
    request: { ...usualRepresentation, ...kept },
    breakdown,
    body: body.value.body,
    benchmark: residents.value.figures,
    noticed: [...residents.value.noticed, ...body.value.noticed.map(warningOf)],
    programVersion,
  });
}

interface BodyWanted {
  kept: KeptRepresentationRequest;
  records: Dataset;
  breakdown: BreakdownChoice;
  residents: GatheredBenchmark;
}

async function bodyOf(needs: WorkOutNeeds, wanted: BodyWanted): Promise<GatheredBody> {
  if (wanted.records.kind === 'events') return ofEvents(needs, wanted);
  const { kept, breakdown, residents } = wanted;
  const paths = await pathsOf(needs, kept.records);
  if (paths.length === 0) return nothingHere;
  const benchmarkWordsId = residents.figures.words.id;
  const asked = {
    paths,
    area: residents.area,
    breakdown,
    benchmarkWordsId,
    counting: kept.counting ?? 'people',
  };
  return gatherCounts(asked, { ...usualRepresentation, ...kept });
}

async function ofPeople(
  needs: WorkOutNeeds,
  kept: KeptRepresentationRequest,
  breakdown: BreakdownChoice,
): Promise<GatheredBody> {
  const paths = await pathsOf(needs, kept.records);
  if (paths.length === 0) return nothingHere;
  const people = await readPeople({ paths });
  if (!people.ok) return people;
  const asked = { ...usualRepresentation, ...kept };
  const gathered = gatherPeople(people.value, asked, breakdown, {
    counting: kept.counting ?? 'people',
    within: null,
  });
  if (!gathered.ok) return gathered;
  const { body, noticed } = gathered.value;
  return accepted({ body, noticed: [...people.warnings.map(warningOf), ...noticed] });
}

async function ofEvents(needs: WorkOutNeeds, { kept, breakdown }: BodyWanted): Promise<GatheredBody> {
  const parts = await currentEvents(needs, kept.records);
  if (parts.length === 0) return nothingHere;
  const warehouse = await needs.openWarehouse();
  try {
    return await gatherEvents(warehouse, parts, { ...usualRepresentation, ...kept }, breakdown);
  } finally {
    await warehouse.close();
  }
}

async function pathsOf(needs: WorkOutNeeds, datasetId: string): Promise<string[]> {
  return (await currentTables(needs, datasetId)).map(({ path }) => path);
}

const recordsGone = {
  code: 'RECORDS_GONE',
  message: 'What was to be looked at has been removed. Choose again.',
};

const nothingHere: GatheredBody = refused({ file: null, ...nothingTakenIn });

/** Says at which field of the form it can be mended. */
function asPopulationProblem({ code, message }: FileProblem) {
  return { code: code.startsWith('AREA') ? code : `POPULATION_${code}`, message };
}
