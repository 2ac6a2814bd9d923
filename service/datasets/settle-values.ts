// The pages on which the values of one column are settled: searched, paged, saved together, and remembered if that is wished.
import { z } from 'zod';
import { FormFields } from '../pages/forms.ts';
import { notFound, page, redirect, route, type Answer, type Route } from '../pages/route.ts';
import { partnerNames } from './keeping/partner-store.ts';
import { settleMappingPermission } from './dataset-permissions.ts';
import { partnerOf, withMapping, type MapColumnsNeeds, type MappingInHand } from './map-columns.ts';
import { mappingValuesView, type ValuesView } from './mapping-values-view.ts';
import { settledMeaning, withValue, type Definition, type ValueMeaning } from './mapping/definition.ts';
import { rememberedKey, type MappedValue } from './mapping/mapped-table.ts';
import { keepDraft, rememberedLabels, rememberLabel, recordLabels } from './mapping/mapping-store.ts';
import { valueListOf, valueReading, type ValueList } from './mapping/value-reading.ts';

const address = z.object({ id: z.uuid(), column: z.coerce.number().int().nonnegative() });
const perPage = 40;

export function settleValues(needs: MapColumnsNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/data/:id/mapping/values/:column',
      permission: settleMappingPermission,
      params: address,
      answer: ({ params, search }) =>
        withMapping(needs, params.id, (hand) => valuesPage(needs, hand, params.column, search)),
    }),
    route({
      method: 'POST',
      path: '/data/:id/mapping/values/:column',
      permission: settleMappingPermission,
      audit: 'mapping.label-settled',
      params: address,
      answer: ({ params, form }) =>
        withMapping(needs, params.id, (hand) => saveValues(needs, hand, params.column, form)),
    }),
  ];
}

interface ReadColumn {
  header: string;
  list: ValueList;
  characteristic: string | null;
  values: MappedValue[];
}

async function readColumn(
  needs: MapColumnsNeeds,
  hand: MappingInHand,
  at: number,
): Promise<ReadColumn | null> {
  const { draft, rows, looked } = hand;
  const column = draft.definition.columns[at];
  const list = column && valueListOf(column.meaning, rows);
  if (!column || !list) return null;
  const { header, meaning } = column;
  const characteristic = meaning.is === 'characteristic' ? meaning.characteristic : null;
  const remembered = await rememberedLabels(needs.database, partnerOf(hand));
  const counted = looked.look.columns.find((each) => each.header === header)?.values ?? [];
  const values = counted.map(({ value, rows: n }) => {
    const earlier = characteristic ? remembered.get(rememberedKey(characteristic, value)) : undefined;
    return {
      value,
      rows: n,
      reading: valueReading(list, value, settledMeaning(draft.definition, header, value), earlier),
    };
  });
  return { header, list, characteristic, values };
}

const isUnknown = ({ reading }: MappedValue): boolean => reading.kind === 'unknown';

async function valuesPage(
  needs: MapColumnsNeeds,
  hand: MappingInHand,
  at: number,
  search: FormFields,
): Promise<Answer> {
  const column = await readColumn(needs, hand, at);
  if (!column) return notFound('The values of this column stand for themselves: there is nothing to settle.');
  const { header, values } = column;
  const [sought, openOnly] = [search.value('q'), search.value('only') === 'open'];
  const found = values
    .filter(({ value }) => value.toLowerCase().includes(sought.toLowerCase()))
    .filter((value) => !openOnly || isUnknown(value))
    .sort((a, b) => Number(isUnknown(b)) - Number(isUnknown(a)) || b.rows - a.rows);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const number = Math.min(pages, Math.max(1, Math.trunc(Number(search.value('page'))) || 1));
  const unknown = values.filter(isUnknown);
  const names = await partnerNames(needs.database);
  const partner = partnerOf(hand);
  const { dataset } = hand;
  const view: ValuesView = {
    ...{ dataset, at, header, pages, openOnly },
    list: column.list,
    values: found.slice((number - 1) * perPage, number * perPage),
    found: found.length,
    all: values.length,
    unknown: { values: unknown.length, rows: unknown.reduce((sum, { rows }) => sum + rows, 0) },
    page: number,
    search: sought,
    partnerName: partner === '' ? null : (names.get(partner) ?? partner),
    canBeOwn: hand.rows === 'events' && column.characteristic !== null && column.characteristic !== 'age',
    canRemember: column.characteristic !== null,
    state: { form: new FormFields(), problems: [] },
  };
  return page({
    title: `How the values of “${header}” are read`,
    section: '/data',
    breadcrumbs: [
      { text: 'Data', href: '/data' },
      { text: dataset.title, href: `/data/${dataset.id}` },
      { text: 'Columns', href: `/data/${dataset.id}/mapping` },
      { text: header },
    ],
    body: mappingValuesView(view),
  });
}

