// GET and POST /desk/analyses/:id/decide: the aims, the pack and the dissent before whoever decides; what they declare and decide.
import { z } from 'zod';
import { button, checkboxes, insetText, notificationBanner } from '../../pages/govuk/components.ts';
import { radiosField, textareaField, textField } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem, problemOf } from '../../pages/forms.ts';
import { attributes, html, type Html } from '../../pages/html.ts';
import { type Answer, page, redirect, route, type Route, type Visitor } from '../../pages/route.ts';
import { decideAnalyses, readAnalyses } from '../keeping/analysis-permissions.ts';
import type { Pack } from '../packs/pack.ts';
import { findPack, noteOpening } from '../packs/pack-store.ts';
import { packView } from '../packs/pack-view.ts';
import { dissentOf, type Remark } from '../remarks/remark.ts';
import { saidView } from '../remarks/threads-view.ts';
import { analysisHref, crumbsOf, nameOf } from '../writing/analysis-place.ts';
import { aimsOfPack, readDecision } from './read-decision.ts';
import { type Decision, decisionOutcomes, declarations } from './decision.ts';
import { decisionView } from './decision-view.ts';
import { decideAnalysis, findDecision } from './decision-store.ts';
import { notNow } from './desk-words.ts';
import { analysisAddress, type DecidingNeeds, type DeskAnalysis, onDesk, separate } from './gather-needs.ts';

export function showDecide(needs: DecidingNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/desk/analyses/:id/decide',
      permission: readAnalyses,
      params: analysisAddress,
      query: z.object({ done: z.string().max(20).optional() }),
      answer: ({ params, query, visitor }) =>
        onDesk(needs, params.id, visitor, (desk) => decidePage(needs, desk, visitor, { done: query.done })),
    }),
    route({
      method: 'POST',
      path: '/desk/analyses/:id/decide',
      permission: decideAnalyses,
      audit: 'analysis.decided',
      proof: 'recent',
      params: analysisAddress,
      answer: ({ params, form, visitor }) =>
        onDesk(needs, params.id, visitor, (desk) => decide(needs, desk, visitor, form)),
    }),
  ];
}

async function decide(
  needs: DecidingNeeds,
  desk: DeskAnalysis,
  visitor: Visitor,
  form: FormFields,
): Promise<Answer> {
  const refuse = (problems: FormProblem[], status?: number) =>
    decidePage(needs, desk, visitor, { form, problems, ...(status !== undefined && { status }) });
  if (!desk.isOwn) return refuse([{ field: '', message: notNow(null) }], 403);
  const separated = await separate(needs, desk, 'decide', 'analyses:decide');
  if (separated.kind === 'their own') return refuse([{ field: '', message: separated.sentence }], 403);
  const pack = await findPack(needs, desk.analysis.id);
  if (!pack || desk.analysis.state !== 'ready')
    return refuse([{ field: '', message: notNow(desk.analysis.state) }], 409);
  if (form.value('pack') !== String(pack.number))
    return refuse(
      [
        {
          field: '',
          message: 'Another pack was frozen since you read this one. Read it below, and decide then.',
        },
      ],
      409,
    );
  const read = readDecision(form, pack, needs.clock.now());
  if (!read.ok) return refuse(read.problems);
  const step = await decideAnalysis(needs.database, desk.analysis.id, read.decision, needs.clock.now());
  return step.ok
    ? redirect(analysisHref(desk.analysis, '/decide?done=decided'))
    : refuse([{ field: '', message: notNow(step.state) }], 409);
}

interface Shown {
  form?: FormFields;
  problems?: readonly FormProblem[];
  status?: number;
  done?: string | undefined;
}

async function decidePage(
  needs: DecidingNeeds,
  desk: DeskAnalysis,
  visitor: Visitor,
  { form = new FormFields(), problems = [], status, done }: Shown,
): Promise<Answer> {
  const { analysis } = desk;
  const decision = await findDecision(needs.database, analysis.id);
  const body = decision
    ? decisionView(desk, decision)
    : await beforeDecision(needs, desk, visitor, { form, problems });
  return page({
    title: `Decision: ${nameOf(analysis)}`,
    section: '/desk/analyses',
    breadcrumbs: crumbsOf(analysis, { text: 'Decision' }),
    problems,
    ...(status !== undefined && { status }),
    body: html`${done !== undefined && notificationBanner({ type: 'success', text: 'The decision is taken, and cites the pack.' })}
      <h1 class="govuk-heading-l">Decision on ${nameOf(analysis)}</h1>
      ${body}`,
  });
}

