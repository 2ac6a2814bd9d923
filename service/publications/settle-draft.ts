// POST /desk/publications/:id/…: a draft is sent for review, taken back, put aside, taken up again or followed by another; earlier words are restored.
import { type Answer, notFound, redirect, route, type Route, type Visitor } from '../pages/route.ts';
import type { FormFields } from '../pages/forms.ts';
import type { Action } from '../platform/ledger/index.ts';
import { valueBefore } from '../platform/ledger/index.ts';
import { checkVersion, stopsIt } from './check-version.ts';
import { nothingHere, ofPublication } from './edit-publication.ts';
import type { PublicationNeeds } from './gather-needs.ts';
import type { DeskVersion } from './life/desk-publication.ts';
import { addNextVersion, putAside, saveDraft, takeUp } from './life/draft-store.ts';
import type { StepTaken } from './life/lock-version-store.ts';
import { submitVersion, takeBack } from './life/review-store.ts';
import { blocksOfText } from './life/text-of-document.ts';
import { stateWords } from './life/workflow.ts';
import { type Desk, loadDesk } from './load-desk.ts';
import { writePublicationsPermission } from './publication-permissions.ts';
import { deskPage } from './show-desk.ts';

export function settleDraft(needs: PublicationNeeds): Route[] {
  const { database, clock } = needs;
  return [
    draftStep(needs, 'submit', 'publication.submitted', 'submitted', async (version, desk) => {
      const stopped = (await checkVersion(needs, desk.publication, version)).filter(stopsIt);
      if (version.state === 'draft' && stopped.length > 0)
        return { stopped: stopped.map(({ seen, mend }) => `${seen} ${mend}`) };
      const stepped = await submitVersion(database, version.id, clock.now());
      if (stepped.ok) await needs.formats.make(version.id);
      return stepped;
    }),
    draftStep(needs, 'take-back', 'publication.taken-back', 'taken-back', ({ id }) =>
      takeBack(database, id, '', clock.now()),
    ),
    draftStep(needs, 'put-aside', 'publication.put-aside', 'put-aside', ({ id }) => putAside(database, id)),
    draftStep(needs, 'take-up', 'publication.taken-up', 'taken-up', async ({ id }, { open }) =>
      open
        ? { stopped: ['Another version is being written: finish that one, or put it aside, first.'] }
        : takeUp(database, id),
    ),
    route({
      method: 'POST',
      path: '/desk/publications/:id/next',
      permission: writePublicationsPermission,
      audit: 'publication.made',
      params: ofPublication,
      answer: async ({ params }) => {
        const version = await addNextVersion(database, params.id, clock.now());
        return version === undefined
          ? notFound(nothingHere)
          : redirect(`/desk/publications/${params.id}/edit`);
      },
    }),
    restoreWords(needs),
  ];
}

type Stepped = StepTaken | { stopped: string[] };

function draftStep(
  needs: PublicationNeeds,
  step: string,
  audit: Action,
  done: string,
  take: (version: DeskVersion, desk: Desk) => Promise<Stepped>,
): Route {
  return route({
    method: 'POST',
    path: `/desk/publications/:id/${step}`,
    permission: writePublicationsPermission,
    audit,
    params: ofPublication,
    answer: async ({ params, form, visitor }) => {
      const found = await versionOf(needs, params.id, form);
      if (!found) return notFound(nothingHere);
      const stepped = await take(found.version, found.desk);
      if ('stopped' in stepped) return refused(needs, params.id, visitor, stepped.stopped, 422);
      return stepped.ok
        ? redirect(`/desk/publications/${params.id}?done=${done}`)
        : refused(needs, params.id, visitor, [notNow(stepped.state)], 409);
    },
  });
}

/** The version that the form is about. */
export async function versionOf(
  needs: PublicationNeeds,
  id: string,
  form: FormFields,
): Promise<{ desk: Desk; version: DeskVersion } | undefined> {
  const desk = await loadDesk(needs, id);
  const version = desk?.versions.find((each) => each.id === form.value('version'));
  return desk && version && { desk, version };
}

export function notNow(state: DeskVersion['state']): string {
  return `This can’t be done now: somebody has decided on it meanwhile, and it is “${stateWords[state]}”.`;
}

function refused(
  needs: PublicationNeeds,
  id: string,
  visitor: Visitor,
  sentences: readonly string[],
  status: number,
): Promise<Answer> {
  return deskPage(needs, id, visitor, {
    problems: sentences.map((message) => ({ field: '', message })),
    status,
  });
}

/** An earlier title, summary or text goes into the draft as another change, so that this can be undone too. */
function restoreWords(needs: PublicationNeeds): Route {
  return route({
    method: 'POST',
    path: '/desk/publications/:id/restore',
    permission: writePublicationsPermission,
    audit: 'publication.changed',
    params: ofPublication,
    answer: async ({ params, form, visitor }) => {
      const desk = await loadDesk(needs, params.id);
      if (!desk) return notFound(nothingHere);
      const { open } = desk;
      if (open?.state !== 'draft')
        return refused(needs, params.id, visitor, ['Only a draft can have earlier words back.'], 409);
      const field = form.value('field');
      const asked = { event: Number.parseInt(form.value('event'), 10) || 0, field };
      const before = await valueBefore(needs.database, { kind: 'publication', id: params.id }, asked);
      const document = before === null ? null : withField(open, field, before);
      if (!document)
        return refused(needs, params.id, visitor, ['What it said then is not kept any more.'], 422);
      const { edition, changeNote, correction } = open;
      const saving = { edition, document, changeNote, correction };
      const saved = await saveDraft(needs.database, open.id, saving, needs.clock.now());
      return saved?.kind === 'saved'
        ? redirect(`/desk/publications/${params.id}?done=restored`)
        : refused(
            needs,
            params.id,
            visitor,
            ['Somebody else has saved it meanwhile. Look at it, and try again.'],
            409,
          );
    },
  });
}

function withField({ document }: DeskVersion, field: string, value: string) {
  if (field === 'title' || field === 'summary') return { ...document, [field]: value };
  return field === 'text' ? { ...document, blocks: blocksOfText(value, document.blocks) } : null;
}
