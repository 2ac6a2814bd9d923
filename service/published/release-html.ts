// A release as one page of HTML that stands alone: no script, nothing fetched, the same view as on the site.
import { html } from '../pages/html.ts';
import { standAlonePage } from '../pages/stand-alone-page.ts';
import { ownReleaseSentence } from './own-release.ts';
import { releasedWords, type PublicRelease } from './public-release.ts';
import { releaseView } from './release-view.ts';

export function releaseHtml(release: PublicRelease): string {
  const { heading, scope } = release.context;
  return standAlonePage({
    title: `${heading}. ${scope}`.replace(/\.? *$/, ''),
    body: html`<h1 class="govuk-heading-l">${heading}<span class="govuk-caption-l">${scope}</span></h1>
      <p class="govuk-body">${releasedWords(release)}.</p>
      ${release.own && html`<p class="govuk-body">${ownReleaseSentence(release.own)}</p>`}
      ${releaseView(release)}`,
  });
}