/** Whoever decides reads the pack here: that is kept as an opening of it. */
async function beforeDecision(
  needs: DecidingNeeds,
  desk: DeskAnalysis,
  visitor: Visitor,
  state: { form: FormFields; problems: readonly FormProblem[] },
): Promise<Html> {
  const { analysis } = desk;
  const pack = analysis.state === 'ready' ? await findPack(needs, analysis.id) : undefined;
  if (!pack)
    return html`<p class="govuk-body">It is not ready for decision: no pack lies before anybody.</p>`;
  const mayDecide = visitor.may(decideAnalyses) && desk.isOwn;
  const separated = mayDecide ? await separate(needs, desk, 'decide', 'analyses:decide') : null;
  await noteOpening(needs.database, pack, 'page', needs.clock.now());
  return html`${aimsView(pack)} ${dissentView(desk)}
    <h2 class="govuk-heading-m">The pack</h2>
    <p class="govuk-body">
      Pack ${pack.number}, as it was frozen.
      <a class="govuk-link" href="${analysisHref(analysis, '/pack')}">Open it by itself</a>.
      ${separated?.kind === 'allowed' && html`<a class="govuk-link" href="#decide">Go on to the decision</a>.`}
    </p>
    <div class="dr-pack">${packView(pack.content)}</div>
    ${separated?.kind === 'allowed' && decideForm(desk, pack, state)}
    ${separated?.kind === 'their own' && insetText({ text: separated.sentence })}
    ${!separated && insetText({ text: 'It waits for the decision-maker.' })}`;
}

function aimsView(pack: Pack): Html {
  return html`<h2 class="govuk-heading-m">What the law asks of whoever decides</h2>
    <p class="govuk-body">
      In deciding, personally and with an open mind, to have due regard to the need to:
    </p>
    <ul class="govuk-list govuk-list--bullet">
      ${aimsOfPack(pack).map((words) => html`<li>${words}</li>`)}
    </ul>`;
}

function dissentView({ remarks, nameOf: personOf }: DeskAnalysis): Html {
  const dissent = dissentOf(remarks);
  if (dissent.length === 0)
    return html`<p class="govuk-body">There is no dissent, and every challenge was settled.</p>`;
  const one = (remark: Remark) => html`<div class="dr-reply">${saidView(remark, { personOf })}</div>`;
  return html`<h2 class="govuk-heading-m">Dissent and open challenges</h2>
    ${dissent.map(
      ({ remark, answers }) =>
        html`${one(remark)}
        ${answers.map(
          (answer) =>
            html`<p class="govuk-body-s">Answer:</p>
              ${one(answer)}`,
        )}`,
    )}`;
}

function decideForm(
  desk: DeskAnalysis,
  pack: Pack,
  state: { form: FormFields; problems: readonly FormProblem[] },
): Html {
  const declared = problemOf(state.problems, 'declared');
  const all = declarations(aimsOfPack(pack), pack.number);
  return html`<h2 class="govuk-heading-m" id="decide">Your decision</h2>
    <form method="post" action="${analysisHref(desk.analysis, '/decide')}" novalidate>
      <input type="hidden" name="pack" value="${pack.number}" />
      ${radiosField(state, { name: 'outcome', label: 'What do you decide?', choices: decisionOutcomes })}
      ${textareaField(state, { name: 'decided', label: 'What will be done', hint: 'In a sentence or two. The public reads this', rows: '3' })}
      ${textareaField(state, { name: 'reasons', label: 'Your reasons', hint: 'How you weighed what is in the pack. The public reads this', rows: '6' })}
      ${textareaField(state, { name: 'against', label: 'If you go against what the analysis or a dissent advises: why', hint: 'You may, where you have weighed it. Leave it empty otherwise', rows: '4' })}
      ${earlierView(state)}
      ${checkboxes({
        ...{ name: 'declared', idPrefix: 'declared' },
        ...(declared && { errorMessage: { text: declared.message } }),
        fieldset: { legend: { text: 'What you declare', classes: 'govuk-fieldset__legend--s' } },
        hint: { text: 'Tick each for yourself. Nobody can do it for you' },
        items: all.map((text, at) => ({
          ...{ value: String(at), text },
          checked: state.form.values('declared').includes(String(at)),
        })),
      })}
      ${button({ text: 'Decide', preventDoubleClick: true })}
    </form>`;
}

function earlierView(state: { form: FormFields; problems: readonly FormProblem[] }): Html {
  return html`<details
    class="govuk-details"
    ${attributes({ open: state.problems.some(({ field }) => field.startsWith('earlier')) })}
  >
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">The decision was taken earlier</span>
    </summary>
    <div class="govuk-details__text">
      <p class="govuk-body">
        Enter it as it was. If nothing was considered before it, that shows, and is published with the reason.
      </p>
      ${textField(state, { name: 'earlier-day', label: 'Day', hint: 'For example 27 3 2027', classes: 'govuk-input--width-10' })}
      ${textField(state, { name: 'earlier-time', label: 'Time', hint: 'By the clock here, for example 09:30', classes: 'govuk-input--width-5' })}
      ${textareaField(state, { name: 'earlier-why', label: 'How that came about', rows: '3' })}
    </div>
  </details>`;
}

export type { Decision };
