// A list of things that each have a page: name, what there is to know of it, and how it stands.
import { html, type Html, type HtmlValue } from './html.ts';

export interface ListedThing {
  name: string;
  href: string;
  /** One line each. */
  about: readonly HtmlValue[];
  /** Such as a tag. */
  state?: Html;
}

/** Reads in one column on a telephone and in two where there is room; nothing is cut off, however long. */
export function linkList(things: readonly ListedThing[]): Html {
  return html`<ul class="dr-list">
    ${things.map(item)}
  </ul>`;
}

function item({ name, href, about, state }: ListedThing): Html {
  return html`<li class="dr-list__item">
    <span class="dr-list__words"
      ><a class="govuk-link dr-list__name" href="${href}">${name}</a>${about.map(
        (line) => html` <span class="dr-list__about">${line}</span>`,
      )}</span
    >
    ${state}
  </li>`;
}
