// GET /protection/releases: the register of what is out.
import { button, warningText } from '../pages/govuk/components.ts';
import { html } from '../pages/html.ts';
import { page, route, type Route } from '../pages/route.ts';
import type { ProtectionNeeds } from './add-release.ts';
import { readProtectionPermission, seeWaitingPermission } from './protection-permissions.ts';
import { isRegisterWhole, listReleases } from './releasing/register-store.ts';
import { registerView } from './releasing/register-view.ts';

export function listReleasesRoute({ database }: ProtectionNeeds): Route {
  return route({
    method: 'GET',
    path: '/protection/releases',
    permission: readProtectionPermission,
    answer: async ({ visitor }) => {
      const [releases, isWhole] = await Promise.all([listReleases(database), isRegisterWhole(database)]);
      return page({
        title: 'Releases',
        section: '/protection/releases',
        body: html`<h1 class="govuk-heading-l">Releases</h1>
          <p class="govuk-body">
            What has gone out, and what is behind it. Each new release is checked against all of these,
            withdrawn or not. The public sees the
            <a class="govuk-link" href="/published">published figures</a>.
          </p>
          ${!isWhole && registerClosed} ${registerView(releases)}
          <div class="govuk-button-group">
            ${visitor.may(seeWaitingPermission) && button({ text: 'Waiting for a second person', href: '/protection/waiting' })}
            ${button({ text: 'Policies', href: '/protection/policies', classes: 'govuk-button--secondary' })}
          </div>`,
      });
    },
  });
}

const registerClosed = warningText({
  iconFallbackText: 'Warning',
  text: 'Of something that is out the register has nothing that can be read. Until that is put right nothing more can be released.',
});
