// Shows how far the review of an analysis is, and what whoever reads may do with it now.
import { button, details, insetText, tag } from '../../pages/govuk/components.ts';
import { type FormState, textareaField } from '../../pages/form-inputs.ts';
import { html, type Html } from '../../pages/html.ts';
import type { Visitor } from '../../pages/route.ts';
import { roleName, type Separated } from '../../people/index.ts';
import { dayName, dayOf } from '../../phrases/day.ts';
import { approveAnalyses } from '../keeping/analysis-permissions.ts';
import { momentOf } from '../keeping/moment.ts';
import type { Gap } from '../questions/gap.ts';
import { openChallenges } from '../remarks/remark.ts';
import { stepWords } from '../timeline/step-words.ts';
import { unsignedBodies } from '../workflow/course.ts';
import { stateWords } from '../workflow/workflow.ts';
import { analysisHref } from '../writing/analysis-place.ts';
import type { DeskAnalysis } from './gather-needs.ts';

export interface ReviewShown {
  state: FormState;
  /** Whether whoever reads may approve it; null where they approve nothing. */
  separated: Separated | null;
  gaps: readonly Gap[];
}

export function reviewView(desk: DeskAnalysis, visitor: Visitor, shown: ReviewShown): Html {
  const { analysis, remarks } = desk;
  const open = openChallenges(remarks).length;
  return html`<p class="dr-state">${tag({ text: stateWords[analysis.state], classes: 'govuk-tag--grey' })}</p>
    ${standing(desk)}
    <p class="govuk-body">
      <a class="govuk-link" href="${analysisHref(analysis, '/whole')}">Read the whole of it</a>.
      <a class="govuk-link" href="${analysisHref(analysis, '/remarks')}"
        >${remarks.length === 0 ? 'Nobody has said anything yet' : `What was said: ${remarks.length}`}</a
      >${open > 0 && `, ${open === 1 ? 'one challenge is' : `${open} challenges are`} open`}.
    </p>
    ${gapsView(desk, shown.gaps)}
    <h2 class="govuk-heading-m">What you can do</h2>
    ${stepForms(desk, visitor, shown)}
    <h2 class="govuk-heading-m">What was done</h2>
    ${courseView(desk)}`;
}

function standing({ analysis, course, nameOf }: DeskAnalysis): Html {
  const { submittedAt, submittedBy, expedited, writtenBy } = analysis;
  const missing = unsignedBodies(analysis, course);
  return html`<ul class="govuk-list">
    ${writtenBy.length > 0 && html`<li>Written by ${writtenBy.map((id) => nameOf(id)).join(', ')}.</li>`}
    ${submittedAt && html`<li>Sent for review by ${nameOf(submittedBy)} on ${momentOf(submittedAt)}.</li>`}
    ${course.approved && html`<li>Approved by ${nameOf(course.approved.by)} on ${momentOf(course.approved.at)}.</li>`}
    ${course.approved?.ownWhy && html`<li>They wrote in it too, as a small office may. Why: ${course.approved.ownWhy}</li>`}
    ${expedited && html`<li>Expedited by ${nameOf(expedited.by)} on ${dayOf(expedited.at)}: ${expedited.why}</li>`}
    ${expedited && !course.approved && html`<li>Its approval has to follow by ${dayName(expedited.approveBy)}.</li>`}
    ${course.jointWith.length > 0 && html`<li>Made together with ${course.jointWith.join(', ')}, which signs it off too${missing.length > 0 ? ', and has not yet' : ', and has'}.</li>`}
  </ul>`;
}

function gapsView({ analysis }: DeskAnalysis, gaps: readonly Gap[]): Html | false {
  if (gaps.length === 0 || !['draft', 'changes-requested', 'in-review'].includes(analysis.state))
    return false;
  const shown = gaps.slice(0, 5);
  return html`<h2 class="govuk-heading-m">What is missing</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${shown.map(({ sentence }) => html`<li>${sentence}</li>`)}
    </ul>
    ${gaps.length > shown.length && html`<p class="govuk-body"><a class="govuk-link" href="${analysisHref(analysis, '/unanswered')}">All ${gaps.length} things that are missing</a></p>`}`;
}

