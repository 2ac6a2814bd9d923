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

function aboutLines(release: ListedRelease): string[] {
  const { scope, releasedAt, releasedBy, policy, withdrawn, staleSince } = release;
  return [
    ...(scope === '' ? [] : [scope]),
    `Released on ${dayOf(releasedAt)} by ${releasedBy}, under “${policy.name}”, version ${policy.version}`,
    ...(staleSince === null ? [] : [`Its finding changed on ${dayOf(staleSince)}`]),
    ...(withdrawn ? [`Withdrawn on ${dayOf(withdrawn.at)}: ${withdrawn.why}`] : []),
  ];
}

export function stateTag({ withdrawn, staleSince }: Pick<ListedRelease, 'withdrawn' | 'staleSince'>): Html {
  if (withdrawn) return tag({ text: 'Withdrawn', classes: 'govuk-tag--grey' });
  return staleSince === null
    ? tag({ text: 'Out', classes: 'govuk-tag--green' })
    : tag({ text: 'Out, and stale', classes: 'govuk-tag--orange' });
}
