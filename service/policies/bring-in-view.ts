// What is asked before an import is brought in, and how it stands afterwards, with the way back.
import { radiosField } from '../pages/form-inputs.ts';
import { FormFields } from '../pages/forms.ts';
import { button } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { counted, whole } from '../phrases/spoken-number.ts';
import type { KeptImport } from './kept-import.ts';
import type { MatchedRow } from './match-import.ts';
import { isLive } from './register-item.ts';

/** Live, and nobody has decided yet whether it needs an analysis. */
export function isToScreen({ facts, equalityStatus }: MatchedRow): boolean {
  return equalityStatus === 'not-screened' && isLive(facts.state);
}

interface Offer {
  id: string;
  added: number;
  changed: number;
  /** New ones that are live and not screened. */
  toScreen: number;
  overdue: number;
}

/** Screenings are opened with the import for so many at most: nobody could work through more. */
export const mostScreenings = 300;

export function bringInForm({ id, added, changed, toScreen, overdue }: Offer): Html {
  const state = { form: new FormFields(), problems: [] };
  if (added + changed === 0)
    return html`<p class="govuk-body">There is nothing to bring in.</p>
      ${asideForm(id)}`;
  return html`<h2 class="govuk-heading-m">Bring it in</h2>
    ${
      overdue > 0 &&
      html`<p class="govuk-body">
        ${counted(overdue, 'new item')} ${overdue === 1 ? 'is' : 'are'} past the day of review: within a day a
        screening of each opens by itself.
      </p>`
    }
    <form method="post" action="/desk/policies/imports/${id}/bring-in" novalidate>
      ${
        changed > 0 &&
        radiosField(state, {
          name: 'changes',
          label: 'What is here already and differs',
          choices: [
            { value: 'leave', text: 'Leave it as it is here' },
            {
              value: 'change',
              text: 'Change it to what the file says',
              hint: 'An empty cell changes nothing. Equality status is never changed by a file.',
            },
          ],
          chosen: 'leave',
        })
      }
      ${
        toScreen > 0 &&
        toScreen <= mostScreenings &&
        radiosField(state, {
          name: 'screenings',
          label: 'What is new and has not been screened',
          choices: [
            {
              value: 'later',
              text: 'Leave it as not screened',
              hint: 'A screening opens when it changes, when its review is due, or when you open one',
            },
            { value: 'now', text: 'Open a screening of each now' },
          ],
          chosen: 'later',
        })
      }
      ${button({ text: 'Bring it in' })}
    </form>
    ${asideForm(id)}`;
}

function asideForm(id: string): Html {
  return html`<form method="post" action="/desk/policies/imports/${id}/forget">
    <button type="submit" class="dr-link-button">Forget this file</button>
  </form>`;
}

export function doneView(kept: KeptImport, mayUndo: boolean): Html {
  const said = [
    `${counted(kept.added, 'item')} added`,
    ...(kept.changed > 0 ? [`${whole(kept.changed)} changed`] : []),
    ...(kept.same > 0 ? [`${whole(kept.same)} left as they were`] : []),
    ...(kept.leftOut > 0 ? [`${counted(kept.leftOut, 'row')} not taken`] : []),
  ].join(', ');
  return html`<p class="govuk-body-l">
      ${kept.state === 'undone' ? 'This import was undone. It had brought in: ' : ''}${said}.
    </p>
    ${kept.leftOut > 0 && html`<p class="govuk-body"><a class="govuk-link" href="/desk/policies/imports/${kept.id}/left-out.csv">Download the rows that were not taken (CSV)</a></p>`}
    <p class="govuk-body"><a class="govuk-link" href="/desk/policies">Go to the register</a></p>
    ${
      kept.state === 'done' &&
      mayUndo &&
      html`<h2 class="govuk-heading-m">Undo it</h2>
        <p class="govuk-body">
          What it added goes again, and what it changed is as it was. Items that somebody has worked on since
          are withdrawn instead, so that nothing of theirs is lost.
        </p>
        <form method="post" action="/desk/policies/imports/${kept.id}/undo">
          ${button({ text: 'Undo this import', classes: 'govuk-button--warning' })}
        </form>`
    }`;
}