function stepForms(desk: DeskAnalysis, visitor: Visitor, shown: ReviewShown): Html {
  const forms = [
    ...plainForms(desk),
    freezeForm(desk, shown),
    reasonForm(desk, shown.state, 'send-back', {
      text: 'Ask for changes',
      label: 'What has to change',
      hint: 'It goes back to those who write it, with everything that was written and said',
    }),
    reasonForm(desk, shown.state, 'return', {
      text: 'Send it back before it is decided',
      label: 'What has to change',
      hint: 'The pack that lies there stays as it is. What is put to decision next is another pack',
    }),
    expediteForm(desk, shown),
    approveForm(desk, visitor),
    signOffForm(desk, visitor, shown),
    desk.may('decide') &&
      html`<p class="govuk-body">
        <a class="govuk-link" href="${analysisHref(desk.analysis, '/decide')}">Read the pack, and decide</a>
      </p>`,
  ].filter((form) => form !== false);
  return forms.length === 0
    ? html`<p class="govuk-body">Nothing just now. Others have to take the next step.</p>`
    : html`${forms}`;
}

function plainForms(desk: DeskAnalysis): Html[] {
  const one = (name: 'submit' | 'take-back' | 'take-up', text: string, about: string) =>
    html`<form method="post" action="${analysisHref(desk.analysis, `/${name}`)}">
      <p class="govuk-body">${about}</p>
      ${button({ text, preventDoubleClick: true, ...(name !== 'submit' && { classes: 'govuk-button--secondary' }) })}
    </form>`;
  return [
    ...(desk.may('submit')
      ? [
          one(
            'submit',
            'Send it for review',
            'Reviewers and approvers then look at it, and nothing in it changes meanwhile.',
          ),
        ]
      : []),
    ...(desk.may('take-back')
      ? [
          one(
            'take-back',
            'Take it back to draft',
            'To change something in it. Nothing of what was written or said goes away.',
          ),
        ]
      : []),
  ];
}

function reasonForm(
  desk: DeskAnalysis,
  state: FormState,
  name: 'send-back' | 'return',
  { text, label, hint }: { text: string; label: string; hint: string },
): Html | false {
  if (!desk.may(name)) return false;
  return details({
    summaryText: text,
    open: state.problems.some(({ field }) => field === name),
    html: html`<form method="post" action="${analysisHref(desk.analysis, `/${name}`)}" novalidate>
      ${textareaField(state, { name, label, hint, rows: '4' })}
      ${button({ text, classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`,
  });
}

function freezeForm(desk: DeskAnalysis, { separated, gaps, state }: ReviewShown): Html | false {
  const { analysis, course } = desk;
  if (!desk.may('freeze') || !separated) return false;
  if (separated.kind === 'their own' && !separated.canOverride)
    return insetText({ text: separated.sentence });
  if (gaps.length > 0)
    return insetText({
      text: 'It cannot be approved while something is missing. Ask for changes, saying what.',
    });
  if (unsignedBodies(analysis, course).length > 0)
    return insetText({ text: 'It cannot be approved until the other body has signed it off.' });
  return html`<form method="post" action="${analysisHref(analysis, '/freeze')}" novalidate>
    <p class="govuk-body">
      Answers, evidence, attachments and everything that was said are then frozen as a pack, which lies before
      whoever decides and is never changed.
    </p>
    <input type="hidden" name="submitted" value="${analysis.submittedAt?.toISOString() ?? ''}" />
    ${separated.kind === 'their own' && html`${insetText({ text: separated.sentence })} ${textareaField(state, { name: 'own-why', label: 'Why you approve it all the same', hint: 'Your office has too few people for two at each step. The public reads this reason', rows: '3' })}`}
    ${button({ text: 'Approve it, and freeze it for decision', preventDoubleClick: true })}
  </form>`;
}

