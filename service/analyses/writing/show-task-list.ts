// GET /desk/analyses/:id: what is to be done in an analysis and how far each part of it is, to leave and to come back to.
import { insetText, tag, taskList } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { page, route, type Answer, type Route, type Visitor } from '../../pages/route.ts';
import { dayOf, dayName } from '../../phrases/day.ts';
import { readAnalyses } from '../keeping/analysis-permissions.ts';
import type { TaskListGroup, TaskState } from '../keeping/analysis-part.ts';
import { momentOf } from '../keeping/moment.ts';
import { stateWords } from '../workflow/workflow.ts';
import { analysisHref, crumbsOf, kindOf, nameOf } from './analysis-place.ts';
import { checkWriting, type MayWrite } from './check-writing.ts';
import { analysisAddress, onWritten, type Written, type WritingNeeds } from './gather-needs.ts';
import { sectionTasks } from './section-tasks.ts';

export function showTaskList(needs: WritingNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/desk/analyses/:id',
      permission: readAnalyses,
      params: analysisAddress,
      answer: ({ params, visitor }) =>
        onWritten(needs.database, params.id, async (written) => {
          const may = await checkWriting(needs.trainingGate, written.analysis, visitor);
          const groups = await Promise.all(needs.parts.map((part) => part(written.analysis, visitor)));
          const names = await needs.people.names([written.analysis.openedBy, ...written.analysis.writtenBy]);
          return taskPage(
            written,
            groups.filter((group) => group !== null),
            { may, names, visitor },
          );
        }),
    }),
  ];
}

interface Known {
  may: MayWrite;
  names: ReadonlyMap<string, string>;
  visitor: Visitor;
}

function taskPage(written: Written, groups: readonly TaskListGroup[], known: Known): Answer {
  const { analysis } = written;
  const own = analysis.depth === 'screening' ? [] : [sectionTasks(written, known.may.ok)];
  return page({
    title: nameOf(analysis),
    section: '/desk/analyses',
    breadcrumbs: crumbsOf(analysis),
    body: html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l">${kindOf(analysis)}</span>${nameOf(analysis)}
      </h1>
      <p class="dr-state">${stateTag(analysis.state)}</p>
      ${!known.may.ok && insetText({ text: known.may.sentence })} ${facts(written, known)}
      ${[...own, ...groups].map(groupView)} ${more(written, known)}`,
  });
}

function stateTag(state: keyof typeof stateWords): Html {
  const colour = state === 'draft' || state === 'changes-requested' ? 'govuk-tag--blue' : 'govuk-tag--grey';
  return tag({ text: stateWords[state], classes: colour });
}

function facts({ analysis }: Written, { names }: Known): Html {
  const writers = analysis.writtenBy.flatMap((id) => names.get(id) ?? []);
  const { decisionExpected, firstConsideredAt, openedAt, openedBecause } = analysis;
  return html`<ul class="govuk-list">
    <li>Opened on ${dayOf(openedAt)}: ${openedBecause}</li>
    ${decisionExpected !== null && html`<li>The decision is expected on ${dayName(decisionExpected)}.</li>`}
    <li>
      ${
        firstConsideredAt === null
          ? 'Nobody has written about effects on people in it yet.'
          : `Effects on people were first written about on ${momentOf(firstConsideredAt)}.`
      }
    </li>
    ${writers.length > 0 && html`<li>Written by ${writers.join(', ')}.</li>`}
  </ul>`;
}

const tags: Readonly<Record<TaskState, { words: string; colour: string | null }>> = {
  'to-do': { words: 'Not started', colour: 'govuk-tag--grey' },
  begun: { words: 'In progress', colour: 'govuk-tag--blue' },
  done: { words: 'Completed', colour: null },
  attention: { words: 'Needs attention', colour: 'govuk-tag--orange' },
  waiting: { words: 'Waiting', colour: 'govuk-tag--yellow' },
  optional: { words: 'Optional', colour: null },
};

function groupView({ heading, about, items }: TaskListGroup, at: number): Html {
  return html`<h2 class="govuk-heading-m">${heading}</h2>
    ${about !== undefined && html`<p class="govuk-body">${about}</p>`}
    ${taskList({
      idPrefix: `tasks-${at}`,
      items: items.map(({ title, href, hint, state, status }) => {
        const { words, colour } = tags[state];
        const text = status ?? words;
        return {
          title: { text: title },
          ...(href !== null && { href }),
          ...(hint !== undefined && { hint: { text: hint } }),
          status: colour === null ? { text } : { tag: { text, classes: colour } },
        };
      }),
    })}`;
}

function more({ analysis }: Written, { may }: Known): Html {
  const link = (below: string, text: string) =>
    html`<li><a class="govuk-link" href="${analysisHref(analysis, below)}">${text}</a></li>`;
  return html`<h2 class="govuk-heading-m">All of it</h2>
    <ul class="govuk-list">
      ${link('/whole', 'Read or print the whole of it')}
      ${link('/unanswered', 'Everything that is still missing')}
      ${link('/history', 'Everything that was changed in it')}
      ${(analysis.followsId !== null || analysis.submittedAt !== null) && link('/compare', 'What is new since an earlier version')}
      ${may.ok && link('/settings', 'Dates, and putting it away')}
    </ul>`;
}
