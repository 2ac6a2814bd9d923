// Loads Fellshire through the same doors that a partner's real files come in by.
import type { PopulationFacts } from '../datasets/index.ts';
import type { DemonstrationPartner } from '../partners/index.ts';
import type { CitedFinding } from '../analyses/index.ts';
import { findProfile } from '../organisation/index.ts';
import { demonstrationPartners } from './demonstration-partners.ts';
import {
  type DemonstrationData,
  type DemonstrationFinding,
  demonstrationFindings,
} from './demonstration-findings.ts';
import { type DemonstrationPopulation, demonstrationPopulations } from './demonstration-populations.ts';
import { makeDemonstrationFiles, type WrittenFile } from './make-demonstration-files.ts';

/** What the demonstration asks of the features below it, handed in so that it depends on no page and no database. */
export interface DemonstrationNeeds {
  /** An empty folder to make the files in; the caller removes it afterwards. */
  folder: string;
  registerPartner(partner: { slug: string; name: string }): Promise<void>;
  /** Brings files in as a new dataset and waits until they count; returns its id. Throws when they are refused. */
  importFiles(dataset: {
    kind: 'events' | 'population' | 'counts' | 'people';
    title: string;
    demonstration: true;
    paths: readonly string[];
  }): Promise<string>;
  /** Adds files to data that are there, and waits until they count. */
  addFiles(datasetId: string, paths: readonly string[]): Promise<void>;
  /** Works out again what stands on data that have changed. */
  workOutAgain(): Promise<void>;
  /** Says whose people the figures of a dataset are, by the id that `importFiles` gave. */
  describePopulation(id: string, facts: PopulationFacts): Promise<void>;
  /** Brings in the boundaries of small areas. */
  addBoundaries(set: { path: string; title: string; source: string; licence: string }): Promise<void>;
  /** Agreements, contacts and schedules of the partners, once the data that they name are there. */
  keepPartners(made: readonly DemonstrationPartner[]): Promise<void>;
  /** `records` and `population` are the ids that `importFiles` gave. */
  makeFinding(kind: string, request: DemonstrationRequest): Promise<string>;
  /** Protects a finding, by the id that `makeFinding` gave, and publishes it. Throws when it may not go out. */
  releaseFinding(id: string): Promise<void>;
  /** Publishes what the demonstration has written, once the releases are there that it shows. */
  addPublications(): Promise<void>;
  /** Lets the other body see a finding. */
  shareFinding(id: string): Promise<void>;
  /** A finding as it is now, to be cited. */
  takeFinding(id: string): Promise<CitedFinding>;
  /** Fills the register of policies with its analyses, which cite findings. */
  addRegister(cited: ReadonlyMap<string, CitedFinding>): Promise<void>;
  /** Said before each step, for the person who waits. */
  onStep?: (sentence: string) => void;
}

/** What a kind of finding is asked for; whatever else it needs stands beside these two. */
export interface DemonstrationRequest {
  records: string;
  population: string | null;
  [asked: string]: unknown;
}

export interface LoadedDemonstration {
  datasets: number;
  findings: number;
}

type Kind = 'events' | 'population' | 'counts' | 'people';

/** What is brought in, in this order: what kind of data, under which name, from which files, and what findings know it by. */
const deliveries: readonly {
  kind: Kind;
  title: string;
  files: string;
  known?: DemonstrationData;
}[] = [
  {
    kind: 'events',
    title: 'Stop and search, Fellshire Constabulary',
    files: 'stop-and-search/',
    known: 'searches',
  },
  {
    kind: 'population',
    title: 'Residents of Fellshire by ethnicity',
    files: 'by-ethnicity.csv',
    known: 'residents by ethnicity',
  },
  { kind: 'population', title: 'Residents of Fellshire by sex', files: 'by-sex.csv' },
  { kind: 'population', title: 'Residents of Fellshire by age', files: 'by-age.csv' },
  { kind: 'population', title: 'Residents of Fellshire by religion', files: 'by-religion.csv' },
  { kind: 'population', title: 'Residents of Fellshire by disability', files: 'by-disability.csv' },
  { kind: 'counts', title: 'People referred to Harrowby Victims’ Line', files: 'referrals' },
  { kind: 'events', title: 'Calls to 101, Fellshire Constabulary', files: '101-calls/', known: 'calls' },
  {
    kind: 'people',
    title: 'Workforce of Fellshire Constabulary, 31 March 2025',
    files: 'workforce/',
    known: 'workforce',
  },
  {
    kind: 'people',
    title: 'Applicants to Fellshire Constabulary, 2024 and 2025',
    files: 'recruitment/',
    known: 'applicants',
  },
];

