// Words of a document as markup, with their language and direction where these change.
import { attributes, type Attributes, html, type Html, joinHtml } from '../../pages/html.ts';
import type { Inline, LanguageTag, Link, TextRun } from '../document/document.ts';
import { textDirection } from '../document/language-tag.ts';

export function renderInlineHtml(content: readonly Inline[]): Html {
  return joinHtml(content.map(markupOf));
}

/** `lang` and `dir` for a part in another language; nothing for one in the language around it. */
export function languageAttributes(language: LanguageTag | undefined): Attributes {
  return attributes(language === undefined ? {} : { lang: language, dir: textDirection(language) });
}

function markupOf(inline: Inline): Html {
  if (inline.kind === 'break') return html`<br />`;
  return inline.kind === 'link' ? linkOf(inline) : runOf(inline);
}

function linkOf({ href, content }: Link): Html {
  return html`<a class="govuk-link" href="${href}">${content.map(runOf)}</a>`;
}

function runOf({ text, strong, emphasis, language }: TextRun): Html {
  let markup = html`${text}`;
  if (emphasis) markup = html`<em>${markup}</em>`;
  if (strong) markup = html`<strong>${markup}</strong>`;
  return language === undefined ? markup : html`<span ${languageAttributes(language)}>${markup}</span>`;
}
