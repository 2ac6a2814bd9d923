// GET and POST /desk/publications/:id/translations and below: a publication is translated, part by part, beside what it says.
import { z } from 'zod';
import { textField } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { button, tag } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { linkList } from '../../pages/link-list.ts';
import { permission, notFound, page, redirect, route, type Answer, type Route } from '../../pages/route.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import type { Colleagues } from '../../people/index.ts';
import { isLanguageTag } from '../document/language-tag.ts';
import { type DeskTranslations, loadTranslations } from './find-translated.ts';
import { readPart, typedPart } from './read-part.ts';
import {
  fieldOf,
  isMaker,
  languageName,
  partsOf,
  type SourcePart,
  titlePart,
  translationOf,
  type PartState,
} from './translation-part.ts';
import { translationPage } from './translation-page.ts';
import {
  addTranslation,
  checkParts,
  type DeskPart,
  openTranslation,
  type Translation,
  writePart,
} from './translation-store.ts';

export interface TranslatingNeeds {
  database: Database;
  clock: Clock;
  people: Pick<Colleagues, 'separate'>;
}

const read = permission('publications:read');
const write = permission('publications:write');
const publish = permission('publications:publish');
const ofPublication = z.object({ id: z.uuid() });
const ofTranslation = ofPublication.extend({ language: z.string().refine(isLanguageTag) });
const path = '/desk/publications/:id/translations';

export function editTranslations(needs: TranslatingNeeds): Route[] {
  const { database, clock } = needs;
  return [
    route({
      ...{ method: 'GET', path, permission: read, params: ofPublication },
      answer: async ({ params }) => {
        const desk = await loadTranslations(database, params.id);
        return desk ? listPage(desk) : nothingHere();
      },
    }),
    route({
      ...{ method: 'POST', path, permission: write, params: ofPublication },
      audit: 'translation.written',
      answer: async ({ params: { id }, form }) => {
        const desk = await loadTranslations(database, id);
        if (!desk) return nothingHere();
        const language = form.value('language');
        const isOwn = language.split('-')[0] === desk.version.document.language.split('-')[0];
        const message = 'Write the tag of a language, such as cy for Welsh, ur for Urdu or pl for Polish';
        const problem = isOwn ? 'It is written in this language' : message;
        if (isOwn || !isLanguageTag(language))
          return listPage(desk, form, [{ field: 'language', message: problem }]);
        await addTranslation(database, { publicationId: id, language }, clock.now());
        return redirect(`/desk/publications/${id}/translations/${language}`);
      },
    }),
    route({
      ...{ method: 'GET', path: `${path}/:language`, permission: read, params: ofTranslation },
      answer: ({ params, visitor }) => showTranslation(needs, params, visitor),
    }),
    route({
      ...{ method: 'POST', path: `${path}/:language`, permission: write, params: ofTranslation },
      audit: 'translation.written',
      answer: ({ params, form, visitor }) => keepParts(needs, params, form, visitor),
    }),
    route({
      ...{ method: 'POST', path: `${path}/:language/check`, permission: write, params: ofTranslation },
      audit: 'translation.checked',
      answer: ({ params }) =>
        withTranslation(database, params, async ({ desk, translation, parts }) => {
          const checked = currentParts(desk, parts).filter(
            ({ madeBy, writtenBy, checkedAt }) =>
              checkedAt === null && (madeBy !== 'person' || writtenBy !== whoActs().id),
          );
          if (checked.length === 0)
            return refused('You wrote these parts: somebody else who reads both languages checks them.');
          await checkParts(database, translation, checked, clock.now());
          return backTo(params);
        }),
    }),
    route({
      ...{ method: 'POST', path: `${path}/:language/show`, permission: publish, params: ofTranslation },
      audit: 'translation.shown',
      answer: ({ params }) => openToPublic(needs, params),
    }),
    route({
      ...{ method: 'POST', path: `${path}/:language/hide`, permission: publish, params: ofTranslation },
      audit: 'translation.hidden',
      answer: ({ params }) =>
        withTranslation(database, params, async ({ translation }) => {
          await openTranslation(database, translation, null);
          return backTo(params);
        }),
    }),
  ];
}

type Params = z.infer<typeof ofTranslation>;

const nothingHere = () =>
  notFound('There is no publication here, or no translation of it into this language.');
const refused = (sentence: string): Answer => ({ kind: 'refusal', status: 409, sentence });
const backTo = ({ id, language }: Params) => redirect(`/desk/publications/${id}/translations/${language}`);

interface Found {
  desk: DeskTranslations;
  translation: Translation;
  parts: readonly DeskPart[];
}

async function withTranslation(
  database: Database,
  { id, language }: Params,
  answer: (found: Found) => Promise<Answer> | Answer,
): Promise<Answer> {
  const desk = await loadTranslations(database, id);
  const found = desk?.translations.find(({ translation }) => translation.language === language);
  return desk && found ? answer({ desk, ...found }) : nothingHere();
}

function showTranslation(
  { database }: TranslatingNeeds,
  params: Params,
  visitor: Visitor,
  back: { form?: FormFields; problems?: readonly FormProblem[] } = {},
): Promise<Answer> {
  const may = { mayWrite: visitor.may(write), mayPublish: visitor.may(publish) };
  return withTranslation(database, params, (found) => translationPage({ ...found, ...back, ...may }));
}

