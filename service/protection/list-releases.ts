// GET /protection/releases: the register of what is out.
import { button, warningText } from '../pages/govuk/components.ts';
import { html } from '../pages/html.ts';
import { page, route, type Route } from '../pages/route.ts';
import type { ProtectionNeeds } from './add-release.ts';
import { readProtectionPermission } from './protection-permissions.ts';
import { listReleases, readRegister } from './releasing/register-store.ts';
import { registerView } from './releasing/register-view.ts';

export function listReleasesRoute({ database }: ProtectionNeeds): Route {
  return route({
    method: 'GET',
    path: '/protection/releases',
    permission: readProtectionPermission,
    answer: async () => {
      const [releases, register] = await Promise.all([listReleases(database), readRegister(database)]);
      return page({
        title: 'Releases',
        section: '/protection/releases',
        body: html`<h1 class="govuk-heading-l">Releases</h1>
          <p class="govuk-body">
            What has gone out, and what is behind it. Each new release is checked against all of these,
            withdrawn or not. The public sees the
            <a class="govuk-link" href="/published">published figures</a>.
          </p>
          ${!register.ok && registerClosed(register.why)} ${registerView(releases)}
          ${button({ text: 'Policies', href: '/protection/policies', classes: 'govuk-button--secondary' })}`,
      });
    },
  });
}

function registerClosed(why: string) {
  return warningText({
    iconFallbackText: 'Warning',
    text: `${why} Until that is put right nothing more can be released.`,
  });
}