/** Makes Fellshire's files, brings them in, and makes the first findings. Throws what its needs throw. */
export async function loadDemonstration(needs: DemonstrationNeeds): Promise<LoadedDemonstration> {
  const profile = findProfile('fellshire');
  if (!profile)
    throw new Error('DEMONSTRATION_PROFILE_ABSENT: the profile fellshire does not ship with this program.');
  const say = needs.onStep ?? (() => undefined);
  say('Inventing the files of Fellshire.');
  const files = await makeDemonstrationFiles(needs.folder);
  for (const { id, name } of profile.partners) await needs.registerPartner({ slug: id, name });
  const ids = new Map<DemonstrationData, string>();
  const byTitle = new Map<string, string>();
  for (const { kind, title, files: part, known } of deliveries) {
    say(`Bringing in: ${title}.`);
    const paths = files.filter(({ name }) => name.includes(part)).map(({ path }) => path);
    const inTime = known === 'searches' ? paths.slice(0, -1) : paths;
    const id = await needs.importFiles({ kind, title, demonstration: true, paths: inTime });
    byTitle.set(title, id);
    if (known !== undefined) ids.set(known, id);
  }
  say('Saying whose people the populations are.');
  for (const each of demonstrationPopulations) await bringPopulation(needs, each, files, { ids, byTitle });
  await bringBoundaries(needs, files);
  say('Noting what the partners agreed.');
  await needs.keepPartners(demonstrationPartners);
  const cited = new Map<string, CitedFinding>();
  await citeBeforeLastMonth(needs, files, { ids, cited });
  // The first of them is made last, so that it is the newest.
  for (const finding of demonstrationFindings.toReversed())
    if (!finding.isCitedBefore) await makeOne(needs, finding, { ids, cited });
  say('Publishing what Fellshire has written.');
  await needs.addPublications();
  say('Filling the register of policies.');
  await needs.addRegister(cited);
  return { datasets: byTitle.size, findings: demonstrationFindings.length };
}

interface Made {
  ids: ReadonlyMap<DemonstrationData, string>;
  /** Findings that analyses cite, by what they cite them as. */
  cited: Map<string, CitedFinding>;
}

/** The last month of searches comes late: what was cited before it came in says something else now. */
async function citeBeforeLastMonth(
  needs: DemonstrationNeeds,
  files: readonly WrittenFile[],
  made: Made,
): Promise<void> {
  for (const finding of demonstrationFindings) if (finding.isCitedBefore) await makeOne(needs, finding, made);
  const months = files.filter(({ name }) => name.includes('stop-and-search/')).map(({ path }) => path);
  await needs.addFiles(idOf(made.ids, 'searches'), months.slice(-1));
  await needs.workOutAgain();
}

interface BroughtIn {
  ids: Map<DemonstrationData, string>;
  byTitle: Map<string, string>;
}

/** Brings its file in where it has one of its own, and says what it is. */
async function bringPopulation(
  { importFiles, describePopulation }: DemonstrationNeeds,
  { kind, title, files: part, known, facts }: DemonstrationPopulation,
  files: readonly WrittenFile[],
  { ids, byTitle }: BroughtIn,
): Promise<void> {
  if (part !== null) {
    const paths = files.filter(({ name }) => name.endsWith(part)).map(({ path }) => path);
    byTitle.set(title, await importFiles({ kind, title, demonstration: true, paths }));
  }
  const id = byTitle.get(title);
  if (id === undefined) throw new Error(`DEMONSTRATION_DATA_ABSENT: nothing was brought in as ${title}.`);
  if (known !== undefined) ids.set(known, id);
  await describePopulation(id, facts);
}

async function bringBoundaries(
  { addBoundaries }: DemonstrationNeeds,
  files: readonly WrittenFile[],
): Promise<void> {
  const file = files.find(({ name }) => name.endsWith('.geojson'));
  if (!file) return;
  await addBoundaries({
    path: file.path,
    title: 'Small areas of Fellshire',
    source: 'Invented with the demonstration',
    licence: 'Invented shapes: they lie in the open North Sea.',
  });
}

async function makeOne(
  {
    makeFinding,
    releaseFinding,
    shareFinding,
    takeFinding,
    onStep: say = () => undefined,
  }: DemonstrationNeeds,
  { kind, records, population, asks, others, released, shared, citedAs }: DemonstrationFinding,
  { ids, cited }: Made,
): Promise<void> {
  say(`Making a finding: ${kind}.`);
  const id = await makeFinding(kind, {
    ...asks,
    ...(others && { others: others.map(({ known, added }) => ({ population: idOf(ids, known), added })) }),
    records: idOf(ids, records),
    population: population === null ? null : idOf(ids, population),
  });
  if (citedAs !== undefined) cited.set(citedAs, await takeFinding(id));
  if (shared) await shareFinding(id);
  if (!released) return;
  say(`Releasing it: ${kind}.`);
  await releaseFinding(id);
}

function idOf(ids: ReadonlyMap<DemonstrationData, string>, known: DemonstrationData): string {
  const id = ids.get(known);
  if (id === undefined) throw new Error(`DEMONSTRATION_DATA_ABSENT: nothing was brought in as ${known}.`);
  return id;
}