/** Those parts whose translation fits what the source says now. */
function currentParts({ version }: DeskTranslations, parts: readonly DeskPart[]): DeskPart[] {
  return partsOf(version.document).flatMap((source) => {
    const { state, found } = translationOf(source, parts);
    return state === 'current' && found ? parts.filter((part) => part === found) : [];
  });
}

/** Keeps every part that was written anew; with a problem in one the others are kept all the same. */
async function keepParts(
  needs: TranslatingNeeds,
  params: Params,
  form: FormFields,
  visitor: Visitor,
): Promise<Answer> {
  const { database, clock } = needs;
  return withTranslation(database, params, async ({ desk, translation, parts }) => {
    const [madeBy, maker] = [form.value('made-by'), form.value('maker')];
    const problems: FormProblem[] = [];
    const changed = partsOf(desk.version.document).filter((source) => isWritten(source, parts, form));
    if (changed.length > 0 && !isMaker(madeBy))
      problems.push({ field: 'made-by', message: 'Choose who translated it' });
    if (madeBy === 'company' && maker === '')
      problems.push({ field: 'maker', message: 'Enter the name of the company' });
    if (problems.length > 0 || !isMaker(madeBy))
      return showTranslation(needs, params, visitor, { form, problems });
    for (const source of changed) {
      const field = fieldOf('text', source.part);
      const read = readPart(source, form.typed(field));
      if (form.value(fieldOf('of', source.part)) !== source.digest)
        problems.push({ field, message: sourceChanged });
      else if (!read.ok) problems.push({ field, message: read.message });
      else {
        const written = await writePart(
          database,
          {
            ...{ translationId: translation.id, publicationId: params.id, content: read.content, madeBy },
            ...{ part: source.part, sourceDigest: source.digest, maker: madeBy === 'person' ? '' : maker },
            seen: form.value(fieldOf('seen', source.part)),
          },
          clock.now(),
        );
        if (written === 'conflict') problems.push({ field, message: somebodyElse });
      }
    }
    return problems.length > 0 ? showTranslation(needs, params, visitor, { form, problems }) : backTo(params);
  });
}

const sourceChanged =
  'What is to be translated has changed since you opened this page. Compare it again: what you wrote is kept here';
const somebodyElse =
  'Somebody has written this part since you opened this page. Open it in another window and compare: what you wrote is kept here';

/** Whether it was typed anew, or said to be right still. */
function isWritten(source: SourcePart, parts: readonly DeskPart[], form: FormFields): boolean {
  const field = fieldOf('text', source.part);
  if (!form.has(field)) return false;
  if (form.value(fieldOf('fits', source.part)) === 'yes') return true;
  const { found } = translationOf(source, parts);
  const before = found ? typedPart(found.content) : '';
  return sameLines(form.typed(field)) !== sameLines(before);
}

/** A form sends every line with CR and LF. */
function sameLines(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

/**
 * What the public reads goes through two people, as the publication itself does. A translation bears no reason that the public could read,
 * so that nobody opens their own: in a small office the counter-signer does.
 */
async function openToPublic({ database, clock, people }: TranslatingNeeds, params: Params): Promise<Answer> {
  // Whatever is written from now on has not been looked at.
  const at = clock.now();
  return withTranslation(database, params, async ({ desk, translation, parts }) => {
    const current = currentParts(desk, parts);
    const hasTitle = current.some(({ part }) => part === titlePart);
    if (!hasTitle) return refused('The title has not been translated. Nothing was opened.');
    const separated = await people.separate({
      doing: 'publish-publication',
      permission: publish.name,
      whoDidWhat: current.map(({ writtenBy }) => ({ did: 'worded' as const, by: writtenBy })),
    });
    if (separated.kind === 'their own') return { kind: 'refusal', status: 403, sentence: separated.sentence };
    await openTranslation(database, translation, at);
    return backTo(params);
  });
}

function listPage(
  desk: DeskTranslations,
  form = new FormFields(),
  problems: readonly FormProblem[] = [],
): Answer {
  const { publication, version, translations } = desk;
  const base = `/desk/publications/${publication.id}/translations`;
  return page({
    title: `Translations of ${version.document.title}`,
    section: '/desk/publications',
    problems,
    breadcrumbs: [{ text: 'Publications', href: '/desk/publications' }, { text: 'Translations' }],
    body: html`<h1 class="govuk-heading-l">Translations of “${version.document.title}”</h1>
      ${
        translations.length === 0
          ? html`<p>It has not been translated.</p>`
          : linkList(
              translations.map(({ translation: { language, shownAt }, parts }) => ({
                name: languageName(language, 'en'),
                href: `${base}/${language}`,
                about: [countsOf(desk, parts)],
                state: shownAt
                  ? tag({ text: 'Public', classes: 'govuk-tag--green' })
                  : tag({ text: 'Not public' }),
              })),
            )
      }
      <form method="post" action="${base}" novalidate>
        ${textField(
          { form, problems },
          {
            ...{ name: 'language', label: 'Add a language', classes: 'govuk-input--width-5' },
            hint: 'Its tag, such as cy for Welsh, ur for Urdu, ar for Arabic or pl for Polish.',
          },
        )}
        ${button({ text: 'Add', classes: 'govuk-button--secondary' })}
      </form>`,
  });
}

function countsOf({ version }: DeskTranslations, parts: readonly DeskPart[]): string | Html {
  const states = partsOf(version.document).map((source) => translationOf(source, parts).state);
  const count = (state: PartState) => states.filter((each) => each === state).length;
  return `${count('current')} of ${states.length} parts translated, ${count('stale')} to be looked at again`;
}
