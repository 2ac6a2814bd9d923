// GET /partners/agreements/:id: an agreement with all its versions, what it lacks, and the buttons that approve, return or end one.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { download, notFound, page, route, type Answer, type Route, type Visitor } from '../../pages/route.ts';
import { crumbOf, partnersCrumb } from '../partner-crumbs.ts';
import { manageAgreementsPermission, readAgreementsPermission } from '../partner-permissions.ts';
import { todayOf, type PartnersNeeds } from '../gather-needs.ts';
import { agreementAddress, findBoth, noAgreement } from './add-agreement.ts';
import { agreementView } from './agreement-view.ts';

export const versionAddress = z.object({ id: z.uuid(), number: z.coerce.number().int().positive() });

export function showAgreementRoutes(needs: PartnersNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/partners/agreements/:id',
      permission: readAgreementsPermission,
      params: agreementAddress,
      answer: ({ params, visitor }) => agreementPage(needs, params.id, visitor, []),
    }),
    route({
      method: 'GET',
      path: '/partners/agreements/:id/versions/:number/document',
      permission: readAgreementsPermission,
      params: versionAddress,
      answer: async ({ params }) => {
        const found = await findBoth(needs, params.id);
        const version = found?.agreement.versions.find(({ number }) => number === params.number);
        if (!version?.document) return notFound('No document was sent with this version.');
        await needs.storage?.fetchFile(version.document.path, version.document.sha256);
        return download({
          fileName: version.document.name,
          contentType: 'application/octet-stream',
          content: createReadStream(join(needs.dataFolder, version.document.path)),
        });
      },
    }),
  ];
}

export async function agreementPage(
  needs: PartnersNeeds,
  id: string,
  visitor: Visitor,
  problems: readonly FormProblem[],
  form: FormFields = new FormFields(),
): Promise<Answer> {
  const found = await findBoth(needs, id);
  if (!found) return notFound(noAgreement);
  const { agreement, partner } = found;
  const [datasets, people] = await Promise.all([needs.listDatasets(), needs.listPeople()]);
  return page({
    title: agreement.title,
    section: '/partners',
    breadcrumbs: [partnersCrumb, crumbOf(partner), { text: agreement.title }],
    problems,
    body: agreementView({
      agreement,
      partner,
      today: todayOf(needs),
      titles: new Map(datasets.map((each) => [each.id, each.title])),
      names: new Map(people.map((each) => [each.id, each.name])),
      labels: new Map(needs.profile.characteristics.map((each) => [each.id, each.label])),
      visitorId: visitor.person?.id ?? null,
      mayManage: visitor.may(manageAgreementsPermission),
      state: { form, problems },
    }),
  });
}
