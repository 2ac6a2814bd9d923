// The register of accessibility as staff see it: what keeps the statement from being true, what is open, and what was looked at.
import type { FormState } from '../../pages/form-inputs.ts';
import { button, details, tag, warningText } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { dayName, dayOf } from '../../phrases/day.ts';
import { whole } from '../../phrases/spoken-number.ts';
import { type AccessibilityCheck, type AccessibilityIssue, criteria } from './accessibility-issue.ts';
import { checkForm, issueForm } from './issue-form.ts';
import type { Statement } from './statement.ts';
import { statementWords } from './statement-words.ts';

export interface RegisterPage {
  statement: Statement;
  issues: readonly AccessibilityIssue[];
  checks: readonly AccessibilityCheck[];
  /** How many left in a hurry within so many days. */
  left: number;
  days: number;
  issue: FormState;
  check: FormState;
}

export function registerBody(content: RegisterPage): Html {
  const { statement, issues, checks, left, days } = content;
  const open = issues.filter(({ mendedAt }) => mendedAt === null);
  const mended = issues.filter(({ mendedAt }) => mendedAt !== null);
  return html`<h1 class="govuk-heading-l">Accessibility of this site</h1>
    ${standing(statement)}
    <p class="govuk-body">
      The <a class="govuk-link" href="/accessibility-statement">accessibility statement</a> is written from
      what stands here and from the tests of the program.
    </p>
    <h2 class="govuk-heading-m">Issues that are open</h2>
    ${open.length === 0 ? html`<p class="govuk-body">None is known.</p>` : open.map(issueView)}
    ${details({
      summaryText: 'Add an issue',
      open: content.issue.problems.length > 0,
      html: issueForm(content.issue),
    })}
    ${
      mended.length > 0 &&
      html`<h2 class="govuk-heading-m">Mended</h2>
        <ul class="govuk-list govuk-list--bullet">
          ${mended.map(
            ({ criterion, page, mendedAt }) =>
              html`<li>${criterion}, ${page}: mended on ${mendedAt && dayOf(mendedAt)}</li>`,
          )}
        </ul>`
    }
    <h2 class="govuk-heading-m">What people looked at</h2>
    ${
      checks.length === 0
        ? html`<p class="govuk-body">Nobody has read the statement or gone through the pages yet.</p>`
        : html`<ul class="govuk-list govuk-list--bullet">
            ${checks.map(
              ({ kind, doneOn, doneBy, how }) =>
                html`<li>
                  ${dayName(doneOn)}: ${kind === 'audit' ? 'pages gone through by hand' : 'statement read'} by
                  ${doneBy}${how !== '' && html`. ${how}`}
                </li>`,
            )}
          </ul>`
    }
    ${details({
      summaryText: 'Note what was looked at',
      open: content.check.problems.length > 0,
      html: checkForm(content.check),
    })}
    <h2 class="govuk-heading-m">Leaving in a hurry</h2>
    <p class="govuk-body">
      “Leave this site” was used ${left === 1 ? 'once' : `${whole(left)} times`} within the last
      ${whole(days)} days. By whom is not kept.
    </p>`;
}

/** Red where the public reads that the statement is out of date, or reads none. */
export function standing({ isOverdue, reviewDueOn, missing }: Statement): Html | null {
  const words = statementWords('en');
  if (missing.length > 0)
    return html`${warningText({
        text: 'The accessibility statement is not published, as the law asks. What is missing:',
        classes: 'dr-overdue',
      })}
      <ul class="govuk-list govuk-list--bullet">
        ${missing.map((each) => html`<li>${words.missing[each]}</li>`)}
      </ul>`;
  if (isOverdue)
    return warningText({
      text: `The accessibility statement should have been reviewed by ${dayName(reviewDueOn ?? '')}. The public reads that it is out of date.`,
      classes: 'dr-overdue',
    });
  return html`<p class="govuk-body">
    ${tag({ text: 'Published', classes: 'govuk-tag--green' })} To be reviewed by
    ${dayName(reviewDueOn ?? '')}.
  </p>`;
}

function issueView({ id, criterion, page, effect, mendedBy, notedAt }: AccessibilityIssue): Html {
  return html`<h3 class="govuk-heading-s">${criterion} ${criteria.get(criterion)}, ${page}</h3>
    <p class="govuk-body">${effect}</p>
    <p class="govuk-body">
      Noted on ${dayOf(notedAt)}${mendedBy !== null && `, to be mended by ${dayName(mendedBy)}`}
    </p>
    <form method="post" action="/desk/accessibility/issues/${id}/mended">
      ${button({
        html: html`It is mended <span class="govuk-visually-hidden">(${criterion}, ${page})</span>`,
        classes: 'govuk-button--secondary',
      })}
    </form>`;
}
