// A finding about shares as a part of a page: the paragraph, the shares, what is not known, how it was worked out.
import { html, type Html } from '../../pages/html.ts';
import { paragraphView } from '../findings/paragraph-view.ts';
import type { ShareFinding } from './share-finding.ts';
import { sharePartView, twoSides } from './share-part-view.ts';
import { shareUnknownView } from './share-unknown-view.ts';
import { shareWorkingsView } from './share-workings-view.ts';

/**
 * Everything below the heading. The same on a page of the workbench and in a file of its own.
 * @param names of partners by how their files name them
 */
export function shareView(finding: ShareFinding, names: ReadonlyMap<string, string> = new Map()): Html {
  return html`${paragraphView(finding)}
    <h2 class="govuk-heading-m">How the groups compare</h2>
    ${sharePartView(finding, finding, { id: 'shares' })} ${twoSides}
    ${shareUnknownView([finding], finding, names)} ${shareWorkingsView([finding], finding)}`;
}
