// The pages of review, decision and proof: what each person may do there, what is refused on the page as well as by the database, and what is kept.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { exportLedger } from '../../platform/ledger/index.ts';
import { verifyPackFile } from '../packs/verify-pack-file.ts';
import { listRemarks } from '../remarks/remark-store.ts';
import { submitAnalysis } from '../workflow/review-store.ts';
import { takeStep } from '../workflow/take-step-store.ts';
import { findDecision } from './decision-store.ts';
import { type MadeUpProof, putMadeUpProof } from './put-made-up-proof.ts';

const words = ({ body }: { body: string }): string =>
  body
    .replace(/<(script|style)[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', '’')
    .replace(/\s+/g, ' ');

let proof: MadeUpProof;
let id: string;
const at = (below: string) => `/desk/analyses/${id}${below}`;

before(async () => {
  proof = await putMadeUpProof();
});
after(() => proof[Symbol.asyncDispose]());

/** One analysis of the item is written at a time. */
async function clear(): Promise<void> {
  if (id === undefined) return;
  const { state } = await proof.now(id);
  if (['draft', 'in-review', 'changes-requested', 'ready'].includes(state))
    await proof.as('ann', () =>
      takeStep(proof.database, id, 'put-away', { at: proof.next(), why: 'It is over.' }),
    );
}

const submitted = async () => (await proof.now(id)).submittedAt?.toISOString() ?? '';
const freeze = async () => proof.by('hal').post(at('/freeze'), { submitted: await submitted() });
const decision = {
  ...{ pack: '1', outcome: 'go-ahead', decided: 'It begins in April.', reasons: 'Victims need it.' },
  declared: ['0', '1', '2', '3', '4'],
};

describe('sending for review', () => {
  beforeEach(clear);

  it('is refused while something is missing, saying what, and without training', async () => {
    ({ id } = await proof.written());
    const missing = await proof.by('ann').post(at('/submit'));
    assert.equal(missing.status, 422);
    assert.match(words(missing), /It is not complete yet\. .* is not answered\./);
    proof.train({ ok: false, sentence: 'Your training ran out on 1 October 2026. Ask Ada Marsh.' });
    const untrained = await proof.by('ann').post(at('/submit'));
    proof.train({ ok: true });
    assert.equal(untrained.status, 403);
    assert.match(words(untrained), /Your training ran out/);
    assert.equal((await proof.now(id)).state, 'draft');
  });

  it('closes it to its authors, who can take it back with everything that was said', async () => {
    id = await proof.complete();
    assert.equal((await proof.by('ann').post(at('/submit'))).status, 303);
    await proof.by('ada').post(at('/remarks'), { kind: 'challenge', field: 'purpose', said: 'For whom?' });
    assert.equal((await proof.by('ann').post(at('/take-back'))).status, 303);
    assert.equal((await proof.now(id)).state, 'draft');
    assert.match(words(await proof.by('ann').get(at('/remarks'))), /Challenge, open .*For whom\?/);
  });
});

describe('what is said', () => {
  beforeEach(clear);

  it('is settled by somebody who did not write the analysis, and by nobody else', async () => {
    id = await proof.completeInReview();
    await proof.by('ada').post(at('/remarks'), { kind: 'challenge', field: '', said: 'Too narrow.' });
    const [remark] = await proof.as('ada', () => listRemarks(proof.database, id));
    const answer = at(`/remarks/${remark?.id}/answer`);
    assert.equal((await proof.by('abe').post(answer, { do: 'reply', said: 'We widened it.' })).status, 303);
    const own = await proof.by('ann').post(answer, { do: 'settle', said: 'Done.' });
    assert.match(words(own), /You wrote in this analysis, so you may not settle/);
    assert.equal((await proof.by('ada').post(answer, { do: 'settle', said: 'Thank you.' })).status, 303);
    assert.match(words(await proof.by('ann').get(at('/remarks'))), /Challenge, settled/);
  });

  it('is refused to those who have no say, and asks for words', async () => {
    id = await proof.completeInReview();
    assert.equal((await proof.by('pia').post(at('/remarks'), { kind: 'comment', said: 'Hm.' })).status, 403);
    const empty = await proof.by('ada').post(at('/remarks'), { kind: 'comment', said: ' ' });
    assert.equal(empty.status, 422);
    assert.match(words(empty), /Enter what you want to say/);
    const challenge = await proof.by('ann').post(at('/remarks'), { kind: 'challenge', said: 'Me.' });
    assert.equal(challenge.status, 422, 'an author challenges nothing');
  });
});

describe('approval', () => {
  beforeEach(clear);

  it('is refused to its author on the page, although they have the role, and names who may', async () => {
    id = await proof.complete();
    await proof.as('hal', () => submitAnalysis(proof.database, id, proof.next()));
    const page = await proof.by('hal').get(at('/review'));
    assert.doesNotMatch(page.body, /Approve it, and freeze it/);
    const refused = await freeze();
    assert.equal(refused.status, 403);
    assert.match(
      words(refused),
      /You wrote the analysis, so you may not approve your own analysis\. Ask .*Hew Marsh.*, who may/,
    );
    assert.equal((await proof.now(id)).state, 'in-review');
  });

  it('freezes what was read, and not what was sent since', async () => {
    id = await proof.completeInReview();
    const before = await submitted();
    await proof.by('ada').post(at('/send-back'), { 'send-back': 'Say more of age.' });
    await proof.as('ann', () => submitAnalysis(proof.database, id, proof.next()));
    const stale = await proof.by('hal').post(at('/freeze'), { submitted: before });
    assert.equal(stale.status, 409);
    assert.match(words(stale), /sent for review again since you read it/);
    assert.equal((await freeze()).status, 303);
    assert.equal((await proof.now(id)).state, 'ready');
  });

  it('waits for the other body of a joint analysis', async () => {
    await proof.share();
    id = await proof.completeInReview();
    const alone = await freeze();
    assert.equal(alone.status, 409);
    assert.match(words(alone), /The other body has not signed it off yet/);
    assert.match(words(await proof.by('fay').get(at('/review'))), /Sign it off for your body/);
    assert.equal((await proof.by('fay').post(at('/freeze'), { submitted: await submitted() })).status, 403);
    assert.equal(
      (await proof.by('fin').post(at('/remarks'), { kind: 'dissent', field: '', said: 'We would wait.' }))
        .status,
      303,
    );
    assert.equal(
      (await proof.by('fay').post(at('/sign-off'), { 'sign-off': 'With one dissent.' })).status,
      303,
    );
    assert.equal((await proof.by('fay').post(at('/sign-off'))).status, 409, 'twice');
    assert.equal((await freeze()).status, 303);
    assert.match(words(await proof.by('dina').get(at('/decide'))), /We would wait/);
    await proof.as('cleo', () =>
      sql`update shared_with set ended_at = now() where item_id = ${proof.itemId}`.execute(proof.database),
    );
  });

  it('can follow where it cannot wait, within ten working days, by somebody else', async () => {
    id = await proof.complete();
    assert.equal(
      (await proof.by('hal').post(at('/expedite'), { expedite: 'Now.' })).status,
      403,
      'not the role',
    );
    assert.match(words(await proof.by('cleo').post(at('/expedite'))), /Enter why it cannot wait/);
    assert.equal((await proof.by('cleo').post(at('/expedite'), { expedite: 'The grant ends.' })).status, 303);
    assert.equal((await proof.now(id)).expedited?.approveBy, '2026-11-16');
    assert.match(
      words(await proof.by('hal').get(at('/review'))),
      /Its approval has to follow by 16 November 2026/,
    );
    assert.match(words(await proof.by('cleo').post(at('/approve'))), /You expedited it, so somebody else/);
    assert.equal((await proof.by('hal').post(at('/approve'))).status, 303);
    assert.match(words(await proof.by('hal').get(at('/review'))), /Approved by Hal Marsh/);
  });
});

describe('the decision', () => {
  beforeEach(async () => {
    await clear();
    id = await proof.completeInReview();
    await proof
      .by('ada')
      .post(at('/remarks'), { kind: 'dissent', field: '', said: 'Deaf people were not asked.' });
    await freeze();
  });

  it('shows the three aims, the pack and the dissent, and is for the decision-maker alone', async () => {
    const page = words(await proof.by('dina').get(at('/decide')));
    for (const said of [
      /advance equality of opportunity/,
      /Deaf people were not asked/,
      /The pack/,
      /What you declare/,
    ])
      assert.match(page, said);
    assert.doesNotMatch(words(await proof.by('hal').get(at('/decide'))), /What you declare/);
    assert.equal((await proof.by('hal').post(at('/decide'), decision)).status, 403);
  });

  it('is not taken without every declaration, reasons, and the pack that was read', async () => {
    const some = await proof.by('dina').post(at('/decide'), { ...decision, declared: ['0', '1'] });
    assert.equal(some.status, 422);
    assert.match(words(some), /Tick each thing that you declare/);
    assert.equal((await proof.by('dina').post(at('/decide'), { ...decision, reasons: '' })).status, 422);
    assert.equal((await proof.by('dina').post(at('/decide'), { ...decision, pack: '7' })).status, 409);
    assert.equal((await proof.now(id)).state, 'ready');
  });

  it('may go against the advice with reasons, cites the pack by its digest, and keeps what was declared', async () => {
    const against = { ...decision, outcome: 'continue', against: 'The need outweighs it.' };
    assert.equal((await proof.by('dina').post(at('/decide'), against)).status, 303);
    const taken = await proof.as('dina', () => findDecision(proof.database, id));
    assert.equal(taken?.againstWhy, 'The need outweighs it.');
    assert.match(taken?.declared ?? '', /I have considered the need to advance equality/);
    const page = words(await proof.by('hal').get(at('/decide')));
    assert.match(page, /Against the advice, because The need outweighs it/);
    assert.ok(page.includes(taken?.packDigest ?? 'no digest'));
    assert.match(
      words(await proof.by('dina').get(at('/timeline'))),
      /In order It was first considered less than a day before/,
    );
  });

  it('that was taken before anything was considered shows red, and waits for the chief executive', async () => {
    const early = {
      ...decision,
      'earlier-day': '1 10 2026',
      'earlier-time': '10:00',
      'earlier-why': 'The board met.',
    };
    assert.equal((await proof.by('dina').post(at('/decide'), { ...early, 'earlier-why': '' })).status, 422);
    assert.equal((await proof.by('dina').post(at('/decide'), early)).status, 303);
    const taken = await proof.as('dina', () => findDecision(proof.database, id));
    // British Summer Time: ten o’clock in London is nine UTC.
    assert.equal(taken?.decidedAt.toISOString(), '2026-10-01T09:00:00.000Z');
    const page = await proof.by('ann').get(at('/timeline'));
    assert.match(words(page), /Assessed after decision Nothing of substance was written before the decision/);
    assert.match(page.body, /govuk-tag--red/);
    assert.equal((await proof.by('hal').post(at('/late'), { why: 'Sorry.' })).status, 403);
    assert.equal((await proof.by('cleo').post(at('/late'))).status, 422);
    assert.equal((await proof.by('cleo').post(at('/late'), { why: 'It was overlooked.' })).status, 303);
    assert.equal((await proof.by('cleo').post(at('/late'), { why: 'Again.' })).status, 409);
    assert.match(
      words(await proof.by('ann').get(at('/timeline'))),
      /The public reads why: It was overlooked/,
    );
  });
});

describe('the pack', () => {
  it('opens unchanged, is exported twice over, and says who opened it', async () => {
    await clear();
    id = await proof.completeInReview();
    assert.match(words(await proof.by('dina').get(at('/pack'))), /There is none yet/);
    assert.equal((await proof.by('dina').get(at('/pack.json'))).status, 404);
    await freeze();
    const [json, html] = [
      await proof.by('dina').get(at('/pack.json')),
      await proof.by('dina').get(at('/pack.html')),
    ];
    for (const { body } of [json, html]) assert.deepEqual(verifyPackFile(Buffer.from(body)).faults, []);
    assert.match(
      words(await proof.by('hal').get(at('/pack'))),
      /unchanged since.*downloaded as data by Dina Marsh/,
    );
    assert.equal((await proof.by('nobody').get(at('/pack'))).status >= 300, true);
    assert.equal((await proof.by('fay').get(at('/pack'))).status, 404, 'another body');
    let openings = 0;
    for await (const line of exportLedger(proof.database)) if (line.includes('analysis.pack-')) openings += 1;
    assert.ok(openings >= 3);
  });
});
