// What is accepted: under an agreement in force or as open data, once for each key, all of it or nothing; and what a refusal says.
import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { findPartner, type Partner } from '../../partners/index.ts';
import { fixedClock } from '../../platform/clock.ts';
import { type TestDatabase, openTestDatabase } from '../../platform/database/test-database.ts';
import { temporaryFolder, type TemporaryFolder } from '../../platform/files.ts';
import { listEvents } from '../../platform/ledger/index.ts';
import { acceptSubmission, type AcceptNeeds, type Sending } from './accept-submission.ts';
import { agreeOn, type MadeUpPartner } from './put-made-up-partner.ts';
import { receiptText } from './receipt.ts';
import { findSubmission } from './submission-store.ts';

let opened: TestDatabase;
let folder: TemporaryFolder;
let needs: AcceptNeeds;
let agreed: MadeUpPartner & { partner: Partner };
let other: MadeUpPartner & { partner: Partner };
let path: string;
const queued: string[] = [];

before(async () => {
  opened = await openTestDatabase();
  folder = await temporaryFolder('accept');
  path = join(folder.path, 'sent.csv');
  await writeFile(path, 'a,b\n1,2\n');
  needs = {
    ...{
      database: opened.database,
      clock: fixedClock(new Date('2026-05-05T09:00:00Z')),
      dataFolder: folder.path,
    },
    profile: {
      shortName: 'Fellshire OPCC',
      contact: { name: 'The equality team', email: 'equality@opcc.example' },
    },
    queueImport: async ({ importId }) => void queued.push(importId),
  };
  agreed = await partnerOf('Searches', 'fellshire');
  other = await partnerOf('Others', 'elsewhere', false);
  await opened.database
    .insertInto('partnerContact')
    .values({ partnerId: other.partnerId, role: 'Data protection officer', email: 'dpo@else.example' })
    .execute();
});
after(async () => {
  await opened[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

async function partnerOf(title: string, slug: string, isAgreed = true) {
  const made = await agreeOn(opened.database, { title, slug, isAgreed });
  const partner = await findPartner(opened.database, made.partnerId);
  assert.ok(partner);
  return { ...made, partner };
}

const sendingTo = ({ datasetId, partner }: typeof agreed, more: Partial<Sending> = {}): Sending => ({
  ...{ dataset: { id: datasetId }, partner, way: 'page', by: { id: 'someone', role: 'analyst' } },
  files: [{ fileName: 'sent.csv', path }],
  ...more,
});

async function kept(): Promise<number> {
  return (await readdir(join(folder.path, 'incoming')).catch(() => [])).length;
}

describe('a submission', () => {
  test('under an agreement is kept with its version and digests, and waits to be read', async () => {
    const accepted = await acceptSubmission(needs, sendingTo(agreed));
    assert.ok('submissionId' in accepted);
    const submission = await findSubmission(opened.database, accepted.submissionId);
    assert.equal(submission?.agreementVersion, 1);
    assert.deepEqual(queued, [submission?.importId]);
    assert.ok(submission);
    const text = receiptText(submission, {
      organisation: 'OPCC',
      dataset: 'Searches',
      partner: 'F',
      sender: 'x',
    });
    // sha256sum of “a,b\n1,2\n”
    assert.ok(text.includes('492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470  8  sent.csv'));
  });

  test('without one is refused: what is missing, whom to ask, and nothing is kept', async () => {
    const before = await kept();
    const refused = await acceptSubmission(needs, sendingTo(other));
    assert.ok('sentence' in refused);
    assert.match(
      refused.sentence,
      /^Nothing was kept: there is no data-sharing agreement with this partner\. .*Ask The equality team \(equality@opcc\.example\) of Fellshire OPCC, or the data protection officer of Body of elsewhere\.$/,
    );
    assert.equal(await kept(), before);
    const { events } = await listEvents(opened.database, { page: 1, most: 1 });
    assert.equal(events[0]?.event.action, 'submission.refused');
  });

  test('of data that are published is taken in with where and under which licence', async () => {
    const openData = { source: 'https://data.police.uk', licence: 'Open Government Licence 3.0' };
    const accepted = await acceptSubmission(needs, sendingTo(other, { openData }));
    assert.ok('submissionId' in accepted);
    const submission = await findSubmission(opened.database, accepted.submissionId);
    assert.deepEqual([submission?.openData, submission?.agreementId], [openData, null]);
  });

  test('of nobody else needs no agreement', async () => {
    const accepted = await acceptSubmission(needs, sendingTo(other, { partner: null }));
    assert.equal(accepted.kind, 'accepted');
  });

  test('that cannot be handed on leaves nothing behind', async () => {
    const before = await kept();
    const failing = {
      ...needs,
      queueImport: async () => {
        throw new Error('The queue is away.');
      },
    };
    await assert.rejects(
      acceptSubmission(failing, sendingTo(agreed, { idempotencyKey: 'lost' })),
      /queue is away/,
    );
    assert.equal(await kept(), before);
    assert.equal(
      (await acceptSubmission(needs, sendingTo(agreed, { idempotencyKey: 'lost' }))).kind,
      'accepted',
    );
    assert.equal((await acceptSubmission(needs, sendingTo(agreed, { idempotencyKey: 'lost' }))).kind, 'same');
  });
});
