// GET and POST /desk/analyses/:id/sections/:section: one section of the questions, written or only read.
import { z } from 'zod';
import { button } from '../../pages/govuk/components.ts';
import { attributes, html, type Html } from '../../pages/html.ts';
import { notFound, page, redirect, route, type Answer, type Route, type Visitor } from '../../pages/route.ts';
import { readAnalyses, writeAnalyses } from '../keeping/analysis-permissions.ts';
import { showHeld } from '../evidence/show-held.ts';
import type { QuestionSet, Section } from '../questions/question-set.ts';
import { analysisHref, crumbsOf, nameOf, sectionHref } from './analysis-place.ts';
import { answersOfSection } from './answers-view.ts';
import { autosaveScript, keepRoute, keepTypedFields } from './serve-autosave.ts';
import { checkWriting, type MayWrite } from './check-writing.ts';
import { onWritten, type Written, type WritingNeeds } from './gather-needs.ts';
import { besideSection } from './beside-section-view.ts';
import { readingOnly, savedBanner, savingState } from './notes-view.ts';
import { fieldsOnPage, sectionParts } from './section-view.ts';
import { shownAsSaved, type Shown, writeAnswers } from './write-answers.ts';

export const sectionAddress = z.object({ id: z.uuid(), section: z.string().regex(/^[a-z0-9-]{1,60}$/) });
const query = z.object({ saved: z.string().max(10).optional() });

export function writeSection(needs: WritingNeeds): Route[] {
  const { database, trainingGate } = needs;
  return [
    route({
      method: 'GET',
      path: '/desk/analyses/:id/sections/:section',
      permission: readAnalyses,
      params: sectionAddress,
      query,
      answer: ({ params, query: { saved }, visitor }) =>
        onSection(needs, params, async (written, section) => {
          const may = await checkWriting(trainingGate, written.analysis, visitor);
          const shown = shownAsSaved(written, fieldsOnPage(section, written.answers));
          const held = await heldIn(written, section);
          return sectionPage(shown, section, { may, visitor, held, isSaved: saved !== undefined });
        }),
    }),
    route({
      method: 'POST',
      path: '/desk/analyses/:id/sections/:section',
      permission: writeAnalyses,
      audit: 'analysis.answered',
      params: sectionAddress,
      answer: ({ params, form, visitor }) =>
        onSection(needs, params, async (written, section) => {
          const may = await checkWriting(trainingGate, written.analysis, visitor);
          const asked = fieldsOnPage(section, written.answers);
          const outcome = await writeAnswers(needs, written, asked, form, may.ok ? '' : may.sentence);
          if (outcome.kind === 'saved') return redirect(whereTo(form.value('then'), written, section));
          const held = await heldIn(written, section);
          return sectionPage(outcome, section, { may: { ok: true }, visitor, held, isSaved: false });
        }),
    }),
    route({
      ...{ ...keepRoute, path: '/desk/analyses/:id/sections/:section/keep', params: sectionAddress },
      answer: ({ params, form, visitor }) =>
        onSection(needs, params, (written, section) =>
          keepTypedFields(needs, written, fieldsOnPage(section, written.answers), { form, visitor }),
        ),
    }),
  ];

  /** What stands in it beside its questions. */
  async function heldIn({ analysis }: Written, { holds }: Section): Promise<Html | null> {
    return holds === undefined ? null : showHeld(needs, analysis, holds);
  }

  function onSection(
    _: WritingNeeds,
    { id, section: asked }: z.infer<typeof sectionAddress>,
    answer: (written: Written, section: Section) => Promise<Answer>,
  ): Promise<Answer> {
    return onWritten(database, id, (written) => {
      const section = findSection(written.set, asked);
      return section ? answer(written, section) : notFound('There is no such section in this analysis.');
    });
  }
}

export function findSection({ sections }: QuestionSet, id: string): Section | undefined {
  return sections.find((section) => section.id === id);
}

function whereTo(then: string, { analysis, set }: Written, section: Section): string {
  if (then === 'list') return analysisHref(analysis);
  const list = section.parts.find(({ kind, id }) => kind === 'list' && then === `add ${id}`);
  if (list) return `${sectionHref(analysis, section)}/${list.id}/new`;
  const next = set.sections[set.sections.indexOf(section) + 1];
  if (then === 'next' && next) return sectionHref(analysis, next);
  return then === 'next' ? analysisHref(analysis) : `${sectionHref(analysis, section)}?saved=yes`;
}

interface Around {
  may: MayWrite;
  visitor: Visitor;
  isSaved: boolean;
  /** What belongs to it and is kept elsewhere. */
  held: Html | null;
}

function sectionPage(
  { written, state, theirs }: Shown,
  section: Section,
  { may, visitor, isSaved, held }: Around,
): Answer {
  const { analysis } = written;
  const title = `${section.number}. ${section.title}`;
  return page({
    title: `${title}, ${nameOf(analysis)}`,
    section: '/desk/analyses',
    breadcrumbs: crumbsOf(analysis, { text: title }),
    problems: state.problems,
    ...(theirs.size > 0 && { status: 409 }),
    ...(may.ok && { scripts: [autosaveScript.path] }),
    body: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l"><span class="govuk-caption-l">${nameOf(analysis)}</span>${title}</h1>
        ${savedBanner(isSaved)} ${readingOnly(may)}
        <p class="govuk-body-l">${section.intro}</p>
        ${held ?? besideSection(analysis, section)}
        ${
          may.ok
            ? html`<form
                method="post"
                action="${sectionHref(analysis, section)}"
                novalidate
                ${savingAttributes(visitor, `${sectionHref(analysis, section)}/keep`)}
              >
                ${savingState()} ${sectionParts({ written, section, state, theirs })}
                ${saveButtons(written, section)}
              </form>`
            : answersOfSection(written, section, 2)
        }
      </div>
    </div>`,
  });
}

/** What the script needs to know: where fields are kept, and for whom, so that nobody is shown what another person typed in this browser. */
export function savingAttributes({ person }: Visitor, to: string) {
  return attributes({ 'data-autosave': to, 'data-autosave-for': person?.id ?? '' });
}

function saveButtons({ set }: Written, section: Section): Html {
  const isLast = set.sections.at(-1) === section;
  return html`<div class="govuk-button-group dr-no-print">
    ${button({ text: isLast ? 'Save and finish' : 'Save and go on', name: 'then', value: 'next', preventDoubleClick: true })}
    ${button({ text: 'Save', name: 'then', value: 'stay', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    ${button({ text: 'Save and go back to the list', name: 'then', value: 'list', classes: 'govuk-button--secondary', preventDoubleClick: true })}
  </div>`;
}
