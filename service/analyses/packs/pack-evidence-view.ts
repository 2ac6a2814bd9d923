// Shows the evidence of a pack: what each piece shows, how strong it is, and of a finding all that it said when it was taken.
import { Html, html } from '../../pages/html.ts';
import type { PackEntry } from './pack.ts';
import { textIn, thingIn } from './read-value.ts';

export function evidenceView(entries: readonly PackEntry[]): Html {
  return html`${entries.map(pieceView)}`;
}

function pieceView({ id, content }: PackEntry): Html {
  const [finding, file] = [thingIn(content, 'finding'), thingIn(content, 'file')];
  const facts = [
    textIn(content, 'source'),
    textIn(content, 'period'),
    `as of ${textIn(content, 'asOf')}`,
    `strength ${textIn(content, 'strength')}`,
    textIn(content, 'standing') === 'current' ? '' : `then ${textIn(content, 'standing')}`,
  ].filter(Boolean);
  return html`<div data-entry="${id}" id="${id}">
    <h3 class="govuk-heading-s">Evidence ${textIn(content, 'number')}: ${textIn(content, 'title')}</h3>
    <p class="govuk-body dr-lines">${textIn(content, 'shows')}</p>
    <p class="govuk-body-s">${facts.join(', ')}</p>
    ${textIn(file, 'name') !== '' && html`<p class="govuk-body-s">File ${textIn(file, 'name')}, SHA-256 ${textIn(file, 'digest')}</p>`}
    ${textIn(finding, 'id') !== '' && findingView(id, finding)}
  </div>`;
}

function findingView(id: string, finding: PackEntry['content']): Html {
  const snapshot = thingIn(finding, 'snapshot');
  return html`<p class="govuk-body">${textIn(snapshot, 'heading')}. ${textIn(snapshot, 'scope')}</p>
    <div class="dr-snapshot">${snapshotMarkup(textIn(snapshot, 'view'), id)}</div>
    <p class="govuk-body-s">Receipt, SHA-256 ${textIn(finding, 'receiptDigest')}</p>`;
}

/** Markup that this program wrote and sealed with the pack. Its ids get the name of the piece before them: two findings may share one. */
function snapshotMarkup(view: string, piece: string): Html {
  const ids = new Set([...view.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  const named = (names: string): string =>
    names
      .split(' ')
      .map((name) => (ids.has(name) ? `${piece}-${name}` : name))
      .join(' ');
  return Html.trusted(
    view
      .replace(
        /(\s(?:id|for|aria-labelledby|aria-describedby|aria-controls)=")([^"]*)"/g,
        (_, start: string, names: string) => `${start}${named(names)}"`,
      )
      .replace(/href="#([^"]*)"/g, (_, name: string) => `href="#${named(name)}"`)
      .replace(/url\(#([^)]*)\)/g, (_, name: string) => `url(#${named(name)})`),
  );
}
