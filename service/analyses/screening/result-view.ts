// What a screening comes to, as pages show it: the outcome, the rule that fired with what was so, the others that fired, and what is needed beside it.
import { details, insetText, warningText } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { outcomeWords } from './outcome-rule.ts';
import type { FiredRule, ScreeningResult } from './screening-result.ts';

export function resultView(result: ScreeningResult, { isComplete }: { isComplete: boolean }): Html {
  const { outcome, fired, alsoFired, others, isLate, rules } = result;
  return html`<h2 class="govuk-heading-m" id="result">
      ${isComplete ? 'What it comes to' : 'What it comes to so far'}
    </h2>
    <p class="govuk-body-l">${outcomeWords[outcome]}</p>
    ${!isComplete && html`<p class="govuk-body">What is not answered yet counts as “don’t know”.</p>`}
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
        <ul class="govuk-list govuk-list--bullet">
          ${others.map((other) => html`<li>${other}</li>`)}
        </ul>`
    }
    ${
      alsoFired.length > 0 &&
      details({
        summaryText: `Other rules that fired (${alsoFired.length})`,
        html: html`${alsoFired.map(ruleView)}`,
      })
    }
    <p class="govuk-body-s">
      Worked out by the rules of screening, version ${rules.version}. The first rule that fires decides.
    </p>`;
}

function ruleView({ because, seen }: FiredRule): Html {
  return html`<p class="govuk-body"><strong>${because}</strong></p>
    ${
      seen.length > 0 &&
      html`<ul class="govuk-list govuk-list--bullet">
        ${seen.map((words) => html`<li>${words}</li>`)}
      </ul>`
    }`;
}
