// GET /desk/analyses/:id/whole: all answers on one page, to read and to print; GET …/unanswered: everything that is still missing.
import { html, type Html } from '../../pages/html.ts';
import { page, route, type Answer, type Route } from '../../pages/route.ts';
import { dayName, dayOf } from '../../phrases/day.ts';
import { counted } from '../../phrases/spoken-number.ts';
import { readAnalyses } from '../keeping/analysis-permissions.ts';
import { findList } from '../questions/answered.ts';
import type { Gap } from '../questions/gap.ts';
import { listGaps } from '../questions/list-gaps.ts';
import type { Section } from '../questions/question-set.ts';
import { stateWords } from '../workflow/workflow.ts';
import { analysisHref, crumbsOf, kindOf, nameOf, sectionHref } from './analysis-place.ts';
import { answersOfSection } from './answers-view.ts';
import { fieldWords } from './field-words.ts';
import { analysisAddress, onWritten, type Written, type WritingNeeds } from './gather-needs.ts';
import { isInline } from './section-view.ts';

export function showWhole({ database }: WritingNeeds): Route[] {
  const reads = { method: 'GET', permission: readAnalyses, params: analysisAddress } as const;
  return [
    route({
      ...{ ...reads, path: '/desk/analyses/:id/whole' },
      answer: ({ params }) => onWritten(database, params.id, wholePage),
    }),
    route({
      ...{ ...reads, path: '/desk/analyses/:id/unanswered' },
      answer: ({ params }) => onWritten(database, params.id, unansweredPage),
    }),
  ];
}

function wholePage(written: Written): Answer {
  const { analysis, set } = written;
  const { state, openedAt, decisionExpected } = analysis;
  const title = 'The whole of it';
  return page({
    title: `${title}, ${nameOf(analysis)}`,
    section: '/desk/analyses',
    breadcrumbs: crumbsOf(analysis, { text: title }),
    body: html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l">${kindOf(analysis)}</span>${nameOf(analysis)}
      </h1>
      <p class="govuk-body">
        ${stateWords[state]}. Opened on ${dayOf(openedAt)}.
        ${decisionExpected !== null && `The decision is expected on ${dayName(decisionExpected)}.`} Questions:
        ${set.title}, version ${set.version}.
      </p>
      <nav class="dr-no-print" aria-label="Sections">
        <ul class="govuk-list">
          ${set.sections.map(
            (section) =>
              html`<li>
                <a class="govuk-link" href="#${section.id}">${section.number}. ${section.title}</a>
              </li>`,
          )}
        </ul>
      </nav>
      ${set.sections.map(
        (section) =>
          html`<h2 class="govuk-heading-m dr-whole__section" id="${section.id}">
              ${section.number}. ${section.title}
            </h2>
            ${answersOfSection(written, section)}`,
      )}`,
  });
}

function unansweredPage(written: Written): Answer {
  const { analysis, set, answers } = written;
  const gaps = listGaps(set, answers);
  const title = 'Everything that is still missing';
  const sections = set.sections.filter(({ id }) => gaps.some(({ section }) => section === id));
  return page({
    title: `${title}, ${nameOf(analysis)}`,
    section: '/desk/analyses',
    breadcrumbs: crumbsOf(analysis, { text: title }),
    body: html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l">${nameOf(analysis)}</span>${title}
      </h1>
      ${
        gaps.length === 0
          ? html`<p class="govuk-body">Nothing is missing: every question that has to be answered is.</p>`
          : html`<p class="govuk-body">
              ${counted(gaps.length, 'thing')} in ${counted(sections.length, 'section')}.
            </p>`
      }
      ${sections.map(
        (section) =>
          html`<h2 class="govuk-heading-m">${section.number}. ${section.title}</h2>
            <ul class="govuk-list govuk-list--bullet">
              ${gaps.filter(({ section: id }) => id === section.id).map((gap) => gapLine(written, section, gap))}
            </ul>`,
      )}`,
  });
}

function gapLine(written: Written, section: Section, gap: Gap): Html {
  const href = analysisPlaceOf(written, section, gap);
  const row = gap.field === null ? '' : fieldWords(written.set, written.answers, gap.field).row;
  return html`<li>
    ${gap.blocks && html`<strong>This stops it: </strong>`}
    <a class="govuk-link" href="${href}"
      >${row === '' || gap.sentence.includes(row) ? gap.sentence : `${row}: ${gap.sentence}`}</a
    >
  </li>`;
}

/** The page on which it can be answered, at the question. */
function analysisPlaceOf({ analysis, set }: Written, section: Section, { field }: Gap): string {
  const home =
    analysis.depth === 'screening' ? analysisHref(analysis, '/screening') : sectionHref(analysis, section);
  if (field === null) return home;
  const [part = '', rowId = ''] = field.split('/');
  const list = findList(set, part);
  if (list && rowId !== '' && !isInline(list) && analysis.depth !== 'screening')
    return `${home}/${list.id}/${rowId}#${field}`;
  return `${home}#${field}`;
}
