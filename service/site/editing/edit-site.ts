// /desk/site…: staff put their own words in the place of the program's on the pages of the public site, and have older ones back.
import { z } from 'zod';
import { historyOf, readRestoring } from '../../ledger/index.ts';
import { button, tag } from '../../pages/govuk/components.ts';
import { textareaField } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { html, type Html } from '../../pages/html.ts';
import { linkList } from '../../pages/link-list.ts';
import { badRequest, page, redirect, route, type Answer, type Route } from '../../pages/route.ts';
import { languageNames, languages } from '../../phrases/language.ts';
import type { PublicSiteNeeds } from '../gather-needs.ts';
import { gatherSitePage, gatherSitePages } from '../gather-site-pages.ts';
import { pageWords } from '../page-words.ts';
import { addressOfPage, type PageId, pageIds, type SitePage } from '../site-page.ts';
import { editSitePermission } from '../site-permissions.ts';
import type { ChangedWords, WordField } from '../site-words.ts';
import { fieldNameOf, keepWords, listChangedWords } from '../site-words-store.ts';

interface EditNeeds extends PublicSiteNeeds {
  /** Somebody has changed the site. */
  changed(): void;
}

const about = { permission: editSitePermission, params: z.object({ page: z.enum(pageIds) }) };
const longest = 5000;

export function editSite(needs: EditNeeds): Route[] {
  const { database, clock } = needs;
  const keep = async (id: PageId, words: readonly ChangedWords[]): Promise<Answer> => {
    await keepWords(database, id, words, clock.now());
    needs.changed();
    return redirect(`/desk/site/${id}`);
  };
  return [
    route({
      method: 'GET',
      path: '/desk/site',
      permission: editSitePermission,
      answer: async () => listPage(await gatherSitePages(needs, 'en')),
    }),
    route({
      ...about,
      method: 'GET',
      path: '/desk/site/:page',
      answer: async ({ params }) => {
        const fields = await fieldsOf(needs, params.page);
        const typed = Object.fromEntries(fields.map(({ name, changed }) => [name, changed]));
        return editPage(needs, params.page, fields, FormFields.from(typed), []);
      },
    }),
    route({
      ...about,
      method: 'POST',
      path: '/desk/site/:page',
      audit: 'site.changed',
      answer: async ({ params, form }) => {
        const fields = await fieldsOf(needs, params.page);
        const problems = fields.flatMap(({ name }) => problemOf(name, form.value(name)));
        if (problems.length > 0) return editPage(needs, params.page, fields, form, problems);
        return keep(
          params.page,
          fields.map(({ words, name }) => ({ ...words, words: form.value(name) })),
        );
      },
    }),
    route({
      ...about,
      method: 'POST',
      path: '/desk/site/:page/restore',
      audit: 'site.changed',
      answer: async ({ params, form }) => {
        const asked = await readRestoring(database, { kind: 'site-page', id: params.page }, form);
        const fields = await fieldsOf(needs, params.page);
        const found = fields.find(({ words }) => fieldNameOf(words) === asked?.field);
        if (asked === null || !found)
          return badRequest('That value is not kept any more. Nothing was changed.');
        return keep(params.page, [{ ...found.words, words: asked.value }]);
      },
    }),
  ];
}

function problemOf(field: string, typed: string): FormProblem[] {
  return typed.length > longest
    ? [{ field, message: `This has ${typed.length} characters: shorten it to ${longest} or fewer` }]
    : [];
}

function listPage(pages: readonly SitePage[]): Answer {
  return page({
    title: 'Words of the public site',
    section: '/desk/site',
    body: html`<h1 class="govuk-heading-l">Words of the public site</h1>
      <p class="govuk-body">
        Every page has words of its own. You can put yours in their place. What a page lists comes from its
        records, and a page with nothing to list is not published.
      </p>
      ${linkList(
        pages.map(({ id, name, title, blocks }) => ({
          name,
          href: `/desk/site/${id}`,
          about: [title],
          state:
            blocks.length > 0
              ? tag({ text: 'Published', classes: 'govuk-tag--green' })
              : tag({ text: 'Nothing in it yet', classes: 'govuk-tag--grey' }),
        })),
      )}`,
  });
}

interface EditedField {
  /** In the form. */
  name: string;
  label: string;
  words: Omit<ChangedWords, 'words'>;
  /** What somebody has put there; empty: the program's own words stand. */
  changed: string;
  /** The words that stand there now. */
  stands: string;
}

const labels: Readonly<Record<WordField, string>> = {
  title: 'Title',
  introduction: 'Introduction',
  contact: 'Contact, one line below the other',
};
/** Blocks that say how somebody is reached. */
const withContact = ['advisory-groups write', 'get-in-touch ways'];

async function fieldsOf(needs: EditNeeds, id: PageId): Promise<EditedField[]> {
  const changed = await listChangedWords(needs.database);
  const inBoth = await Promise.all(
    languages.map(async (language) => {
      const found = await gatherSitePage(needs, language, id);
      const places = [
        { place: id, called: 'The page', title: found.title, introduction: found.introduction },
        ...found.blocks.map((block) => ({
          place: `${id} ${block.id}`,
          called: `Part “${block.title ?? pageWords(language)[id].name}”`,
          ...{ title: block.title, introduction: block.introduction },
        })),
      ];
      return places.flatMap(({ place, called, title, introduction }) => {
        const stands: [WordField, string][] = [
          ...(title === null ? [] : [['title', title] satisfies [WordField, string]]),
          ['introduction', introduction],
          ...(withContact.includes(place) ? [['contact', ''] satisfies [WordField, string]] : []),
        ];
        return stands.map(([field, said]): EditedField => {
          const words = { place, field, language };
          const own = changed.find((each) => fieldNameOf(each) === fieldNameOf(words))?.words ?? '';
          const label = `${called}: ${labels[field].toLowerCase()} (${languageNames[language]})`;
          const name = `${place}-${field}-${language}`.replaceAll(' ', '-');
          return { name, label, words, changed: own, stands: said };
        });
      });
    }),
  );
  return inBoth.flat();
}

async function editPage(
  { database }: EditNeeds,
  id: PageId,
  fields: readonly EditedField[],
  form: FormFields,
  problems: readonly FormProblem[],
): Promise<Answer> {
  const { name } = pageWords('en')[id];
  const named = Object.fromEntries(fields.map(({ words, label }) => [fieldNameOf(words), label]));
  return page({
    title: `Words of “${name}”`,
    section: '/desk/site',
    breadcrumbs: [{ text: 'Words of the public site', href: '/desk/site' }, { text: name }],
    problems,
    body: html`<h1 class="govuk-heading-l">Words of “${name}”</h1>
      <p class="govuk-body">
        <a class="govuk-link" href="${addressOfPage(id)}">The page that the public sees</a>. What you leave
        empty stays as the program says it.
      </p>
      <form method="post" action="/desk/site/${id}" novalidate>
        ${fields.map((field) => fieldView(field, { form, problems }))} ${button({ text: 'Save and publish' })}
      </form>
      ${await historyOf(database, { kind: 'site-page', id }, { fields: named, restoreAt: `/desk/site/${id}/restore` })}`,
  });
}

function fieldView(
  { name, label, stands, changed }: EditedField,
  state: { form: FormFields; problems: readonly FormProblem[] },
): Html {
  const hint = changed === '' && stands !== '' ? `Now: ${stands}` : undefined;
  return textareaField(state, { name, label, rows: '2', ...(hint !== undefined && { hint }) });
}
