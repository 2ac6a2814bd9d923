// GET and POST /desk/publications/:id/settings: its address, its kind, when it is in force and what took its place.
import { button } from '../pages/govuk/components.ts';
import { selectField, textField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html } from '../pages/html.ts';
import { type Answer, notFound, page, redirect, route, type Route } from '../pages/route.ts';
import { slugProblems } from './add-publication.ts';
import { typedDay } from './asking/typed-day.ts';
import { nothingHere, ofPublication } from './edit-publication.ts';
import type { PublicationNeeds } from './gather-needs.ts';
import { listDesk } from './life/desk-store.ts';
import { isPublicationKind, publicationKinds } from './life/publication.ts';
import { keepSettings, type PublicationSettings } from './life/settings-store.ts';
import { loadDesk } from './load-desk.ts';
import { publishPublicationsPermission } from './publication-permissions.ts';
import { publicationWords } from './publication-words.ts';
import { deskCrumbs } from './show-desk.ts';

export function changeSettings(needs: PublicationNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/desk/publications/:id/settings',
      permission: publishPublicationsPermission,
      params: ofPublication,
      answer: ({ params }) => settingsPage(needs, params.id, null, []),
    }),
    route({
      method: 'POST',
      path: '/desk/publications/:id/settings',
      permission: publishPublicationsPermission,
      audit: 'publication.moved',
      params: ofPublication,
      answer: async ({ params, form }) => {
        const read = await readForm(needs, params.id, form);
        if (!read.ok) return settingsPage(needs, params.id, form, read.problems);
        const kept = await keepSettings(needs.database, params.id, read.settings, needs.clock.now());
        if (kept === 'gone') return notFound(nothingHere);
        return kept === 'kept'
          ? redirect(`/desk/publications/${params.id}?done=settings`)
          : settingsPage(needs, params.id, form, [{ field: 'slug', message: takenMessage }]);
      },
    }),
  ];
}

const takenMessage =
  'Another publication has, or had, this address. An address always leads to the same thing: choose another';

async function readForm({ database }: PublicationNeeds, id: string, form: FormFields) {
  const [slug, kind] = [form.value('slug').toLowerCase(), form.value('kind')];
  const [from, until] = [dayField(form, 'from'), dayField(form, 'until')];
  const replacedBy = form.value('replacedBy') || null;
  const others = (await listDesk(database)).filter(
    (each) => each.id !== id && each.firstPublishedAt !== null,
  );
  const problems: FormProblem[] = [
    ...slugProblems(slug),
    ...(isPublicationKind(kind) ? [] : [{ field: 'kind', message: 'Choose what kind of publication it is' }]),
    ...[from, until].flatMap(({ problem }) => problem ?? []),
    ...(from.day !== null && until.day !== null && until.day < from.day
      ? [{ field: 'until', message: 'It can’t end before it begins' }]
      : []),
    ...(replacedBy !== null && !others.some((each) => each.id === replacedBy)
      ? [{ field: 'replacedBy', message: 'Choose what took its place from the list' }]
      : []),
  ];
  if (problems.length > 0 || !isPublicationKind(kind)) return { ok: false as const, problems };
  const settings: PublicationSettings = {
    slug,
    kind,
    inForceFrom: from.day,
    inForceUntil: until.day,
    replacedBy,
  };
  return { ok: true as const, settings };
}

function dayField(form: FormFields, field: string): { day: string | null; problem?: FormProblem } {
  const typed = form.value(field);
  const day = typed === '' ? null : typedDay(typed);
  if (typed === '' || day !== null) return { day };
  return {
    day,
    problem: { field, message: 'Enter the day in figures, such as 27 3 2027, or leave it empty' },
  };
}

async function settingsPage(
  needs: PublicationNeeds,
  id: string,
  typed: FormFields | null,
  problems: readonly FormProblem[],
): Promise<Answer> {
  const desk = await loadDesk(needs, id);
  if (!desk) return notFound(nothingHere);
  const { slug, kind, inForce, replacedBy, title } = desk.publication;
  const now = {
    slug,
    kind,
    from: inForce.from ?? '',
    until: inForce.until ?? '',
    replacedBy: replacedBy ?? '',
  };
  const state = { form: typed ?? FormFields.from(now), problems };
  const others = (await listDesk(needs.database)).filter(
    (each) => each.id !== id && each.firstPublishedAt !== null,
  );
  const kinds = publicationWords('en').kinds;
  return page({
    title: `Address, and what replaces it: ${title}`,
    section: '/desk/publications',
    breadcrumbs: [...deskCrumbs(desk), { text: 'Address, and what replaces it' }],
    problems,
    body: html`<h1 class="govuk-heading-l">Address, and what replaces it</h1>
      <form method="post" action="/desk/publications/${id}/settings" novalidate>
        ${textField(state, {
          name: 'slug',
          label: 'Address',
          hint: 'The end of its address. The one it has now will go on answering',
          autocapitalize: 'none',
          spellcheck: false,
        })}
        ${selectField(state, {
          name: 'kind',
          label: 'Kind',
          choices: publicationKinds.map((value) => ({ value, text: kinds[value] })),
        })}
        ${textField(state, { name: 'from', label: 'In force from (optional)', hint: 'For example 1 4 2026', classes: 'govuk-input--width-10' })}
        ${textField(state, { name: 'until', label: 'In force until (optional)', hint: 'For example 31 3 2030', classes: 'govuk-input--width-10' })}
        ${selectField(state, {
          name: 'replacedBy',
          label: 'What took its place (optional)',
          hint: 'It stays where it is, and says what to read instead',
          choices: [
            { value: '', text: 'Nothing' },
            ...others.map((each) => ({ value: each.id, text: each.title })),
          ],
        })}
        ${button({ text: 'Save' })}
      </form>`,
  });
}
