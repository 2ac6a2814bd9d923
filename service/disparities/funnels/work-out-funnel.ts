// Works out the funnel that a form asks for, from the data as they are kept now.
import { findAreaByName } from '../../organisation/index.ts';
import type { PartnerOfArea } from '../counting/exposure.ts';
import type { WorkOutNeeds } from '../findings/kind-pages.ts';
import type { MadeFinding } from '../findings/made-finding.ts';
import { gatherKeptRates } from '../rates/gather-kept-rates.ts';
import type { RateMaterial } from '../rates/settle-rates.ts';
import type { FunnelFinding } from './funnel-finding.ts';
import type { FunnelRequest } from './funnel-request.ts';
import { makeFunnelFinding } from './make-funnel-finding.ts';

export async function workOutFunnel(
  needs: WorkOutNeeds,
  request: FunnelRequest,
): Promise<MadeFinding<FunnelFinding>> {
  const { group, ...rates } = request;
  const gathered = await gatherKeptRates(needs, rates, { byArea: true });
  if (!gathered.ok) return gathered;
  const { material } = gathered;
  const partnerOfArea = material.partnerOfArea ?? partnersByProfile(material);
  return makeFunnelFinding({ ...material, ...(partnerOfArea ? { partnerOfArea } : {}), group });
}

/** Which partner polices a district, for partners whose area a profile knows; undefined when it knows none. */
function partnersByProfile({ cells }: RateMaterial): PartnerOfArea | undefined {
  const partners = [...new Set(cells.map(({ partner }) => partner))];
  const byCode = new Map(
    partners.flatMap((partner) => {
      const area = findAreaByName(partner.replaceAll('-', ' '));
      return area ? area.codes.map((code) => [code, partner] as const) : [];
    }),
  );
  return byCode.size === 0 ? undefined : (code) => (code === null ? undefined : byCode.get(code));
}
