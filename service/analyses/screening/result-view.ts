// What a screening comes to, as pages show it: the outcome, the rule that fired with what was so, the others that fired, and what is needed beside it.
import { details, insetText, warningText } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { outcomeWords } from './outcome-rule.ts';
import type { FiredRule, ScreeningResult } from './screening-result.ts';

/** @param missing how many answers are still missing */
export function resultView(
  result: ScreeningResult,
  { missing, isDecided }: { missing: number; isDecided: boolean },
): Html {
  if (missing === 0)
    return html`<h2 class="govuk-heading-m" id="result">
        ${isDecided ? 'What the rules came to' : 'What it comes to'}
      </h2>
      ${workedOut(result)}`;
  return html`<h2 class="govuk-heading-m" id="result">What it comes to</h2>
    <p class="govuk-body">
      It cannot be told yet: ${missing === 1 ? 'one answer is' : `${missing} answers are`} still missing.
    </p>
    ${details({
      summaryText: 'What it would come to as it stands',
      html: html`<p class="govuk-body">What is not answered yet counts as “don’t know”.</p>
        ${workedOut(result)}`,
    })}`;
}

function workedOut({ outcome, fired, alsoFired, others, isLate, rules }: ScreeningResult): Html {
  return html`<p class="govuk-body-l">${outcomeWords[outcome]}</p>
    ${
      isLate &&
      warningText({
        text: 'The decision has been taken already. Whatever follows is shown as late, with the reason, and published so.',
        iconFallbackText: 'Warning',
      })
    }
    ${insetText({
      html: html`<h3 class="govuk-heading-s">The rule that fired</h3>
        ${ruleView(fired)}`,
    })}
    ${
      others.length > 0 &&
      html`<p class="govuk-body">Needed beside it:</p>
        ${bullets(others)}`
    }
    ${
      alsoFired.length > 0 &&
      html`<h3 class="govuk-heading-s">Other rules that fired</h3>
        ${bullets(alsoFired.map(({ because }) => because))}`
    }
    <p class="govuk-body-s">
      Worked out by the rules of screening, version ${rules.version}. The first rule that fires decides.
    </p>`;
}

function ruleView({ because, seen }: FiredRule): Html {
  return html`<p class="govuk-body"><strong>${because}</strong></p>
    ${seen.length > 0 && bullets(seen)}`;
}

function bullets(sentences: readonly string[]): Html {
  return html`<ul class="govuk-list govuk-list--bullet">
    ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
  </ul>`;
}
