// GET and POST /desk/publications/:id/edit: a draft is written. Where somebody else has saved meanwhile, both texts are shown and neither is lost.
import { z } from 'zod';
import { insetText, notificationBanner } from '../pages/govuk/components.ts';
import { textareaField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { type Answer, notFound, page, redirect, route, type Route } from '../pages/route.ts';
import { dayOf } from '../phrases/day.ts';
import { draftForm, formOf, readDraftForm } from './draft-form.ts';
import type { PublicationDocument } from './document/document.ts';
import { listImages } from './document/image-store.ts';
import { asksForPreview } from './editing/editor-form.ts';
import { previewView as typedPreview } from './editing/preview-view.ts';
import { editorScript } from './editing/serve-editor.ts';
import { imagesAddress } from './editing/show-images.ts';
import type { PublicationNeeds } from './gather-needs.ts';
import type { DeskVersion } from './life/desk-publication.ts';
import { saveDraft } from './life/draft-store.ts';
import { resolveStrictly, resolveVersion } from './life/resolve-version.ts';
import { londonTime } from './life/london-time.ts';
import { textOfDocument } from './life/text-of-document.ts';
import { stateWords } from './life/workflow.ts';
import { type Desk, loadDesk } from './load-desk.ts';
import { writePublicationsPermission } from './publication-permissions.ts';

export const ofPublication = z.object({ id: z.uuid() });
export const nothingHere =
  'There is no publication at this address. Look at the list of publications being written.';

export function editPublication(needs: PublicationNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/desk/publications/:id/edit',
      permission: writePublicationsPermission,
      params: ofPublication,
      query: z.object({ saved: z.string().max(10).optional() }),
      answer: async ({ params, query }) => {
        const desk = await loadDesk(needs, params.id);
        if (!desk) return notFound(nothingHere);
        const { open } = desk;
        if (open?.state !== 'draft') return redirect(`/desk/publications/${params.id}`);
        return editPage(needs, desk, open, {
          form: formOf(open),
          notice: query.saved === undefined ? null : savedNotice(open),
        });
      },
    }),
    route({
      method: 'POST',
      path: '/desk/publications/:id/edit',
      permission: writePublicationsPermission,
      audit: 'publication.changed',
      params: ofPublication,
      answer: async ({ params, form }) => {
        const desk = await loadDesk(needs, params.id);
        if (!desk) return notFound(nothingHere);
        const version = desk.versions.find(({ id }) => id === form.value('version'));
        if (!version) return notFound(nothingHere);
        return save(needs, desk, version, form);
      },
    }),
  ];
}

async function save(
  needs: PublicationNeeds,
  desk: Desk,
  version: DeskVersion,
  form: FormFields,
): Promise<Answer> {
  const read = readDraftForm(form, version, publishedOf(desk));
  if (!read.ok) return editPage(needs, desk, version, { form, problems: read.problems });
  if (asksForPreview(form)) {
    const preview = await previewOf(needs, desk, version, read.saving.document);
    return editPage(needs, desk, version, { form, preview });
  }
  const saved = await saveDraft(needs.database, version.id, read.saving, needs.clock.now());
  if (!saved) return notFound(nothingHere);
  const { id } = desk.publication;
  if (saved.kind === 'saved')
    return redirect(
      form.value('then') === 'go-on' ? `/desk/publications/${id}` : `/desk/publications/${id}/edit?saved=yes`,
    );
  if (saved.kind === 'no draft') {
    const message = `It is no draft any more (${stateWords[saved.now.state].toLowerCase()}), so this was not saved. Copy what you wrote, take it back to draft, and put it in`;
    return editPage(needs, desk, version, { form, problems: [{ field: 'text', message }], status: 409 });
  }
  const fresh = (await loadDesk(needs, id)) ?? desk;
  return editPage(needs, fresh, saved.now, {
    form: withEdition(form, saved.now.edition),
    problems: [{ field: 'text', message: conflictMessage }],
    status: 409,
    theirs: saved.now,
  });
}

const conflictMessage =
  'Somebody else has saved this since you began, so yours was not saved yet. Both are below: put together what you want to keep, and save again';

function withEdition(form: FormFields, edition: number): FormFields {
  return new FormFields([...form.without('edition').entries(), ['edition', String(edition)]]);
}

export function publishedOf({ versions }: Pick<Desk, 'versions'>): DeskVersion[] {
  return versions.filter(({ publishedAt }) => publishedAt !== null);
}

interface Shown {
  form: FormFields;
  problems?: readonly FormProblem[];
  status?: number;
  notice?: Html | null;
  /** What somebody else has saved meanwhile. */
  theirs?: DeskVersion;
  preview?: Html;
}

/** The text as it was typed, put together as readers will see it; it is not kept. */
async function previewOf(
  { reading }: PublicationNeeds,
  { publication }: Desk,
  { number, changeNote, publishedAt }: DeskVersion,
  document: PublicationDocument,
): Promise<Html> {
  const read = { slug: publication.slug, number, document, changeNote, publishedAt };
  const { problems } = await resolveStrictly(reading, read);
  return typedPreview(await resolveVersion(reading, read, { language: 'en' }), problems);
}

async function editPage(
  needs: PublicationNeeds,
  desk: Desk,
  version: DeskVersion,
  { form, problems = [], status, notice, theirs, preview }: Shown,
): Promise<Answer> {
  const { publication } = desk;
  const editor = { images: await listImages(needs.database), imagesHref: imagesAddress };
  const title = `Write: ${version.document.title}`;
  return page({
    title,
    section: '/desk/publications',
    breadcrumbs: [
      { text: 'Publications being written', href: '/desk/publications' },
      { text: version.document.title, href: `/desk/publications/${publication.id}` },
      { text: 'Write' },
    ],
    problems,
    scripts: [editorScript.path],
    ...(status !== undefined && { status }),
    body: html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l"
          >Version ${version.number}, ${stateWords[version.state].toLowerCase()}</span
        >${version.document.title}
      </h1>
      ${notice} ${preview} ${theirs && theirsView(desk, theirs)}
      ${draftForm(publication.id, { form, problems }, { number: version.number, published: publishedOf(desk) }, editor)}`,
  });
}

function savedNotice({ changedAt }: DeskVersion): Html {
  return notificationBanner({
    type: 'success',
    text: `Saved on ${dayOf(changedAt)} at ${londonTime(changedAt)}.`,
  });
}

/** As it stands now, to be read and copied from. */
function theirsView({ nameOf }: Desk, { document, writtenBy, changedAt, changeNote }: DeskVersion): Html {
  const last = nameOf(writtenBy.at(-1) ?? null);
  const state = { form: FormFields.from({ 'their-text': textOfDocument(document) }), problems: [] };
  return html`<h2 class="govuk-heading-m">What was saved meanwhile</h2>
    ${insetText({
      html: html`<p class="govuk-body">
          Saved on ${dayOf(changedAt)} at ${londonTime(changedAt)}. ${last} has written in it.
        </p>
        <p class="govuk-body"><strong>Title:</strong> ${document.title}</p>
        <p class="govuk-body"><strong>Summary:</strong> ${document.summary || 'none'}</p>
        ${changeNote && html`<p class="govuk-body"><strong>What has changed:</strong> ${changeNote}</p>`}
        ${textareaField(state, {
          name: 'their-text',
          label: 'Text that was saved meanwhile',
          rows: '12',
          attributes: { readonly: true },
        })}`,
    })}
    <h2 class="govuk-heading-m">What you wrote</h2>`;
}
