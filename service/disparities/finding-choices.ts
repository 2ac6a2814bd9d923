// What the form of a finding can offer: the data there are, and what the chosen records can be broken down and filtered by.
import { classifications, findClassification } from '@due-regard/classifications';
import { currentEvents, listDatasets, type Dataset } from '../datasets/index.ts';
import type { Database } from '../platform/database/index.ts';
import { eventBreakdowns } from './breakdown.ts';
import { rollUpIds } from './grouping.ts';

export interface FindingChoices {
  events: Dataset[];
  populations: Dataset[];
  /** Null until both kinds of data have been chosen and found. */
  chosen: ChosenData | null;
  /** Name of the organisation's own area. */
  area: string;
}

export interface ChosenData {
  events: Dataset;
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
  eventsId: string,
  populationId: string,
): Promise<FindingChoices> {
  const datasets = await listDatasets(needs.database);
  const events = datasets.filter(({ kind }) => kind === 'events');
  const populations = datasets.filter(({ kind }) => kind === 'population');
  const both = {
    events: events.find(({ id }) => id === eventsId),
    population: populations.find(({ id }) => id === populationId),
  };
  const chosen =
    both.events && both.population ? await chosenData(needs, both.events, both.population) : null;
  return { events, populations, chosen, area: needs.area };
}

async function chosenData(needs: ChoicesNeeds, events: Dataset, population: Dataset): Promise<ChosenData> {
  const parts = await currentEvents(needs, events.id);
  const columns = parts.flatMap((part) => part.events.columns);
  const has = new Set(columns.map((column) => column.breakdown));
  const months = parts.flatMap((part) => part.events.submitted.map(({ month }) => month)).sort();
  return {
    events,
    population,
    breakdowns: eventBreakdowns.filter(({ id }) => [...has].some((known) => known === id)),
    rollUps: rollUpsFor(columns.flatMap((column) => column.classificationId ?? [])),
    columns: [...new Set(columns.map((column) => column.header))],
    months: months.length > 0 ? { from: months[0]!, to: months.at(-1)! } : null,
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
