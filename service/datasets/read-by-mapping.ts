// The last step of a mapping: what will be counted, then a version of it and the reading of the files; and the way back.
import { z } from 'zod';
import type { Database } from '../platform/database/index.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import {
  notFound,
  page,
  redirect,
  route,
  type Answer,
  type Route,
  type UploadedFile,
} from '../pages/route.ts';
import { clearIncoming, refuse } from './keeping/import-dataset.ts';
import { askToStop, isUnderWayNow, readOpenImport, receiveAgain } from './keeping/import-state-store.ts';
import { filesToMap } from './keeping/look-at-files.ts';
import { mapFiles } from './keeping/map-files.ts';
import { addDataPermission, settleMappingPermission } from './dataset-permissions.ts';
import {
  mappingAddress,
  mappingPage,
  partnerOf,
  withMapping,
  type MapColumnsNeeds,
  type MappingInHand,
} from './map-columns.ts';
import { bringDefinition } from './bring-definition.ts';
import { mappingPreviewView } from './mapping-preview-view.ts';
import { definitionOfLook } from './mapping/definition-of-look.ts';
import type { Definition } from './mapping/definition.ts';
import { mappingPreview, previewChanges, type MappingPreview } from './mapping/mapping-preview.ts';
import {
  addMapping,
  findMappingById,
  keepDraft,
  rememberedLabels,
  removeDraft,
} from './mapping/mapping-store.ts';
import { readHashKey } from './minimising/read-hash-key.ts';

/** What the ledger notes; steps of a draft are none of it. */
const audits: Readonly<Record<string, { audit: 'mapping.settled' | 'mapping.restored' }>> = {
  read: { audit: 'mapping.settled' },
  restore: { audit: 'mapping.restored' },
};

export function readByMapping(needs: MapColumnsNeeds): Route[] {
  const post = (
    path: string,
    answer: (hand: MappingInHand, form: FormFields, files: readonly UploadedFile[]) => Promise<Answer>,
  ) =>
    route({
      method: 'POST',
      path: `/data/:id/mapping/${path}`,
      permission: settleMappingPermission,
      params: mappingAddress,
      ...audits[path],
      ...(path === 'definition' ? { uploads: true as const } : {}),
      answer: ({ params, form, files }) => withMapping(needs, params.id, (hand) => answer(hand, form, files)),
    });
  return [
    route({
      method: 'GET',
      path: '/data/:id/mapping/preview',
      expensive: true,
      permission: settleMappingPermission,
      params: mappingAddress,
      answer: ({ params }) =>
        withMapping(needs, params.id, (hand) => previewPage(needs, hand, new FormFields(), [])),
    }),
    post('read', (hand, form) => readFiles(needs, hand, form)),
    post('undo', (hand, form) => undo(needs, hand, form.value('all') === 'yes')),
    post('definition', (hand, form, files) => bringDefinition(needs, hand, form, files)),
    post('restore', (hand, form) => restore(needs, hand, form.value('version'))),
    post('discard', (hand) => discard(needs, hand)),
    route({
      method: 'POST',
      path: '/data/:id/stop',
      permission: addDataPermission,
      audit: 'dataset.import-stopped',
      params: mappingAddress,
      answer: async ({ params }) => {
        await askToStop(needs.database, params.id, needs.clock.now());
        return redirect(`/data/${params.id}`);
      },
    }),
  ];
}

async function previewPage(
  needs: MapColumnsNeeds,
  hand: MappingInHand,
  form: FormFields,
  problems: readonly FormProblem[],
): Promise<Answer> {
  const { dataset, draft, looked } = hand;
  const found = await filesToMap(needs, dataset);
  if (!found.ok) return notFound(found.problems.map(({ message }) => message).join(' '));
  const remembered = await rememberedLabels(needs.database, partnerOf(hand));
  const key = await readHashKey(needs.dataFolder, dataset.id);
  const mapped = mapFiles(found.value.files, { definition: draft.definition, remembered, key });
  if (!mapped.ok)
    return mappingPage(needs, hand, {
      isAsked: true,
      problems: mapped.problems.map(({ message }) => ({ field: '', message })),
    });
  const isAgain = looked.open.length === 0;
  const preview = mappingPreview(mapped.value.files.map((file) => file.mapped));
  const before = isAgain ? await previewOfNow(needs, hand) : null;
  return page({
    title: 'What will be counted',
    section: '/data',
    breadcrumbs: [
      { text: 'Data', href: '/data' },
      { text: dataset.title, href: `/data/${dataset.id}` },
      { text: 'Columns', href: `/data/${dataset.id}/mapping` },
      { text: 'What will be counted' },
    ],
    problems,
    body: mappingPreviewView({
      ...{ dataset, preview, isAgain, isPart: found.value.isPart },
      notes: [...mapped.value.notes, ...mapped.warnings.map(({ message }) => message)],
      changes: before && previewChanges(before, preview),
      findings: isAgain ? ((await needs.findingsOn?.(dataset.id)) ?? []) : [],
      one: draft.definition.one,
      many: draft.definition.many,
      state: { form, problems },
    }),
  });
}

