// Opens a screening of an item of the register because of a trigger, in the questions of the day, and says so on the item.
import { legalProfileFor } from '../../law/index.ts';
import type { OrganisationProfile } from '../../organisation/index.ts';
import { dateIn } from '../../phrases/day.ts';
import { type OpenScreening, setEqualityStatus } from '../../policies/index.ts';
import { openAnalysis } from '../keeping/open-analysis-store.ts';
import { questionSetFor } from '../questions/question-sets.ts';

/** Where one is open already it is the one to go on with. */
export function openScreening({ nation }: Pick<OrganisationProfile, 'nation'>): OpenScreening {
  return async (transaction, item, trigger) => {
    const day = dateIn(trigger.raisedAt);
    const law = legalProfileFor(nation, day);
    const { id, version } = questionSetFor(law, 'screening', day);
    const opened = await openAnalysis(
      transaction,
      {
        ...{ itemId: item.id, depth: 'screening', because: trigger.why, triggerId: trigger.id },
        ...{ questionSet: { id, version }, legalProfile: { id: law.id, version: law.version } },
      },
      trigger.raisedAt,
    );
    if (opened?.kind !== 'opened') return null;
    await setEqualityStatus(transaction, item.id, { status: 'in-analysis' });
    return opened.analysis.id;
  };
}
