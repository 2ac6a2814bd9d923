// The register as a list: what is out, since when, under which policy, from which finding.
import { tag } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { linkList } from '../../pages/link-list.ts';
import { dayOf } from '../../phrases/day.ts';
import type { ListedRelease } from './kept-release.ts';

export function registerView(releases: readonly ListedRelease[]): Html {
  if (releases.length === 0) return noneYet;
  return linkList(
    releases.map((release) => ({
      name: release.heading,
      href: `/protection/releases/${release.id}`,
      about: aboutLines(release),
      state: stateTag(release),
    })),
  );
}

const noneYet = html`<p class="govuk-body">Nothing has been released yet.</p>
  <p class="govuk-body">
    Open a <a class="govuk-link" href="/findings">finding</a> and choose “Prepare for release”. You are shown
    what the public would see before anything goes out.
  </p>`;

function aboutLines({ scope, releasedAt, releasedBy, policy, withdrawn }: ListedRelease): string[] {
  return [
    ...(scope === '' ? [] : [scope]),
    `Released on ${dayOf(releasedAt)} by ${releasedBy}, under “${policy.name}”, version ${policy.version}`,
    ...(withdrawn ? [`Withdrawn on ${dayOf(withdrawn.at)}: ${withdrawn.why}`] : []),
  ];
}

export function stateTag({ withdrawn }: Pick<ListedRelease, 'withdrawn'>): Html {
  return withdrawn
    ? tag({ text: 'Withdrawn', classes: 'govuk-tag--grey' })
    : tag({ text: 'Out', classes: 'govuk-tag--green' });
}
