// GET /partners/:id: a partner with whom to ask, what it sends and when, agreements, tokens, and people who send for it.
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { notFound, page, route, type Answer, type Route, type Visitor } from '../pages/route.ts';
import { listAgreements } from './agreements/agreement-store.ts';
import { noPartner, partnerAddress } from './directory/add-partner.ts';
import { findPartner, isOwnPartner, listContacts, listPartnerPeople } from './directory/partner-store.ts';
import { partnersCrumb } from './partner-crumbs.ts';
import {
  manageAgreementsPermission,
  managePartnersPermission,
  readAgreementsPermission,
  readLedgerPermission,
  readPartnersPermission,
  sendPermission,
} from './partner-permissions.ts';
import { partnerView } from './partner-view.ts';
import { todayOf, type PartnersNeeds } from './gather-needs.ts';
import { findExpected } from './schedules/find-expected.ts';
import { listTokens } from './tokens/token-store.ts';

export function showPartner(needs: PartnersNeeds): Route {
  return route({
    method: 'GET',
    path: '/partners/:id',
    permission: readPartnersPermission,
    params: partnerAddress,
    answer: ({ params, visitor }) => partnerPage(needs, params.id, { visitor, problems: [] }),
  });
}

export interface PartnerPage {
  /** Null for a page that comes back with problems: whoever sent the form may change it. */
  visitor: Visitor | null;
  problems: readonly FormProblem[];
  form?: FormFields;
}

export async function partnerPage(
  needs: PartnersNeeds,
  id: string,
  { visitor, problems, form = new FormFields() }: PartnerPage,
): Promise<Answer> {
  const partner = await findPartner(needs.database, id);
  if (!partner) return notFound(noPartner);
  const { database } = needs;
  const [contacts, agreements, tokens, sending, expected, datasets, people, isOwn] = await Promise.all([
    listContacts(database, id),
    listAgreements(database, id),
    listTokens(database, id),
    listPartnerPeople(database, id),
    findExpected(needs),
    needs.listDatasets(),
    needs.listSenders(),
    isOwnPartner(database, id),
  ]);
  return page({
    title: partner.name,
    section: '/partners',
    breadcrumbs: [partnersCrumb, { text: partner.name }],
    problems,
    body: partnerView({
      ...{ partner, contacts, agreements, tokens, people, today: todayOf(needs), now: needs.clock.now() },
      sending: new Set(sending),
      expected: expected.filter((each) => each.partner.id === id),
      titles: new Map(datasets.map((each) => [each.id, each.title])),
      isOwn,
      mayReadLedger: visitor?.may(readLedgerPermission) ?? false,
      maySend: visitor?.may(sendPermission) ?? true,
      mayManage: visitor?.may(managePartnersPermission) ?? true,
      mayReadAgreements: visitor?.may(readAgreementsPermission) ?? true,
      mayManageAgreements: visitor?.may(manageAgreementsPermission) ?? false,
      state: { form, problems },
    }),
  });
}
