// The page about leaving quickly: how, what it does and does not do, and who helps.
import { html, type Html } from '../../pages/html.ts';
import type { WaysOut } from '../../pages/exit-bar.ts';
import type { Language } from '../../phrases/language.ts';
import { type Helpline, helplines, type Nation } from './helpline.ts';
import { leavingWords, type LeavingWords } from './leaving-words.ts';

export interface LeavingFacts extends WaysOut {
  /** The site that people are led to, such as `www.bbc.co.uk`. */
  host: string;
  nation: Nation;
}

function bullets(items: readonly string[]): Html {
  return html`<ul class="govuk-list govuk-list--bullet">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

function part(heading: string, content: Html): Html {
  return html`<h2 class="govuk-heading-m">${heading}</h2>
    ${content}`;
}

function howTo(words: LeavingWords, { escape, threeShifts, host }: LeavingFacts): Html {
  const keys = [escape && words.byEscape, threeShifts && words.byShift];
  const both = escape && threeShifts && words.byBoth;
  const more = [both, (escape || threeShifts) && words.noScript, words.whereTo(host)];
  return html`${bullets([words.byLink, ...keys].filter((item) => item !== false))}
    <p class="govuk-body">${more.filter((sentence) => sentence !== false).join(' ')}</p>`;
}

function line({ name, about, telephone, href }: Helpline, words: LeavingWords): Html {
  return html`<li>
    <a class="govuk-link" href="${href}" rel="noreferrer">${name}</a>, ${about}.
    ${telephone !== null && html`${words.call}: <strong>${telephone}</strong>`}
  </li>`;
}

export function leavingBody(facts: LeavingFacts, language: Language): Html {
  const words = leavingWords(language);
  return html`<div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">${words.title}</h1>
      <p class="govuk-body-l">${words.intro}</p>
      ${part(words.how, howTo(words, facts))} ${part(words.does, bullets(words.doesList))}
      ${part(words.doesNot, bullets(words.doesNotList))} ${part(words.safer, bullets(words.saferList))}
      ${part(
        words.help,
        html`<p class="govuk-body">${words.emergency}</p>
          <p class="govuk-body">${words.lines}</p>
          <ul class="govuk-list govuk-list--bullet">
            ${helplines(facts.nation, language).map((each) => line(each, words))}
          </ul>`,
      )}
      ${part(words.staff, html`<p class="govuk-body">${words.staffText}</p>`)}
    </div>
  </div>`;
}
