// GET and POST /desk/analyses/:id/settings: when the decision is expected; and putting an analysis away that nobody goes on with.
import { button, insetText, notificationBanner } from '../../pages/govuk/components.ts';
import { type FormState, textareaField, textField } from '../../pages/form-inputs.ts';
import { FormFields } from '../../pages/forms.ts';
import { html, type Html } from '../../pages/html.ts';
import { page, redirect, route, type Answer, type Route } from '../../pages/route.ts';
import { z } from 'zod';
import { dayName } from '../../phrases/day.ts';
import { dayTyped } from '../../policies/index.ts';
import { readAnalyses, writeAnalyses } from '../keeping/analysis-permissions.ts';
import { setDecisionExpected } from '../keeping/settings-store.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { takeStep } from '../workflow/take-step-store.ts';
import { stateAfter, stateWords } from '../workflow/workflow.ts';
import { analysisHref, crumbsOf, nameOf } from './analysis-place.ts';
import { checkWriting } from './check-writing.ts';
import { analysisAddress, onWritten, type WritingNeeds } from './gather-needs.ts';

const query = z.object({ saved: z.string().max(10).optional() });
const mostWhy = 2_000;

export function changeSettings(needs: WritingNeeds): Route[] {
  const { database, clock, trainingGate } = needs;
  const writes = { method: 'POST', permission: writeAnalyses, params: analysisAddress } as const;
  return [
    route({
      ...{ method: 'GET', path: '/desk/analyses/:id/settings', permission: readAnalyses },
      ...{ params: analysisAddress, query },
      answer: ({ params, query: { saved }, visitor }) =>
        onWritten(database, params.id, async ({ analysis }) => {
          const may = await checkWriting(trainingGate, analysis, visitor);
          const expected = dayName(analysis.decisionExpected ?? '');
          const state = { form: FormFields.from({ expected }), problems: [] };
          return settingsPage(analysis, state, may.ok ? '' : may.sentence, saved !== undefined);
        }),
    }),
    route({
      ...{ ...writes, path: '/desk/analyses/:id/settings', audit: 'analysis.changed' },
      answer: ({ params, form, visitor }) =>
        onWritten(database, params.id, async ({ analysis }) => {
          const may = await checkWriting(trainingGate, analysis, visitor);
          if (!may.ok) return { kind: 'refusal', status: 409, sentence: may.sentence };
          const typed = form.value('expected');
          const { day, isRough } = dayTyped(typed);
          if (typed !== '' && (day === null || isRough))
            return settingsPage(analysis, {
              form,
              problems: [{ field: 'expected', message: 'Enter a day, such as 1 April 2027' }],
            });
          await database
            .transaction()
            .execute((transaction) =>
              setDecisionExpected(transaction, analysis.id, typed === '' ? null : day, clock.now()),
            );
          return redirect(`${analysisHref(analysis)}/settings?saved=yes`);
        }),
    }),
    route({
      ...{ ...writes, path: '/desk/analyses/:id/put-away', audit: 'analysis.withdrawn' },
      answer: ({ params, form, visitor }) =>
        onWritten(database, params.id, async ({ analysis }) => {
          if (analysis.bodyId !== visitor.body) return elsewhere;
          const why = form.value('why');
          const message =
            why === ''
              ? 'Say why nobody goes on with it'
              : why.length > mostWhy
                ? `This has ${why.length} characters: shorten it to ${mostWhy} or fewer`
                : '';
          if (message !== '') return settingsPage(analysis, { form, problems: [{ field: 'why', message }] });
          const taken = await takeStep(database, analysis.id, 'put-away', { at: clock.now(), why });
          if (taken.ok) return redirect(analysisHref(analysis));
          return { kind: 'refusal', status: 409, sentence: awaySentence(taken.state ?? analysis.state) };
        }),
    }),
  ];
}

const elsewhere: Answer = {
  kind: 'refusal',
  status: 409,
  sentence: 'It belongs to another organisation, whose own people look after it.',
};

function awaySentence(state: Analysis['state']): string {
  return `It is marked “${stateWords[state]}” by now, and cannot be put away any more.`;
}

function settingsPage(analysis: Analysis, state: FormState, refusal = '', isSaved = false): Answer {
  const title = 'Dates, and putting it away';
  const canPutAway = stateAfter('put-away', analysis.depth, analysis.state) !== null;
  return page({
    title: `${title}, ${nameOf(analysis)}`,
    section: '/desk/analyses',
    breadcrumbs: crumbsOf(analysis, { text: title }),
    problems: state.problems,
    body: html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l">${nameOf(analysis)}</span>${title}
      </h1>
      ${isSaved && notificationBanner({ type: 'success', text: 'Saved.' })}
      ${refusal === '' ? datesForm(analysis, state) : insetText({ text: refusal })}
      ${canPutAway && awayForm(analysis, state)}`,
  });
}

function datesForm(analysis: Analysis, state: FormState): Html {
  return html`<form method="post" action="${analysisHref(analysis)}/settings" novalidate>
    ${textField(state, {
      name: 'expected',
      label: 'When is the decision expected?',
      hint: 'Reminders go by this day. For example, 1 April 2027. Leave it empty where it is not known.',
      classes: 'govuk-input--width-20',
    })}
    ${button({ text: 'Save', preventDoubleClick: true })}
  </form>`;
}

function awayForm(analysis: Analysis, state: FormState): Html {
  return html`<h2 class="govuk-heading-m">Put it away</h2>
    <p class="govuk-body">
      For one that nobody goes on with, such as when the proposal was dropped. Everything that was written
      stays and can be read; nothing more can be written in it.
    </p>
    <form method="post" action="${analysisHref(analysis)}/put-away" novalidate>
      ${textareaField(state, { name: 'why', label: 'Why does nobody go on with it?', rows: '3' })}
      ${button({ text: 'Put it away', classes: 'govuk-button--warning', preventDoubleClick: true })}
    </form>`;
}
