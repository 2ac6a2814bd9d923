// What the form of a finding can offer: the data there are, and what the chosen records can be broken down and filtered by.
import { classifications, findClassification } from '@due-regard/classifications';
import {
  currentEvents,
  currentTables,
  describeTable,
  listDatasets,
  listPopulations,
  populationName,
  readPeople,
  type Dataset,
  type EventsPart,
} from '../datasets/index.ts';
import type { Database } from '../platform/database/index.ts';
import type { FilesNeeds } from '../platform/storage/index.ts';
import type { Warehouse } from '../platform/warehouse/index.ts';
import { countBreakdowns, eventBreakdowns, peopleBreakdowns } from './findings/breakdown.ts';
import type { FormFields } from '../pages/forms.ts';
import { findKind } from './finding-kinds.ts';
import { listColumnValues } from './list-column-values.ts';
import { valuesOfPeople } from './counting/values-of-people.ts';
import type { ChosenData } from './findings/chosen-data.ts';
import type { KindPages } from './findings/kind-pages.ts';
import { columnsOf, submittedOf } from './counting/select-events.ts';
import { rollUpIds } from './findings/grouping.ts';

export interface FindingChoices {
  /** Undefined until somebody chose what to know. */
  kind: KindPages | undefined;
  data: {
    /** Of the sorts that this kind of finding can be made from. */
    records: Dataset[];
    populations: Dataset[];
  };
  /** Null until all the data that the kind needs have been chosen and found. */
  chosen: ChosenData | null;
}

export interface ChoicesNeeds extends FilesNeeds {
  database: Database;
  /** Name of the organisation's own area. */
  area: string;
  openWarehouse(): Promise<Warehouse>;
}

/** What was chosen so far, by name of the form's field. */
export async function readChoices(needs: ChoicesNeeds, form: FormFields): Promise<FindingChoices> {
  const kind = findKind(form.value('kind'));
  const datasets = kind ? await listDatasets(needs.database) : [];
  const records = datasets.filter((dataset) => kind?.records.includes(dataset.kind));
  const populations = datasets.filter((dataset) => dataset.kind === 'population');
  const data = { records, populations };
  const chosenRecords = records.find(({ id }) => id === form.value('records'));
  const population = populations.find(({ id }) => id === form.value('population')) ?? null;
  const lacks = !kind || !chosenRecords || (kind.overResidents && !population);
  if (lacks || form.value('change') === 'data') return { kind, data, chosen: null };
  const chosen = await chosenData(needs, chosenRecords, kind.overResidents ? population : null, kind);
  return { kind, data, chosen };
}

async function chosenData(
  needs: ChoicesNeeds,
  records: Dataset,
  population: Dataset | null,
  { offersValues = false }: KindPages,
): Promise<ChosenData> {
  const offered = await offeredBy(needs, records, offersValues);
  const others = population ? await othersBeside(needs, population) : [];
  return { records, population, area: needs.area, others, ...offered };
}

/** Visitors come on top of those who live there; workers and others are there in their place. */
async function othersBeside(
  { database }: ChoicesNeeds,
  chosen: Dataset,
): Promise<NonNullable<ChosenData['others']>> {
  const described = await listPopulations(database);
  return described
    .filter(({ datasetId }) => datasetId !== chosen.id)
    .map((each) => ({
      id: each.datasetId,
      name: `${populationName(each)}: ${each.title}`,
      added: each.people === 'visitors',
    }));
}

function offeredBy(needs: ChoicesNeeds, records: Dataset, offersValues: boolean): Promise<Offered> {
  if (records.kind === 'events') return ofEvents(needs, records, offersValues);
  return records.kind === 'people' ? ofPeople(needs, records) : ofTables(needs, records);
}

type Offered = Pick<ChosenData, 'breakdowns' | 'rollUps' | 'columns' | 'months' | 'values' | 'numbers'>;

async function ofEvents(needs: ChoicesNeeds, records: Dataset, offersValues: boolean): Promise<Offered> {
  const parts = await currentEvents(needs, records.id);
  const columns = columnsOf(parts);
  const has = new Set<string | undefined>(columns.map((column) => column.breakdown));
  const months = submittedOf(parts)
    .map(({ month }) => month)
    .sort();
  return {
    breakdowns: eventBreakdowns.filter(({ id }) => has.has(id)),
    rollUps: rollUpsFor(columns.flatMap((column) => column.classificationId ?? [])),
    columns: columns.map((column) => column.header),
    months: months.length > 0 ? { from: months[0]!, to: months.at(-1)! } : null,
    ...(offersValues && parts.length > 0 ? await valuesOf(needs, parts) : {}),
  };
}

async function valuesOf(needs: ChoicesNeeds, parts: readonly EventsPart[]) {
  const warehouse = await needs.openWarehouse();
  try {
    return await listColumnValues(warehouse, parts);
  } finally {
    await warehouse.close();
  }
}

async function ofPeople(needs: ChoicesNeeds, records: Dataset): Promise<Offered> {
  const tables = await currentTables(needs, records.id);
  const read = await readPeople({ paths: tables.map(({ path }) => path) });
  const columns = read.ok ? read.value.columns : [];
  const has = new Set<string | null>(columns.map(({ breakdown }) => breakdown));
  return {
    breakdowns: peopleBreakdowns.filter(({ id }) => has.has(id)),
    rollUps: rollUpsFor(columns.flatMap(({ classification }) => classification?.id ?? [])),
    columns: columns.map(({ header }) => header),
    months: null,
    ...(read.ok ? valuesOfPeople(read.value) : {}),
  };
}

async function ofTables(needs: ChoicesNeeds, records: Dataset): Promise<Offered> {
  const tables = await currentTables(needs, records.id);
  const described = await Promise.all(tables.map(({ path }) => describeTable(path)));
  const columns = described.flatMap((each) => (each.ok ? each.value.columns : []));
  return {
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