function expediteForm(desk: DeskAnalysis, { state }: ReviewShown): Html | false {
  if (!desk.may('expedite')) return false;
  if (desk.isTheirs('expedite'))
    return insetText({
      text: 'You wrote in this analysis, so somebody else has to say that it cannot wait.',
    });
  return details({
    summaryText: 'It cannot wait for its approval',
    open: state.problems.some(({ field }) => field === 'expedite'),
    html: html`<form method="post" action="${analysisHref(desk.analysis, '/expedite')}" novalidate>
      ${textareaField(state, { name: 'expedite', label: 'Why it cannot wait', hint: 'It goes to decision as it is now, with what is missing named. Somebody has to approve it within 10 working days. The public reads this reason', rows: '4' })}
      ${button({ text: 'Put it to decision without delay', classes: 'govuk-button--warning', preventDoubleClick: true })}
    </form>`,
  });
}

function approveForm({ analysis, course, isOwn }: DeskAnalysis, visitor: Visitor): Html | false {
  const by = visitor.person?.id ?? '';
  const isOwed = isOwn && analysis.expedited !== null && course.approved === null;
  if (!isOwed || !visitor.may(approveAnalyses) || by === analysis.expedited?.by || by === course.decided?.by)
    return false;
  if (analysis.writtenBy.includes(by)) return false;
  return html`<form method="post" action="${analysisHref(analysis, '/approve')}">
    <p class="govuk-body">It went to decision before its approval, which you can give now.</p>
    ${button({ text: 'Approve it', preventDoubleClick: true })}
  </form>`;
}

function signOffForm(desk: DeskAnalysis, visitor: Visitor, { state }: ReviewShown): Html | false {
  const { analysis, course } = desk;
  const isAsked =
    analysis.state === 'in-review' && unsignedBodies(analysis, course).includes(visitor.body ?? '');
  if (!isAsked || !visitor.may(approveAnalyses)) return false;
  return html`<form method="post" action="${analysisHref(analysis, '/sign-off')}" novalidate>
    ${textareaField(state, { name: 'sign-off', label: 'What your body says to it (optional)', rows: '3' })}
    ${button({ text: 'Sign it off for your body', preventDoubleClick: true })}
  </form>`;
}

function courseView({ course, nameOf }: DeskAnalysis): Html {
  const done = [
    ...course.steps.map(({ step, by, as, at, why }) => ({
      words: stepWords[step]?.words ?? stepNames[step] ?? step,
      by,
      as,
      at,
      why,
    })),
    ...course.signOffs.map(({ bodyId, by, as, at, said }) => ({
      words: `Signed off for ${bodyId}`,
      by,
      as,
      at,
      why: said,
    })),
  ].sort((one, other) => other.at.getTime() - one.at.getTime());
  if (done.length === 0) return html`<p class="govuk-body">It has not been sent for review yet.</p>`;
  return html`<ol class="govuk-list dr-list" reversed>
    ${done.map(
      ({ words, by, as, at, why }) =>
        html`<li class="dr-list__item">
          <span class="dr-list__words"
            ><strong>${words}</strong> ${why !== '' && html`<span class="dr-lines dr-said">${why}</span>`}
            <span class="dr-list__about"
              >${nameOf(by)} (${as.split(' ').filter(Boolean).map(roleName).join(', ')}),
              ${momentOf(at)}</span
            ></span
          >
        </li>`,
    )}
  </ol>`;
}

const stepNames: Readonly<Record<string, string>> = {
  'take-back': 'Taken back to draft',
  'take-up': 'Changes begun',
  decide: 'Decision taken',
  monitor: 'Monitoring begun',
  'fall-due': 'Review fell due',
  close: 'Closed',
  'put-away': 'Put away',
};
