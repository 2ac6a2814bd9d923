// GET and POST /desk/publications/new: a publication is begun with its title, its kind and its address.
import { button } from '../pages/govuk/components.ts';
import { selectField, textField, textareaField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html } from '../pages/html.ts';
import { type Answer, page, redirect, route, type Route } from '../pages/route.ts';
import type { PublicationNeeds } from './gather-needs.ts';
import { addPublication } from './life/draft-store.ts';
import { isPublicationKind, publicationKinds } from './life/publication.ts';
import { slugForm, takenSlugs } from './public-address.ts';
import { writePublicationsPermission } from './publication-permissions.ts';
import { publicationWords } from './publication-words.ts';

export function addPublicationRoutes({ database, clock }: PublicationNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/desk/publications/new',
      permission: writePublicationsPermission,
      answer: () => formPage(new FormFields(), []),
    }),
    route({
      method: 'POST',
      path: '/desk/publications/new',
      permission: writePublicationsPermission,
      audit: 'publication.made',
      answer: async ({ form }) => {
        const read = readForm(form);
        if (!read.ok) return formPage(form, read.problems);
        const added = await addPublication(database, read, clock.now());
        return added ? redirect(`/desk/publications/${added.id}/edit`) : formPage(form, [taken]);
      },
    }),
  ];
}

const taken: FormProblem = {
  field: 'slug',
  message:
    'Another publication has, or had, this address. An address always leads to the same thing: choose another',
};

function readForm(form: FormFields) {
  const [title, summary, kind] = [form.value('title'), form.value('summary'), form.value('kind')];
  const slug = form.value('slug') === '' ? slugOf(title) : form.value('slug').toLowerCase();
  const problems: FormProblem[] = [
    ...(title === '' ? [{ field: 'title', message: 'Enter a title' }] : []),
    ...(title.length > 200 ? [{ field: 'title', message: 'The title must have at most 200 letters' }] : []),
    ...(summary.length > 600
      ? [{ field: 'summary', message: 'The summary must have at most 600 letters' }]
      : []),
    ...(isPublicationKind(kind) ? [] : [{ field: 'kind', message: 'Choose what kind of publication it is' }]),
    ...(title === '' && form.value('slug') === '' ? [] : slugProblems(slug)),
  ];
  if (problems.length > 0 || !isPublicationKind(kind)) return { ok: false as const, problems };
  return { ok: true as const, slug, kind, document: { title, language: 'en-GB', summary, blocks: [] } };
}

export function slugProblems(slug: string): FormProblem[] {
  if (slug.length < 2 || slug.length > 80 || !slugForm.test(slug))
    return [
      {
        field: 'slug',
        message:
          'The address must be 2 to 80 small letters, digits and single hyphens, such as annual-report-2027',
      },
    ];
  return takenSlugs.includes(slug)
    ? [{ field: 'slug', message: `“${slug}” is the address of another page: choose another` }]
    : [];
}

/** “Fair to Fellshire: our strategy” → `fair-to-fellshire-our-strategy`. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f’']/g, '')
    .toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '');
}

function formPage(form: FormFields, problems: readonly FormProblem[]): Answer {
  const state = { form, problems };
  const kinds = publicationWords('en').kinds;
  return page({
    title: 'Write something new',
    section: '/desk/publications',
    breadcrumbs: [
      { text: 'Publications being written', href: '/desk/publications' },
      { text: 'Something new' },
    ],
    problems,
    body: html`<h1 class="govuk-heading-l">Write something new</h1>
      <form method="post" action="/desk/publications/new" novalidate>
        ${textField(state, { name: 'title', label: 'Title', hint: 'As the public reads it' })}
        ${selectField(state, {
          name: 'kind',
          label: 'Kind',
          choices: [
            { value: '', text: 'Choose' },
            ...publicationKinds.map((value) => ({ value, text: kinds[value] })),
          ],
        })}
        ${textareaField(state, {
          name: 'summary',
          label: 'Summary (optional)',
          hint: 'What it is about, in a sentence or two. Lists and the search show it',
          rows: '3',
        })}
        ${textField(state, {
          name: 'slug',
          label: 'Address (optional)',
          hint: 'The end of its address, such as annual-report-2027. Left empty, it is made of the title',
          autocapitalize: 'none',
          spellcheck: false,
        })}
        ${button({ text: 'Go on to write it' })}
      </form>`,
  });
}
