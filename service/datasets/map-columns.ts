// The pages of a mapping: what columns mean, what their values mean, what will be counted, and then the reading of the files.
import { z } from 'zod';
import type { Database } from '../platform/database/index.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { download, notFound, page, redirect, route, type Answer, type Route } from '../pages/route.ts';
import type { Dataset } from './keeping/dataset.ts';
import { findDataset } from './keeping/dataset-store.ts';
import type { ImportNeeds } from './keeping/import-needs.ts';
import { findDraft, lookAtFiles, type Draft, type Looked } from './keeping/look-at-files.ts';
import { partnerNames } from './keeping/partner-store.ts';
import type { ImportRequest } from './keeping/receive-files.ts';
import { readDataPermission, settleMappingPermission } from './dataset-permissions.ts';
import { readMappingForm, typedProblems } from './mapping-form.ts';
import { mappingView } from './mapping-view.ts';
import { definition as definitionSchema, settledMeaning } from './mapping/definition.ts';
import { rememberedKey } from './mapping/mapped-table.ts';
import { mappingProblems } from './mapping/mapping-problems.ts';
import {
  isOwnDataset,
  keepDraft,
  listDefinitions,
  listMappings,
  rememberedLabels,
} from './mapping/mapping-store.ts';
import type { RowKind } from './mapping/row-kind.ts';
import { valueListOf, valueReading } from './mapping/value-reading.ts';

export interface MapColumnsNeeds extends Pick<ImportNeeds, 'database' | 'dataFolder' | 'clock'> {
  queueImport(request: ImportRequest, transaction: Database): Promise<void>;
  /** Hands it on that files that count are to be read another way. */
  queueAgain(request: ImportRequest, transaction: Database): Promise<void>;
  /** Findings that stand on data. */
  findingsOn?(datasetId: string): Promise<{ href: string; heading: string }[]>;
}

export const mappingAddress = z.object({ id: z.uuid() });

/** What every page of a mapping begins with. */
export interface MappingInHand {
  dataset: Dataset;
  rows: RowKind;
  looked: Looked;
  draft: Draft;
}

export function mapColumns(needs: MapColumnsNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/data/:id/mapping',
      permission: settleMappingPermission,
      params: mappingAddress,
      answer: ({ params }) => withMapping(needs, params.id, (hand) => mappingPage(needs, hand, {})),
    }),
    route({
      method: 'POST',
      path: '/data/:id/mapping',
      permission: settleMappingPermission,
      params: mappingAddress,
      answer: ({ params, form }) => withMapping(needs, params.id, (hand) => saveColumns(needs, hand, form)),
    }),
    route({
      method: 'GET',
      path: '/data/:id/mapping/definition.json',
      permission: readDataPermission,
      params: mappingAddress,
      answer: ({ params }) =>
        withMapping(needs, params.id, async ({ draft }) =>
          download({
            fileName: 'way-of-reading.json',
            contentType: 'application/json; charset=utf-8',
            content: `${JSON.stringify(definitionSchema.parse(draft.definition), null, 2)}\n`,
          }),
        ),
    }),
  ];
}

/** Answers with what is there to map, or says why there is nothing. */
export async function withMapping(
  needs: MapColumnsNeeds,
  id: string,
  answer: (hand: MappingInHand) => Promise<Answer>,
): Promise<Answer> {
  const dataset = await findDataset(needs.database, id);
  if (!dataset) return notFound('There are no data at this address. They may have been removed.');
  if (!(await isOwnDataset(needs.database, id)))
    return notFound(
      'These data belong to another body, which shares them: how they are read is for it to say.',
    );
  if (dataset.kind === 'population')
    return notFound(
      'A population is a table of figures: it has no columns of its own to say the meaning of.',
    );
  const looked = await lookAtFiles(needs, dataset, dataset.kind);
  if (!looked.ok) return notFound(looked.problems.map(({ message }) => message).join(' '));
  const { value } = looked;
  if (value.look.columns.length === 0)
    return notFound(
      value.absent.length > 0
        ? 'No copy was kept of the files of these data, so how they are read cannot be changed. Send them again: they are then asked about here.'
        : 'There are no files here yet whose columns could mean anything.',
    );
  const draft = await findDraft(needs, dataset, dataset.kind, value);
  return answer({ dataset, rows: dataset.kind, looked: value, draft });
}

