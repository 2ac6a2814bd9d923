// An adviser with a link: what they see and what not, what they say, what is answered, and when the link opens nothing any more.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { makeConsulteeLink } from '../../people/index.ts';
import { listAdvice } from './advice-store.ts';
import { attachEvidence } from './evidence-store.ts';
import { type MadeUpEvidence, putMadeUpEvidence } from '../put-made-up-evidence.ts';

let made: MadeUpEvidence;
before(async () => {
  made = await putMadeUpEvidence();
});
after(() => made[Symbol.asyncDispose]());

const text = (body: string) => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('an adviser with a link', () => {
  const asked = {
    ...{ who: 'Disability staff network', adviser: 'staff-network', question: 'Is a phone line enough?' },
    ...{ sections: 'effects', email: '', days: '14' },
  };
  let token = '';

  const linkIn = (body: string) => /\/advise\/([\w-]{43})/.exec(body)?.[1] ?? '';

  before(async () => {
    await made.write(made.id, {
      ...{ purpose: 'Only for colleagues to read', 'characteristics/disability/considered': 'negative' },
      ...{ 'characteristics/disability/why': 'Booking is by phone alone.', 'public-summary': 'Not shown' },
    });
    await made.as('ann', (transaction) =>
      attachEvidence(transaction, {
        ...{
          analysisId: made.id,
          kind: 'research',
          title: 'Unreleased count 4711',
          shows: 'Secret shows 4711',
        },
        ...{ source: '', period: '', asOf: '2026-11-01', goodUntil: null, strength: 'low', strengthWhy: '' },
        ...{ characteristics: [], address: '', at: made.clock.now() },
      }),
    );
  });

  it('is asked about sections that may be shown to people outside, and about no other', async () => {
    const { body } = await made.by('ann').get(made.at('/engagement'));
    assert.match(body, /value="effects"/);
    assert.doesNotMatch(body, /name="sections"[^>]*value="(signing|outcome)"/);
    const refused = await made
      .by('ann')
      .post(made.at('/engagement/advice'), { ...asked, sections: 'signing' });
    assert.match(refused.body, /Choose at least one section/);
    const given = await made.by('ann').post(made.at('/engagement/advice'), asked);
    token = linkIn(given.body);
    assert.equal(token.length, 43);
    assert.equal(linkIn((await made.by('ann').get(made.at('/engagement'))).body), '');
  });

  it('sees the sections of the link, and no evidence, no other section and no numbers of colleagues', async () => {
    const { status, body } = await made.by('nobody').get(`/advise/${token}`);
    assert.equal(status, 200);
    assert.match(body, /Booking is by phone alone\./);
    assert.match(body, /Is a phone line enough\?/);
    for (const hidden of ['Only for colleagues to read', 'Not shown', '4711', 'Ann Lee', '/desk/'])
      assert.ok(!body.includes(hidden), hidden);
  });

  it('is told of what nobody considered yet, and never that there is no effect', async () => {
    const { body } = await made.by('nobody').get(`/advise/${token}`);
    assert.match(text(body), /Religion or belief Not considered yet\./);
  });

  it('says something that stays as it was said, and reads what was made of it', async () => {
    assert.match((await made.by('nobody').post(`/advise/${token}`, {})).body, /Enter what you want to say/);
    const words = 'Deaf people cannot book by phone. Add text and BSL.';
    assert.equal((await made.by('nobody').post(`/advise/${token}`, { said: words })).status, 303);
    const [advice] = await made.seenBy('ann', () => listAdvice(made.database, made.id, made.clock.now()));
    assert.equal(advice?.said[0]?.words, words);
    assert.match(text((await made.by('ann').get(made.at('/engagement'))).body), /To be answered/);
    const to = made.at(`/engagement/advice/${advice?.id}/answer`);
    assert.match((await made.by('ann').post(to, {})).body, /Choose what was made of it/);
    const answer = { [`taken-${advice?.id}`]: 'taken', [`said-${advice?.id}`]: 'Text booking is added.' };
    assert.equal((await made.by('ann').post(to, answer)).status, 303);
    assert.match(
      text((await made.by('nobody').get(`/advise/${token}`)).body),
      /Taken\. Text booking is added\./,
    );
    await assert.rejects(
      made.seenBy('ann', () =>
        made.database.updateTable('analysisAdviceAnswer').set({ said: 'x' }).execute(),
      ),
      /never changed/,
    );
  });

  it('finds nothing any more when the link has expired, or was withdrawn', async () => {
    made.pass(1);
    const second = linkIn((await made.by('ann').post(made.at('/engagement/advice'), asked)).body);
    const links = await made.seenBy('ann', () => listAdvice(made.database, made.id, made.clock.now()));
    const to = made.at(`/engagement/advice/${links.at(-1)?.id}/withdraw`);
    assert.equal((await made.by('ann').post(to)).status, 303);
    assert.match((await made.by('nobody').get(`/advise/${second}`)).body, /This link was withdrawn/);
    made.pass(15 * 24 * 60);
    const { status, body } = await made.by('nobody').get(`/advise/${token}`);
    assert.equal(status, 410);
    assert.match(body, /This link has expired/);
    assert.doesNotMatch(body, /Booking is by phone/);
    const late = await made.by('nobody').post(`/advise/${token}`, { said: 'One more thing' });
    assert.doesNotMatch(late.body, /Booking is by phone/);
    const [advice] = await made.seenBy('ann', () => listAdvice(made.database, made.id, made.clock.now()));
    assert.equal(advice?.said.length, 1);
  });

  it('opens no analysis with a link to a finding, and nothing with any other token', async () => {
    const { token: ofFinding } = await made.as('ann', (transaction) =>
      makeConsulteeLink(
        transaction,
        {
          ...{
            body: 'fellshire',
            item: { kind: 'finding', id: made.id },
            consultee: 'Somebody',
            question: '',
          },
          expiresAt: new Date('2027-12-31T00:00:00Z'),
        },
        made.clock,
      ),
    );
    for (const other of [ofFinding, 'x'.repeat(43), 'x'])
      assert.equal((await made.by('nobody').get(`/advise/${other}`)).status, 404);
  });

  it('is written to by a letter that says nothing of the analysis', async () => {
    const sent = { ...asked, email: 'chair@example.org' };
    assert.equal((await made.by('ann').post(made.at('/engagement/advice'), sent)).status, 303);
    assert.equal(made.letters.at(-1)?.to, 'chair@example.org');
    assert.doesNotMatch(made.letters.at(-1)?.text ?? '', /front counters|phone line/);
  });
});