interface Settled {
  value: string;
  meaning: ValueMeaning | null;
}

async function saveValues(
  needs: MapColumnsNeeds,
  hand: MappingInHand,
  at: number,
  form: FormFields,
): Promise<Answer> {
  const column = await readColumn(needs, hand, at);
  if (!column) return notFound('The values of this column stand for themselves: there is nothing to settle.');
  const { draft, dataset } = hand;
  const settled = readSettled(form, column, draft.definition);
  const definition = settled.reduce(
    (made, { value, meaning }) => withValue(made, column.header, value, meaning),
    draft.definition,
  );
  if (settled.length > 0) {
    const steps = [...(draft.steps.length > 0 ? draft.steps : [draft.definition]), definition];
    await keepDraft(needs.database, dataset.id, steps, needs.clock.now());
    await remember(needs, hand, column, { settled, whom: form.value('remember') });
  }
  const query = new URLSearchParams({
    page: form.value('page'),
    q: form.value('q'),
    only: form.value('only'),
  });
  return redirect(`/data/${dataset.id}/mapping/values/${at}?${query.toString()}`);
}

/** What was chosen for each value on the page, where that is not what was settled already. */
function readSettled(form: FormFields, { header, list, values }: ReadColumn, from: Definition): Settled[] {
  return Array.from({ length: perPage }, (_, index) => index).flatMap((index) => {
    if (!form.has(`means-${index}`)) return [];
    const known = values.find(({ value }) => value === form.value(`value-${index}`));
    if (!known) return [];
    const { value } = known;
    const was = settledMeaning(from, header, value) ?? null;
    const meaning = meaningChosen(form.value(`means-${index}`), value, list);
    return JSON.stringify(was) === JSON.stringify(meaning) ? [] : [{ value, meaning }];
  });
}

function meaningChosen(chosen: string, value: string, list: ValueList): ValueMeaning | null {
  if (chosen === 'leave-out') return { to: 'leave-out' };
  if (chosen === 'own') return { to: 'own', label: value.slice(0, 100) };
  const [kind, code = ''] = chosen.split(/:(.*)/s);
  if (kind === 'group' && list.groups.some((group) => group.code === code)) return { to: 'group', code };
  const silence = (['not-stated', 'not-recorded', 'not-applicable'] as const).find((each) => each === code);
  return kind === 'silence' && silence ? { to: 'silence', silence } : null;
}

async function remember(
  { database, clock }: MapColumnsNeeds,
  hand: MappingInHand,
  { characteristic }: ReadColumn,
  { settled, whom }: { settled: readonly Settled[]; whom: string },
): Promise<void> {
  if (characteristic === null || !['partner', 'all'].includes(whom)) return;
  const partner = whom === 'all' ? '' : partnerOf(hand);
  await database.transaction().execute(async (transaction) => {
    for (const { value, meaning } of settled)
      await rememberLabel(transaction, { partner, characteristic, value, meaning, at: clock.now() });
    await recordLabels(transaction, hand.dataset.id, { partner, characteristic, settled });
  });
}
