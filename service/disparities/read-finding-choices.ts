// What the form of a finding can offer: the data there are, and what the chosen records can be broken down and filtered by.
import { classifications, findClassification } from '@due-regard/classifications';
import {
  currentEvents,
  currentTables,
  describeTable,
  listDatasets,
  type Dataset,
} from '../datasets/index.ts';
import type { Database } from '../platform/database/index.ts';
import { countBreakdowns, eventBreakdowns } from './breakdown.ts';
import { columnsOf, submittedOf } from './select-events.ts';
import { rollUpIds } from './grouping.ts';

export interface FindingChoices {
  /** Events, and counts already made. */
  records: Dataset[];
  populations: Dataset[];
  /** Null until both kinds of data have been chosen and found. */
  chosen: ChosenData | null;
  /** Name of the organisation's own area. */
  area: string;
}

export interface ChosenData {
  records: Dataset;
  population: Dataset;
  breakdowns: { id: string; label: string }[];
  rollUps: { id: string; title: string }[];
  /** Headers of the columns that records can be filtered by. */
  columns: string[];
  /** First and last month that was sent, `YYYY-MM`. */
  months: { from: string; to: string } | null;
}

export interface ChoicesNeeds {
  database: Database;
  dataFolder: string;
  area: string;
}

export async function readMaterial(
  needs: ChoicesNeeds,
  recordsId: string,
  populationId: string,
): Promise<FindingChoices> {
  const datasets = await listDatasets(needs.database);
  const records = datasets.filter(({ kind }) => kind === 'events' || kind === 'counts');
  const populations = datasets.filter(({ kind }) => kind === 'population');
  const both = {
    records: records.find(({ id }) => id === recordsId),
    population: populations.find(({ id }) => id === populationId),
  };
  const chosen =
    both.records && both.population ? await chosenData(needs, both.records, both.population) : null;
  return { records, populations, chosen, area: needs.area };
}

function chosenData(needs: ChoicesNeeds, records: Dataset, population: Dataset): Promise<ChosenData> {
  return records.kind === 'events'
    ? chosenEvents(needs, records, population)
    : chosenCounts(needs, records, population);
}

async function chosenEvents(needs: ChoicesNeeds, records: Dataset, population: Dataset): Promise<ChosenData> {
  const parts = await currentEvents(needs, records.id);
  const columns = columnsOf(parts);
  const has = new Set<string | undefined>(columns.map((column) => column.breakdown));
  const months = submittedOf(parts)
    .map(({ month }) => month)
    .sort();
  return {
    records,
    population,
    breakdowns: eventBreakdowns.filter(({ id }) => has.has(id)),
    rollUps: rollUpsFor(columns.flatMap((column) => column.classificationId ?? [])),
    columns: columns.map((column) => column.header),
    months: months.length > 0 ? { from: months[0]!, to: months.at(-1)! } : null,
  };
}

async function chosenCounts(needs: ChoicesNeeds, records: Dataset, population: Dataset): Promise<ChosenData> {
  const tables = await currentTables(needs, records.id);
  const described = await Promise.all(tables.map(({ path }) => describeTable(path)));
  const columns = described.flatMap((each) => (each.ok ? each.value.columns : []));
  return {
    records,
    population,
    breakdowns: [...countBreakdowns],
    rollUps: rollUpsFor(countBreakdowns.flatMap(({ populationWords }) => populationWords)),
    columns: [...new Set(columns)],
    months: null,
  };
}

/** Every way of grouping that the lists of words in the records, or of a census, offer. */
function rollUpsFor(ids: readonly string[]): { id: string; title: string }[] {
  const lists = ids.flatMap((id) => findClassification(id) ?? []);
  const characteristics = new Set(lists.map(({ characteristic }) => characteristic));
  const related = classifications.filter(({ characteristic }) => characteristics.has(characteristic));
  const offered = new Set(lists.flatMap((list) => related.flatMap((other) => rollUpIds(list, other))));
  const titles = new Map(related.flatMap((list) => list.rollUps.map(({ id, title }) => [id, title])));
  return [...offered].flatMap((id) => {
    const title = titles.get(id);
    return title === undefined ? [] : [{ id, title }];
  });
}
