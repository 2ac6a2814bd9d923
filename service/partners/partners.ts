// Puts the feature together: the pages of partners, their schedules, agreements and tokens.
import type { Route } from '../pages/route.ts';
import { addAgreementRoutes } from './agreements/add-agreement.ts';
import { settleAgreementRoutes } from './agreements/settle-agreement.ts';
import { showAgreementRoutes } from './agreements/show-agreement.ts';
import { addPartnerRoutes } from './directory/add-partner.ts';
import { changeContactsRoutes } from './directory/change-contacts.ts';
import { removeDemonstration } from './directory/demonstration-store.ts';
import { keepDemonstration, type DemonstrationPartner } from './directory/keep-demonstration.ts';
import { keepProfilePartners } from './directory/keep-profile-partners.ts';
import { listPartnersRoute } from './list-partners.ts';
import type { PartnersNeeds } from './gather-needs.ts';
import { addScheduleRoutes } from './schedules/add-schedule.ts';
import { partnerPage, showPartner } from './show-partner.ts';
import { changeTokensRoutes } from './tokens/change-tokens.ts';

export interface Partners {
  routes: Route[];
  /** Puts the partners that the profile states into the directory, where they are not there yet. */
  keepProfilePartners(): Promise<void>;
  /** Made-up agreements, contacts and schedules, once the made-up data are there. */
  keepDemonstration(made: readonly DemonstrationPartner[]): Promise<void>;
  clearDemonstration(): Promise<void>;
}

export function partners(needs: PartnersNeeds): Partners {
  const { database, profile } = needs;
  return {
    routes: [
      listPartnersRoute(needs),
      ...addPartnerRoutes(needs),
      showPartner(needs),
      ...changeContactsRoutes(needs, (id, form, problems) =>
        partnerPage(needs, id, { visitor: null, form, problems }),
      ),
      ...addScheduleRoutes(needs),
      ...addAgreementRoutes(needs),
      ...showAgreementRoutes(needs),
      ...settleAgreementRoutes(needs),
      ...changeTokensRoutes(needs),
    ],
    keepProfilePartners: () => keepProfilePartners(database, profile.partners, profile.demonstration),
    keepDemonstration: (made) => keepDemonstration(needs, made),
    clearDemonstration: () => removeDemonstration(database),
  };
}
