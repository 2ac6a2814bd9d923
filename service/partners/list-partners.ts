// GET /partners: who sends data, under which agreement, and what is late.
import { button, tag } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { page, route, type Route } from '../pages/route.ts';
import { counted } from '../phrases/spoken-number.ts';
import { versionInForce, type Agreement } from './agreements/agreement.ts';
import { listAgreements } from './agreements/agreement-store.ts';
import { partnerKindWords, type Partner } from './directory/partner.ts';
import { listPartners } from './directory/partner-store.ts';
import { managePartnersPermission, readPartnersPermission, sendPermission } from './partner-permissions.ts';
import { todayOf, type PartnersNeeds } from './gather-needs.ts';
import { findExpected, type ExpectedOf } from './schedules/find-expected.ts';

export function listPartnersRoute(needs: PartnersNeeds): Route {
  return route({
    method: 'GET',
    path: '/partners',
    permission: readPartnersPermission,
    answer: async ({ visitor }) => {
      const [partners, agreements, expected] = await Promise.all([
        listPartners(needs.database),
        listAgreements(needs.database),
        findExpected(needs),
      ]);
      const today = todayOf(needs);
      return page({
        title: 'Partners',
        section: '/partners',
        body: html`<h1 class="govuk-heading-l">Partners</h1>
          <p class="govuk-body">
            Who sends data, what and when, and under which agreement. Nothing that a partner sends is taken in
            without an agreement in force that covers it.
          </p>
          <ul class="govuk-list">
            <li><a class="govuk-link" href="/partners/due">What is due</a></li>
            <li>
              <a class="govuk-link" href="/partners/quality">How good the data are, partner by partner</a>
            </li>
            ${visitor.may(sendPermission) && html`<li><a class="govuk-link" href="/submissions">What was sent</a></li>`}
          </ul>
          ${partners.length === 0 ? nothing : listOf({ partners, agreements, expected, today })}
          ${visitor.may(managePartnersPermission) && button({ text: 'Add a partner', href: '/partners/new' })}`,
      });
    },
  });
}

const nothing = html`<p class="govuk-body">There are no partners yet.</p>`;

interface Listed {
  partners: readonly Partner[];
  agreements: readonly Agreement[];
  expected: readonly ExpectedOf[];
  today: string;
}

function listOf({ partners, agreements, expected, today }: Listed): Html {
  return linkList(
    partners.map((partner) => {
      const theirs = agreements.filter(({ partnerId }) => partnerId === partner.id);
      const late = expected
        .filter((each) => each.schedule.partnerId === partner.id)
        .reduce((sum, each) => sum + each.late.length, 0);
      return {
        name: partner.name,
        href: `/partners/${partner.id}`,
        about: [partnerKindWords[partner.kind] + (partner.sends === '' ? '' : `. Sends ${partner.sends}`)],
        state: partnerTag(partner, { theirs, late, today }),
      };
    }),
  );
}

function partnerTag(
  { endedOn, sends }: Partner,
  { theirs, late, today }: { theirs: readonly Agreement[]; late: number; today: string },
): Html {
  if (endedOn !== null && endedOn < today) return tag({ text: 'Ended', classes: 'govuk-tag--grey' });
  const inForce = theirs.some((agreement) => versionInForce(agreement, today) !== null);
  if (!inForce)
    return sends === '' && theirs.length === 0
      ? tag({ text: 'No data agreed', classes: 'govuk-tag--grey' })
      : tag({ text: 'No agreement in force', classes: 'govuk-tag--red' });
  if (late > 0) return tag({ text: `${counted(late, 'period')} late`, classes: 'govuk-tag--yellow' });
  return tag({ text: 'Agreement in force', classes: 'govuk-tag--green' });
}
