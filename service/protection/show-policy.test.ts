// The pages of policies as staff use them: proposed by one, approved or sent back by another, in force from then on.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  approval,
  type MadeUpProtection,
  putMadeUpProtection,
  wordsOf as words,
} from './put-made-up-protection.ts';

let bench: MadeUpProtection;
before(async () => (bench = await putMadeUpProtection()));
after(() => bench[Symbol.asyncDispose]());

const get: MadeUpProtection['get'] = (url) => bench.get(url);
const post: MadeUpProtection['post'] = (url, form) => bench.post(url, form);
const followed: MadeUpProtection['followed'] = (answer) => bench.followed(answer);

describe('before a policy is approved', () => {
  it('the list says that nothing can be released, and what to do', async () => {
    assert.match(
      words(await get('/protection/policies')),
      /No policy has been approved yet, so nothing can be released/,
    );
  });

  it('a finding cannot be prepared, and policies can be compared', async () => {
    const page = await get(`/protection/release?finding=${bench.finding}`);
    assert.match(words(page), /Nobody has approved a policy for these data/);
    const prepared = await post('/protection/release/prepare', { finding: bench.finding });
    assert.match(String(prepared.headers['location']), /\/protection\/release\?finding=/);
    const compared = await followed(await post('/protection/release/compare', { finding: bench.finding }));
    assert.match(words(compared), /Policies side by side.*Hide below 5.*Kept out/);
    assert.match(words(compared), /Choose a policy/);
    assert.doesNotMatch(words(compared), /See what the public would see/);
  });
});

describe('a policy', () => {
  it('is refused with everything that is wrong, and nothing typed is lost', async () => {
    const page = await post('/protection/policies/new', {
      ...approval,
      below: '1',
      note: '<b>Board</b>',
      reviewBy: '',
    });
    assert.equal(page.status, 422);
    assert.match(words(page), /from 2 to 100.*Enter the day of the review/);
    assert.match(page.body, /value="1"/);
    assert.match(page.body, /&lt;b&gt;Board&lt;\/b&gt;/);
  });

  it('is proposed, waits for somebody else, and changes nothing until then', async () => {
    const page = await followed(await post('/protection/policies/new', approval));
    assert.match(words(page), /Waits for approval.*Proposed by Ann Lee, 22 November 2026/);
    assert.match(words(await get('/protection/waiting')), /Policies to be approved.*Ann Lee/);
    assert.match(words(await get('/protection/policies')), /No policy has been approved yet/);
    assert.doesNotMatch(words(page), /Your decision/);
    assert.equal((await post(`${page.url}/approve`, {})).status, 403);
  });

  it('is sent back with a reason, which its proposer reads', async () => {
    const { url } = await followed(await post('/protection/policies/new', { ...approval, note: 'Again' }));
    const cal = bench.as('cal');
    assert.match(words(await cal.post(`${url}/return`, { reason: '' })), /Enter why it is sent back/);
    await cal.post(`${url}/return`, { reason: 'Say <why>' });
    assert.match((await get(url)).body, /Sent back[^]*by Cal Rowe: Say &lt;why&gt;/);
    await cal.post(`${url}/approve`, {});
    assert.match(words(await get(url)), /Sent back/);
    assert.match(words(await get('/protection/policies')), /No policy has been approved yet/);
  });

  it('is approved by somebody else, is in force, and says what it does not protect', async () => {
    const page = await bench.approve(approval);
    assert.match(words(page), /In force/);
    assert.match(words(page), /What it does not protect/);
    assert.match(words(page), /Approved by Cal Rowe, Chief executive and monitoring officer/);
    assert.match(
      words(await get('/protection/policies')),
      /Cal Rowe, Chief executive and monitoring officer, 22 November 2026/,
    );
  });

  it('is not there under an address of nobody', async () => {
    assert.equal((await get('/protection/policies/7d3b1c1e-0000-4000-8000-00000000000f')).status, 404);
    assert.equal((await get('/protection/policies/nonsense')).status, 404);
    assert.equal((await get('/protection/presets/nonsense')).status, 404);
    const nobody = '/protection/policies/7d3b1c1e-0000-4000-8000-00000000000f/retire';
    assert.equal((await bench.as('cal').post(nobody, {})).status, 404);
    const noProposal = '/protection/proposals/7d3b1c1e-0000-4000-8000-00000000000f';
    assert.equal((await get(noProposal)).status, 404);
    assert.equal((await bench.as('cal').post(`${noProposal}/approve`, {})).status, 404);
  });

  it('keeps the addresses of presets readable', async () => {
    assert.match(words(await get('/protection/presets/hesa')), /A shown 0 may be nobody, one or two people/);
  });
});
