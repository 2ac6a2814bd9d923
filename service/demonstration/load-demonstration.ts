// Loads Fellshire through the same doors that a partner's real files come in by.
import { findProfile } from '../people/index.ts';
import { demonstrationFindings } from './demonstration-findings.ts';
import { type WrittenFile, makeDemonstrationFiles } from './make-demonstration-files.ts';

/** What the demonstration asks of the features below it, handed in so that it depends on no page and no database. */
export interface DemonstrationNeeds {
  /** An empty folder to make the files in; the caller removes it afterwards. */
  folder: string;
  registerPartner(partner: { slug: string; name: string }): Promise<void>;
  /** Brings files in as a new dataset and waits until they count; returns its id. Throws when they are refused. */
  importFiles(dataset: {
    kind: 'events' | 'population' | 'counts';
    title: string;
    demonstration: true;
    paths: readonly string[];
  }): Promise<string>;
  /** `records` and `population` are the ids that `importFiles` gave. */
  makeFinding(kind: string, request: DemonstrationRequest): Promise<void>;
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
  eventsId: string;
  populationIds: string[];
  countsId: string;
  findings: number;
}

const populations = [
  ['ethnicity', 'Residents of Fellshire by ethnicity'],
  ['sex', 'Residents of Fellshire by sex'],
  ['age', 'Residents of Fellshire by age'],
  ['religion', 'Residents of Fellshire by religion'],
  ['disability', 'Residents of Fellshire by disability'],
] as const;

function pathsOf(files: readonly WrittenFile[], part: string): string[] {
  return files.filter(({ name }) => name.includes(part)).map(({ path }) => path);
}

/** Makes Fellshire's files, brings them in, and makes the first findings. Throws what its needs throw. */
export async function loadDemonstration(needs: DemonstrationNeeds): Promise<LoadedDemonstration> {
  const profile = findProfile('fellshire');
  if (!profile)
    throw new Error('DEMONSTRATION_PROFILE_ABSENT: the profile fellshire does not ship with this program.');
  const say = needs.onStep ?? (() => undefined);
  say('Inventing the files of Fellshire.');
  const files = await makeDemonstrationFiles(needs.folder);
  for (const { id, name } of profile.partners) await needs.registerPartner({ slug: id, name });
  const bringIn = (
    kind: 'events' | 'population' | 'counts',
    title: string,
    part: string,
  ): Promise<string> => {
    say(`Bringing in: ${title}.`);
    return needs.importFiles({ kind, title, demonstration: true, paths: pathsOf(files, part) });
  };
  const eventsId = await bringIn('events', 'Stop and search, Fellshire Constabulary', 'stop-and-search/');
  const populationIds: string[] = [];
  for (const [name, title] of populations)
    populationIds.push(await bringIn('population', title, `by-${name}.csv`));
  const countsId = await bringIn('counts', 'People referred to Harrowby Victims’ Line', 'referrals');
  const [populationId = ''] = populationIds;
  for (const request of demonstrationFindings) {
    say(`Making a finding by ${request.by.replaceAll('-', ' ')}.`);
    await needs.makeFinding('rate', {
      ...request,
      records: eventsId,
      population: populationId,
      area: profile.area.name,
      counting: null,
    });
  }
  return { eventsId, populationIds, countsId, findings: demonstrationFindings.length };
}
