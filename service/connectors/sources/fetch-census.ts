// Fetches counts of Census 2021 for some areas from the service of the Office for National Statistics, as one file.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { formatCsv } from '../../platform/csv.ts';
import { counted } from '../../phrases/spoken-number.ts';
import type { AskSource } from '../asking/ask-source.ts';
import { ConnectorProblem } from '../asking/connector-problem.ts';
import type { RequestOf } from './fetch-request.ts';
import type { Fetched, FetchInto } from './fetched.ts';
import { changed, readAnswer } from './read-answer.ts';

const observations = z.object({
  observations: z
    .array(
      z.object({
        dimensions: z
          .array(
            z.object({
              dimension: z.string(),
              dimension_id: z.string(),
              option: z.string(),
              option_id: z.string(),
            }),
          )
          .min(2),
        observation: z.number().int().min(0),
      }),
    )
    .nullish(),
  /** Areas for which nothing may be given out in so much detail. */
  blocked_areas: z.number().int().nullish(),
  total_observations: z.number().int().nullish(),
});
type Observation = NonNullable<z.infer<typeof observations>['observations']>[number];
const json = { types: ['application/json'], mostBytes: 100_000_000 };

export function observationsAddress(
  { population, areaType, areas, dimensions }: RequestOf<'ons'>,
  origin: string,
): string {
  return (
    `${origin}/v1/population-types/${population}/census-observations` +
    `?area-type=${areaType},${areas.join(',')}&dimensions=${dimensions.join(',')}`
  );
}

/** Throws `ConnectorProblem`. */
export async function fetchCensus(
  ask: AskSource,
  request: RequestOf<'ons'>,
  origin: string,
  { into, tell }: FetchInto,
): Promise<Fetched> {
  tell({ doing: 'Asking for the counts', done: 0, total: 1 });
  const { population, areaType, dimensions } = request;
  const address = observationsAddress(request, origin);
  const answer = await readAnswer(await ask(address, json), observations);
  const given = answer.observations ?? [];
  if (given.length === 0) throw nothingThere(request, answer.blocked_areas ?? 0);
  if (answer.total_observations != null && answer.total_observations !== given.length)
    throw changed(address, `it announced ${answer.total_observations} counts and gave ${given.length}`);
  const name = `census-2021-${population.toLowerCase()}-${areaType}-${dimensions.join('-')}.csv`;
  await writeFile(join(into, name), formatCsv(tableOf(given, address)));
  return {
    files: [{ name, path: join(into, name), rows: given.length }],
    notes: notesOf(request, given, answer.blocked_areas ?? 0),
  };
}

/** The first dimension of each count is its area; headings are those of the census's own downloads. */
function tableOf(given: readonly Observation[], address: string): (string | number)[][] {
  const [first] = given;
  const names = first?.dimensions.map(({ dimension }) => dimension) ?? [];
  const [area = '', ...others] = names;
  const rows = given.map(({ dimensions, observation }) => {
    if (dimensions.length !== names.length || dimensions.some(({ dimension }, at) => dimension !== names[at]))
      throw changed(address, 'its counts are not all by the same dimensions');
    const [place, ...rest] = dimensions;
    return [place?.option_id ?? '', place?.option ?? '', ...rest.map(({ option }) => option), observation];
  });
  return [[`${area} Code`, area, ...others, 'Observation'], ...rows];
}

function nothingThere({ areas, dimensions }: RequestOf<'ons'>, blocked: number): ConnectorProblem {
  const why =
    blocked > 0
      ? `It holds back ${counted(blocked, 'area')}, because counts so detailed could tell of single people. Ask for larger areas or fewer dimensions.`
      : 'Check the names of the areas and dimensions: Census 2021 has the districts of before April 2023.';
  return new ConnectorProblem(
    'CONNECTOR_NOTHING',
    `The Office for National Statistics gives nothing for ${dimensions.join(', ')} in ${areas.slice(0, 5).join(', ')}${areas.length > 5 ? '…' : ''}. ${why}`,
  );
}

function notesOf({ areas }: RequestOf<'ons'>, given: readonly Observation[], blocked: number): string[] {
  const there = new Set(given.map(({ dimensions }) => dimensions[0]?.option_id));
  const missing = areas.filter((code) => !there.has(code));
  return [
    ...(blocked > 0 ? [`Held back by the publisher: ${counted(blocked, 'area')}.`] : []),
    ...(missing.length > 0 ? [`Without figures: ${missing.join(', ')}.`] : []),
  ];
}
