// Shows the answers of a pack, section by section; in lists row by row. What was not answered says so.
import { html, type Html } from '../../pages/html.ts';
import type { PackEntry } from './pack.ts';
import { textIn, thingIn } from './read-value.ts';

export function answersView(entries: readonly PackEntry[]): Html {
  const sections = Map.groupBy(entries, ({ content }) => textIn(thingIn(content, 'section'), 'id'));
  return html`${[...sections.values()].map(sectionView)}`;
}

function sectionView(entries: readonly PackEntry[]): Html {
  const section = thingIn(entries[0]?.content ?? {}, 'section');
  const groups = Map.groupBy(entries, ({ content }) => {
    const list = thingIn(content, 'list');
    return `${textIn(list, 'title')}\n${textIn(list, 'row')}`;
  });
  return html`<h3 class="govuk-heading-s">${textIn(section, 'number')}. ${textIn(section, 'title')}</h3>
    ${[...groups.values()].map(groupView)}`;
}

/** Questions outside lists, or one row of a list; of a row nobody touched one line. */
function groupView(entries: readonly PackEntry[]): Html {
  const list = thingIn(entries[0]?.content ?? {}, 'list');
  const title = [textIn(list, 'title'), textIn(list, 'rowTitle')].filter(Boolean).join(': ');
  const isEmpty = entries.every(({ content }) => textIn(content, 'value') === '');
  if (title !== '' && isEmpty)
    return html`<p class="govuk-body" data-entry="${entries[0]?.id ?? ''}">
      <strong>${title}</strong>: not answered
    </p>`;
  return html`${title !== '' && html`<h4 class="govuk-heading-s dr-answers__row">${title}</h4>`}
    <dl class="dr-answers">
      ${entries.map(
        ({ id, content }) =>
          html`<div data-entry="${id}">
            <dt class="govuk-body">${textIn(content, 'question')}</dt>
            <dd class="govuk-body dr-lines">${textIn(content, 'shown') || 'Not answered'}</dd>
          </div>`,
      )}
    </dl>`;
}
