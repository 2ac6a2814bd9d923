// Releases what was prepared and looked at: out and into the register at once, or not at all.
import {
  registered,
  type RegisteredRelease,
  type Released,
  type ReleasedTables,
  reopen,
} from '@due-regard/disclosure';
import type { FindingForRelease } from '../disparities/index.ts';
import type { FormProblem } from '../pages/forms.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import type { Log } from '../platform/log.ts';
import type { Seal } from '../platform/seal.ts';
import type { Colleagues } from '../people/index.ts';
import { type OwnRelease, publicContext, published } from '../published/index.ts';
import { type BodyPolicy, policyFor } from './policies/body-policy.ts';
import { listPolicies } from './policies/policy-store.ts';
import { keepInRegister, listReleasesOf, lockRegister, readRegister } from './releasing/register-store.ts';
import { settleWaiting } from './releasing/waiting-store.ts';
import type { AskedWork, WorkStore } from './releasing/work-store.ts';

/** What protection asks of the floors below it, handed in. */
export interface ProtectionNeeds {
  database: Database;
  clock: Clock;
  log: Log;
  dataFolder: string;
  /** The seal of this body. */
  seal: Seal;
  works: WorkStore;
  /** What people are called, and who may do what after whom. */
  people: Colleagues;
  /** Every dataset, to choose a policy for. */
  datasets(): Promise<readonly { id: string; title: string }[]>;
  /** Null for a finding that is not there. */
  findingForRelease(id: string): Promise<FindingForRelease | null>;
}

export type AddedRelease = { ok: true; id: string } | { ok: false; problems: FormProblem[] };

export interface PreparedRelease {
  text: string;
  proof: string;
  /** The role in which it is released. */
  releasedBy: string;
  /** Ids; null where it was no person, or is not known. */
  releasedById: string | null;
  madeBy: string | null;
  preparedBy: string | null;
  /** Where whoever releases it made or prepared it, as a small office may. */
  own: OwnRelease | null;
  demonstration: boolean;
  /** What it waited as until now. */
  waiting: string | null;
}

/** Everything that may have changed since it was prepared is looked at again, with nobody else releasing meanwhile. */
export async function keepPrepared(
  needs: ProtectionNeeds,
  asked: AskedWork,
  prepared: PreparedRelease,
): Promise<AddedRelease> {
  const opened = reopen(prepared.text, { digest: needs.seal });
  if (opened.kind !== 'released') return refused('', opened.sentences.join(' '));
  return needs.database.transaction().execute(async (transaction): Promise<AddedRelease> => {
    await lockRegister(transaction);
    const register = await readRegister(transaction);
    if (!register.ok) return refused('', `${register.why} Without it nothing can be released.`);
    // A form that is sent twice finds what the first has released.
    const same = register.releases.find(({ digest }) => digest === opened.released.digest);
    if (same) return settled(transaction, needs, prepared, same.id);
    const policy = policyFor(asked.records, await listPolicies(transaction));
    if (!policy || policy.id !== asked.policyId) return refused('', policyChanged);
    const ids = register.releases.map(({ id }) => id);
    if (ids.some((id) => !asked.known.includes(id))) return refused('', registerChanged);
    if (await isOutAlready(transaction, asked, register.releases, opened.released))
      return refused('', outAlready);
    const at = { ...needs, database: transaction };
    const id = await keepBoth(at, asked, policy, opened.released, prepared);
    return settled(transaction, needs, prepared, id);
  });
}

/** The same numbers of the same finding would only be there twice, whichever policy led to them. */
async function isOutAlready(
  database: Database,
  { findingId }: AskedWork,
  releases: readonly RegisteredRelease[],
  { content }: Released<ReleasedTables>,
): Promise<boolean> {
  const alike = (await listReleasesOf(database, findingId)).filter(({ withdrawn }) => withdrawn === null);
  const shown = JSON.stringify(shownOf(content.tables.map(({ rows }) => rows)));
  return releases.some(
    (each) => alike.some(({ id }) => id === each.id) && JSON.stringify(shownOf(each.shown)) === shown,
  );
}

function shownOf(tables: RegisteredRelease['shown']) {
  return tables.map((rows) => rows.map(({ labels, shown }) => [labels, shown]));
}

async function keepBoth(
  needs: ProtectionNeeds,
  { findingId, records, set }: AskedWork,
  policy: BodyPolicy,
  released: Released<ReleasedTables>,
  prepared: PreparedRelease,
): Promise<string> {
  const { proof, releasedBy, releasedById, madeBy, preparedBy, own, demonstration } = prepared;
  const id = await published(needs).keepRelease(released, own);
  const { heading, scope } = wordsOf(released);
  await keepInRegister(needs.database, {
    ...{ id, findingId, records, heading, scope, proof, demonstration },
    ...{ releasedBy, releasedById, madeBy, preparedBy, own },
    policyId: policy.id,
    registered: registered(id, set, released, policy.policy),
    releasedAt: needs.clock.now(),
  });
  return id;
}

async function settled(
  transaction: Database,
  { clock }: ProtectionNeeds,
  { waiting }: PreparedRelease,
  releaseId: string,
): Promise<AddedRelease> {
  if (waiting !== null) await settleWaiting(transaction, waiting, { releaseId, at: clock.now() });
  return { ok: true, id: releaseId };
}

function refused(field: string, message: string): AddedRelease {
  return { ok: false, problems: [{ field, message }] };
}

const policyChanged =
  'The policy has changed since this was prepared, so nothing was released. Prepare it again under the policy that holds now.';
const registerChanged =
  'Something else has been released since this was prepared, and it was not checked against that. Nothing was released. Prepare it again.';

const outAlready =
  'Just these numbers of this finding are out already. Nothing was released again. To have them out under the policy that holds now, withdraw the earlier release first.';

/** As they go out with the tables. */
function wordsOf({ content }: Released<ReleasedTables>): { heading: string; scope: string } {
  const read = publicContext.safeParse(content.context);
  return read.success ? read.data : { heading: content.title, scope: '' };
}
