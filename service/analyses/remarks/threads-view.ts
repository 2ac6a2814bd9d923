// Shows what was said, each remark with what was replied to it, and the fields to reply and to settle.
import { button, details, tag } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { roleName } from '../../people/index.ts';
import { momentOf } from '../keeping/moment.ts';
import { type Remark, remarkWords, type Thread } from './remark.ts';

export interface ThreadsShown {
  /** Address that answers are posted below. */
  at: string;
  personOf(id: string): string;
  labelOf(field: string): string;
  mayAnswer: boolean;
  maySettle: boolean;
}

export function threadsView(threads: readonly Thread[], shown: ThreadsShown): Html {
  if (threads.length === 0) return html`<p class="govuk-body">Nobody has said anything yet.</p>`;
  return html`<ul class="govuk-list dr-list">
    ${threads.map((thread) => threadView(thread, shown))}
  </ul>`;
}

function threadView({ remark, answers, isSettled }: Thread, shown: ThreadsShown): Html {
  const { id, field, kind } = remark;
  return html`<li class="dr-list__item" id="remark-${id}">
    <div class="dr-list__words">
      <p class="govuk-body">
        ${kindTag(kind, isSettled)}
        ${field !== null && html`<span class="dr-list__about">Of “${shown.labelOf(field)}”</span>`}
      </p>
      ${saidView(remark, shown)}
      ${answers.map(
        (answer) =>
          html`<div class="dr-reply">
            <p class="govuk-body"><strong>${remarkWords[answer.kind]}</strong></p>
            ${saidView(answer, shown)}
          </div>`,
      )}
      ${shown.mayAnswer && kind !== 'endorsement' && answerForm(remark, isSettled, shown)}
    </div>
  </li>`;
}

/** What is open is said in words, and not by its colour alone. */
function kindTag(kind: Remark['kind'], isSettled: boolean): Html {
  if (kind !== 'challenge')
    return tag({
      text: remarkWords[kind],
      classes: kind === 'dissent' ? 'govuk-tag--orange' : 'govuk-tag--grey',
    });
  return isSettled
    ? tag({ text: 'Challenge, settled', classes: 'govuk-tag--green' })
    : tag({ text: 'Challenge, open', classes: 'govuk-tag--orange' });
}

export function saidView(
  { said, saidBy, saidAs, saidAt }: Remark,
  { personOf }: Pick<ThreadsShown, 'personOf'>,
): Html {
  const roles = saidAs.split(' ').filter(Boolean).map(roleName).join(', ');
  return html`<p class="govuk-body dr-lines">${said}</p>
    <p class="govuk-body-s">${personOf(saidBy)} (${roles}), ${momentOf(saidAt)}</p>`;
}

function answerForm({ id, kind }: Remark, isSettled: boolean, { at, maySettle }: ThreadsShown): Html {
  const settles = maySettle && kind === 'challenge' && !isSettled;
  return details({
    summaryText: settles ? 'Reply, or settle it' : 'Reply',
    html: html`<form method="post" action="${at}/${id}/answer" novalidate>
      <div class="govuk-form-group">
        <label class="govuk-label" for="said-${id}">Your answer</label>
        <textarea class="govuk-textarea" id="said-${id}" name="said" rows="3"></textarea>
      </div>
      <div class="govuk-button-group">
        ${button({ text: 'Reply', name: 'do', value: 'reply', classes: 'govuk-button--secondary' })}
        ${settles && button({ text: 'Settle the challenge', name: 'do', value: 'settle', classes: 'govuk-button--secondary' })}
      </div>
    </form>`,
  });
}