/** As the files are read now: by the version in use, or as their form is known. */
async function previewOfNow(
  needs: MapColumnsNeeds,
  { dataset, draft, rows, looked }: MappingInHand,
): Promise<MappingPreview | null> {
  const found = await filesToMap(needs, dataset);
  if (!found.ok) return null;
  const definition =
    draft.current?.definition ??
    definitionOfLook(looked.look, { name: dataset.title, rows, partner: '', keepAll: true });
  const key = await readHashKey(needs.dataFolder, dataset.id);
  const mapped = mapFiles(found.value.files, { definition, remembered: new Map(), key });
  return mapped.ok ? mappingPreview(mapped.value.files.map((file) => file.mapped)) : null;
}

const mailAddress = z.email().max(254);

async function readFiles(needs: MapColumnsNeeds, hand: MappingInHand, form: FormFields): Promise<Answer> {
  const { looked, draft, dataset } = hand;
  const to = form.value('report-to');
  const reason = form.value('reason');
  const isAgain = looked.open.length === 0;
  const problems: FormProblem[] = [
    ...(to !== '' && !mailAddress.safeParse(to).success
      ? [
          {
            field: 'report-to',
            message: 'Enter an e-mail address such as name@example.gov.uk, or leave it blank',
          },
        ]
      : []),
    ...(isAgain && reason === '' ? [{ field: 'reason', message: 'Say why the mapping is changed' }] : []),
    ...(reason.length > 500
      ? [
          {
            field: 'reason',
            message: `The reason has ${reason.length} characters: shorten it to 500 or fewer`,
          },
        ]
      : []),
  ];
  if (problems.length > 0) return previewPage(needs, hand, form, problems);
  await begin(needs, hand, {
    definition: draft.definition,
    reason: reason || 'First mapping of these data',
    reportTo: to || null,
  });
  return redirect(`/data/${dataset.id}`);
}

interface Begun {
  definition: Definition;
  reason: string;
  reportTo: string | null;
  restores?: number;
  partner?: string;
}

/** The version, the imports and the jobs become true together; a form sent twice begins once. */
async function begin(needs: MapColumnsNeeds, hand: MappingInHand, begun: Begun): Promise<void> {
  const { dataset, looked } = hand;
  const at = needs.clock.now();
  const { definition, reason, reportTo, restores } = begun;
  const { partner = looked.partner } = begun;
  await needs.database.transaction().execute(async (transaction) => {
    if (await isUnderWayNow(transaction, dataset.id)) return;
    const made = { datasetId: dataset.id, partner, definition, reason, restores, at };
    const mappingId = await addMapping(transaction, made);
    await removeDraft(transaction, dataset.id);
    await queue(needs, transaction, hand, { mappingId, reportTo, at });
  });
}

async function queue(
  needs: MapColumnsNeeds,
  transaction: Database,
  { dataset, looked }: MappingInHand,
  { mappingId, reportTo, at }: { mappingId: string; reportTo: string | null; at: Date },
): Promise<void> {
  const datasetId = dataset.id;
  if (looked.open.length === 0) {
    const importId = await receiveAgain(transaction, datasetId, { mappingId, reportTo, at });
    return needs.queueAgain({ datasetId, importId }, transaction);
  }
  for (const [index, { id: importId }] of looked.open.entries()) {
    const to = index === 0 ? reportTo : null;
    if (await readOpenImport(transaction, importId, { mappingId, reportTo: to }))
      await needs.queueImport({ datasetId, importId }, transaction);
  }
}

async function undo(
  needs: MapColumnsNeeds,
  { dataset, draft }: MappingInHand,
  all: boolean,
): Promise<Answer> {
  const left = all ? [] : draft.steps.slice(0, -1);
  if (left.length === 0) await removeDraft(needs.database, dataset.id);
  else await keepDraft(needs.database, dataset.id, left, needs.clock.now());
  return redirect(`/data/${dataset.id}/mapping`);
}

/** An earlier version is brought back as a new one, and the files are read by it. */
async function restore(needs: MapColumnsNeeds, hand: MappingInHand, id: string): Promise<Answer> {
  const { dataset } = hand;
  const earlier = z.uuid().safeParse(id).success ? await findMappingById(needs.database, id) : undefined;
  if (earlier?.datasetId !== dataset.id) return notFound('There is no such version of this mapping.');
  const reason = `Version ${earlier.version} brought back`;
  await begin(needs, hand, {
    definition: earlier.definition,
    reason,
    reportTo: null,
    restores: earlier.version,
    partner: earlier.partner,
  });
  return redirect(`/data/${dataset.id}`);
}

/** Files that wait and are not wanted: refused, and gone. */
async function discard(needs: MapColumnsNeeds, { dataset, looked }: MappingInHand): Promise<Answer> {
  for (const { id: importId } of looked.open) {
    await refuse(needs, { datasetId: dataset.id, importId }, [discarded]);
    await clearIncoming(needs, { importId });
  }
  await removeDraft(needs.database, dataset.id);
  return redirect(`/data/${dataset.id}`);
}

const discarded = {
  file: null,
  code: 'IMPORT_DISCARDED',
  message: 'Somebody decided not to take these files in. Nothing is kept of them.',
};
