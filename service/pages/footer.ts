// The foot of every page: whom to write to, standing links, and under which licence the data are used.
import type { Language } from '../phrases/language.ts';
import { frameWords } from './frame-words.ts';
import { html, joinHtml, type Html } from './html.ts';
import type { Contact, Look, NavigationItem } from './look.ts';

export function footer(look: Look, links: readonly NavigationItem[], language: Language = 'en'): Html {
  const words = frameWords(language);
  return html`<footer class="dr-footer">
    <div class="govuk-width-container">
      ${look.contact && contactLine(look.contact, words.contact)}
      ${
        links.length > 0 &&
        html`<ul class="dr-footer__links">
          ${links.map(({ text, href }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}
        </ul>`
      }
      ${look.licence !== undefined && html`<p class="dr-footer__line" lang="en">${look.licence}</p>`}
      ${!look.welshIsChecked && words.unchecked !== null && html`<p class="dr-footer__line">${words.unchecked}</p>`}
      <p class="dr-footer__line">${look.organisationName}</p>
    </div>
  </footer>`;
}

function contactLine(contact: Contact, label: string): Html {
  const { name, email, telephone, postal } = contact;
  const ways = [
    email !== undefined && html`<a class="govuk-link" href="mailto:${email}">${email}</a>`,
    telephone,
    postal && joinHtml(postal, ', '),
  ];
  return html`<p class="dr-footer__line"><strong>${label}</strong> ${joinHtml([name, ...ways], ', ')}</p>`;
}
