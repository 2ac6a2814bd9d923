// Releases a finding of a demonstration under a made-up policy, through the same audit and into the same register as any other.
import { belowFive } from '@due-regard/disclosure';
import { keepPrepared, type ProtectionNeeds } from './add-release.ts';
import { policyFor } from './policies/body-policy.ts';
import { approvePolicy, listPolicies } from './policies/policy-store.ts';
import { readRegister } from './releasing/register-store.ts';
import { today } from './today.ts';

/** Approves a policy for all data, where none holds. */
export async function makeDemonstrationPolicy({ database, clock }: ProtectionNeeds): Promise<void> {
  const policies = await listPolicies(database);
  if (policyFor('', policies)) return;
  const approval = {
    approvedBy: 'Chief Executive, Fellshire OPCC (invented)',
    reviewBy: dayInAYear(clock.now()),
  };
  await approvePolicy(database, {
    ...approval,
    ...{ approvedById: null, proposedById: null },
    dataset: null,
    presetId: belowFive.id,
    policy: { ...belowFive, ...approval, version: today(clock) },
    note: 'Invented for the demonstration.',
    approvedAt: clock.now(),
    demonstration: true,
  });
}

function dayInAYear(now: Date): string {
  const day = new Date(now.getTime());
  day.setUTCFullYear(day.getUTCFullYear() + 1);
  return day.toISOString().slice(0, 10);
}

/** Returns the id of the release. Throws, with the reasons, when it may not go out. */
export async function makeDemonstrationRelease(needs: ProtectionNeeds, findingId: string): Promise<string> {
  const finding = await needs.findingForRelease(findingId);
  if (!finding) throw refusal(['There is no such finding.']);
  if (!finding.forRelease.ok) throw refusal([finding.forRelease.why]);
  const { set } = finding.forRelease;
  const { heading, records } = finding;
  const policy = policyFor(records, await listPolicies(needs.database));
  const register = await readRegister(needs.database);
  if (!policy || !register.ok) throw refusal([register.ok ? 'No policy holds.' : register.why]);
  const { releases } = register;
  const { dataFolder } = needs;
  const answer = await needs.works.workOut({
    task: 'release',
    set,
    register: releases,
    dataFolder,
    policy: policy.policy,
  });
  if (answer.kind !== 'released') throw refusal(answer.kind === 'refused' ? answer.sentences : []);
  const known = releases.map(({ id }) => id);
  const asked = { findingId, heading, records, set, policyId: policy.id, known };
  const nobody = { releasedById: null, madeBy: null, preparedBy: null, own: null, waiting: null };
  const prepared = { ...answer, ...nobody, releasedBy: 'the demonstration', demonstration: true };
  const added = await keepPrepared(needs, asked, prepared);
  if (!added.ok) throw refusal(added.problems.map(({ message }) => message));
  return added.id;
}

function refusal(sentences: readonly string[]): Error {
  return new Error(`RELEASE_REFUSED: ${sentences.join(' ')}`);
}