/** Whose labels are settled: as the analyst said, or as the names of the files do. */
export function partnerOf({ draft, looked }: Pick<MappingInHand, 'draft' | 'looked'>): string {
  return draft.definition.partner || looked.partner;
}

interface Shown {
  form?: FormFields;
  problems?: readonly FormProblem[];
  /** The open questions are errors now, and not only questions. */
  isAsked?: boolean;
}

export async function mappingPage(
  needs: MapColumnsNeeds,
  hand: MappingInHand,
  { form = new FormFields(), problems = [], isAsked = false }: Shown,
): Promise<Answer> {
  const { dataset, looked, draft } = hand;
  const open = mappingProblems(draft.definition, looked.open.length > 0 ? looked.look : null);
  const errors = isAsked
    ? open.map(({ column, message }) => ({ field: column === null ? '' : `column-${column}`, message }))
    : [];
  const all = [...problems, ...errors];
  return page({
    title: 'What do the columns mean?',
    section: '/data',
    breadcrumbs: [
      { text: 'Data', href: '/data' },
      { text: dataset.title, href: `/data/${dataset.id}` },
      { text: 'Columns' },
    ],
    problems: all,
    body: mappingView({
      ...hand,
      problems: open,
      state: { form, problems: all },
      versions: await listMappings(needs.database, dataset.id),
      definitions: (await listDefinitions(needs.database)).filter(
        (each) => each.definition.rows === hand.rows && each.datasetId !== dataset.id,
      ),
      partners: await partnerNames(needs.database),
      unknown: await unknownValues(needs, hand),
    }),
  });
}

/** Different values of each column that nobody understands. */
async function unknownValues(needs: MapColumnsNeeds, hand: MappingInHand): Promise<Map<string, number>> {
  const { draft, looked, rows } = hand;
  const remembered = await rememberedLabels(needs.database, partnerOf(hand));
  const counts = draft.definition.columns.map(({ header, meaning }): [string, number] => {
    const list = valueListOf(meaning, rows);
    const values = looked.look.columns.find((column) => column.header === header)?.values ?? [];
    if (!list) return [header, 0];
    const unknown = values.filter(({ value }) => {
      const earlier =
        meaning.is === 'characteristic'
          ? remembered.get(rememberedKey(meaning.characteristic, value))
          : undefined;
      return (
        valueReading(list, value, settledMeaning(draft.definition, header, value), earlier).kind === 'unknown'
      );
    });
    return [header, unknown.length];
  });
  return new Map(counts);
}

async function saveColumns(needs: MapColumnsNeeds, hand: MappingInHand, form: FormFields): Promise<Answer> {
  const problems = typedProblems(form);
  const { draft, looked, dataset } = hand;
  const definition = readMappingForm(form, draft.definition, looked.look);
  const changed = JSON.stringify(definition) !== JSON.stringify(draft.definition);
  const steps = changed
    ? [...(draft.steps.length > 0 ? draft.steps : [draft.definition]), definition]
    : draft.steps;
  if (changed) await keepDraft(needs.database, dataset.id, steps, needs.clock.now());
  if (problems.length > 0)
    return mappingPage(needs, { ...hand, draft: { ...draft, definition, steps } }, { form, problems });
  if (form.value('then') !== 'preview') return redirect(`/data/${dataset.id}/mapping`);
  const open = mappingProblems(definition, looked.open.length > 0 ? looked.look : null);
  if (open.length > 0)
    return mappingPage(needs, { ...hand, draft: { ...draft, definition, steps } }, { isAsked: true });
  return redirect(`/data/${dataset.id}/mapping/preview`);
}
