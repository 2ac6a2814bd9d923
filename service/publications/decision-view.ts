// What somebody may do with a version that waits: say something, endorse it, send it back, publish it now or at a time.
import { button, details, insetText } from '../pages/govuk/components.ts';
import { type FormState, textareaField, textField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import type { Visitor } from '../pages/route.ts';
import type { Separated } from '../people/index.ts';
import type { DeskVersion } from './life/desk-publication.ts';
import type { Desk } from './load-desk.ts';
import { reviewPublicationsPermission } from './publication-permissions.ts';

export interface Deciding {
  form?: FormFields;
  problems?: readonly FormProblem[];
  /** Whether whoever reads may publish it; null where they publish nothing. */
  separated: Separated | null;
}

export function decisionView(
  desk: Desk,
  version: DeskVersion,
  given: Deciding & { visitor: Visitor; isStopped: boolean },
): Html {
  const { form = new FormFields(), problems = [], visitor, separated, isStopped } = given;
  const state = { form, problems };
  const at = `/desk/publications/${desk.publication.id}`;
  return html`<h2 class="govuk-heading-m">Your decision</h2>
    ${visitor.may(reviewPublicationsPermission) && reviewForms(at, version, state)}
    ${separated && publishing(at, version, state, { separated, isStopped })}`;
}

function hidden({ id, edition }: DeskVersion): Html {
  return html`<input type="hidden" name="version" value="${id}" />
    <input type="hidden" name="edition" value="${edition}" />`;
}

function reviewForms(at: string, version: DeskVersion, state: FormState): Html {
  const one = (step: string, label: string, text: string, hint: string, isOpen: boolean) =>
    details({
      summaryText: text,
      open: isOpen || state.problems.some(({ field }) => field === step),
      html: html`<form method="post" action="${at}/${step}" novalidate>
        ${hidden(version)} ${textareaField(state, { name: step, label, hint, rows: '3' })}
        ${button({ text, classes: 'govuk-button--secondary' })}
      </form>`,
    });
  return html`${one('comment', 'Your comment', 'Comment', 'Those who write it and those who decide read this', false)}
  ${one('endorse', 'Your words (optional)', 'Endorse', 'You have read it and would publish it', false)}
  ${one('send-back', 'Why it is sent back', 'Send back', 'It becomes a draft again, with everything that was written and said', false)}`;
}

function publishing(
  at: string,
  version: DeskVersion,
  state: FormState,
  { separated, isStopped }: { separated: Separated; isStopped: boolean },
): Html {
  if (isStopped)
    return insetText({
      text: 'It can’t be published until what stops it is mended. Send it back, saying what.',
    });
  if (separated.kind === 'their own' && !separated.canOverride)
    return insetText({ text: separated.sentence });
  const own = separated.kind === 'their own' ? ownReason(separated.sentence, state) : null;
  const isScheduled = version.state === 'scheduled';
  return html`<form method="post" action="${at}/publish" novalidate>
    ${hidden(version)} ${own}
    ${
      !isScheduled &&
      details({
        summaryText: 'Publish at a time to come',
        open:
          state.form.value('day') !== '' ||
          state.problems.some(({ field }) => field === 'day' || field === 'time'),
        html: html`${textField(state, {
          name: 'day',
          label: 'Day',
          hint: 'For example 27 3 2027',
          classes: 'govuk-input--width-10',
        })}
        ${textField(state, {
          name: 'time',
          label: 'Time',
          hint: 'By the clock here, for example 09:30',
          classes: 'govuk-input--width-5',
        })}
        ${button({ text: 'Publish then', name: 'when', value: 'then', classes: 'govuk-button--secondary' })}`,
      })
    }
    ${button({ text: isScheduled ? 'Publish now, before its time' : 'Publish now', name: 'when', value: 'now' })}
  </form>`;
}

/** A small office may, with a reason that stands on the page. */
function ownReason(sentence: string, state: FormState): Html {
  return html`${insetText({ text: sentence })}
  ${textareaField(state, {
    name: 'why',
    label: 'Why you publish it all the same',
    hint: 'Your office has too few people for two at each step. The public reads this reason',
    rows: '3',
  })}`;
}
