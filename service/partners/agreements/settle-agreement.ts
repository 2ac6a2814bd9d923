// POST /partners/agreements/:id/versions/:number/approve, return and end: a version is settled, by another person than its author.
import { notFound, redirect, route, type Answer, type Route, type RouteRequest } from '../../pages/route.ts';
import { whoActs } from '../../platform/doer.ts';
import { manageAgreementsPermission } from '../partner-permissions.ts';
import type { PartnersNeeds } from '../gather-needs.ts';
import { findBoth, noAgreement } from './add-agreement.ts';
import { reasonField } from './agreement-view.ts';
import { settleVersion, type Settlement } from './agreement-store.ts';
import { agreementPage, versionAddress } from './show-agreement.ts';

const doings = [
  { path: 'approve', to: 'approved', audit: 'agreement.approved' },
  { path: 'return', to: 'returned', audit: 'agreement.returned' },
  { path: 'end', to: 'ended', audit: 'agreement.ended' },
] as const;

export function settleAgreementRoutes(needs: PartnersNeeds): Route[] {
  return doings.map(({ path, to, audit }) =>
    route({
      method: 'POST',
      path: `/partners/agreements/:id/versions/:number/${path}`,
      permission: manageAgreementsPermission,
      audit,
      params: versionAddress,
      proof: 'recent',
      answer: (request) => settle(needs, to, request),
    }),
  );
}

type Asked = Pick<RouteRequest<{ id: string; number: number }, unknown>, 'params' | 'form' | 'visitor'>;

async function settle(
  needs: PartnersNeeds,
  to: Settlement['to'],
  { params, form, visitor }: Asked,
): Promise<Answer> {
  const found = await findBoth(needs, params.id);
  const version = found?.agreement.versions.find(({ number }) => number === params.number);
  if (!found || !version) return notFound(noAgreement);
  const by = whoActs().id;
  const reason = form.value(reasonField(version)).slice(0, 1000);
  if (to === 'approved' && version.proposedBy === by) return refusal(own);
  if (to !== 'approved' && reason === '')
    return agreementPage(
      needs,
      params.id,
      visitor,
      [{ field: reasonField(version), message: 'Enter the reason' }],
      form,
    );
  const at = needs.clock.now();
  const isSettled = await settleVersion(needs.database, {
    ...{ agreementId: params.id, number: params.number, to, by, at, reason },
  });
  return isSettled ? redirect(`/partners/agreements/${params.id}`) : refusal(tooLate);
}

const own = 'You proposed this version. Somebody else must approve it: nobody approves their own.';
const tooLate = 'This version was settled already. Go back to the agreement to see how it stands now.';

function refusal(sentence: string): Answer {
  return { kind: 'refusal', status: sentence === own ? 403 : 409, sentence };
}
