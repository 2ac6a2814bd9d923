// The choice about cookies in all its states, without a script: asked, accepted, rejected, chosen one by one, saved, and not saved.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isKnownCookie, serviceCookies } from '../../pages/cookie-list.ts';
import type { InjectedResponse } from '../../pages/web.ts';
import { type MadeUpSite, putMadeUpSite } from '../put-made-up-site.ts';
import { addressBack, readChoice, telling, writeChoice } from './cookie-choice.ts';

let fellshire: MadeUpSite;
let cumbria: MadeUpSite;
before(async () => {
  fellshire = await putMadeUpSite();
  cumbria = await putMadeUpSite('cumbria');
});
after(async () => {
  await fellshire[Symbol.asyncDispose]();
  await cumbria[Symbol.asyncDispose]();
});

/** As a browser has it that keeps cookies. */
function cookiesIn({ headers }: InjectedResponse): Map<string, string> {
  const set = [headers['set-cookie'] ?? []].flat().map(String);
  return new Map(set.map((line) => [line.split('=')[0] ?? '', line.split('=')[1]?.split(';')[0] ?? '']));
}

async function choose(
  form: Record<string, string>,
): Promise<{ to: string; cookies: Map<string, string>; cookie: string }> {
  const answer = await fellshire.visitors.inject({ url: '/cookies', form });
  assert.equal(answer.status, 303);
  const cookies = cookiesIn(answer);
  const cookie = [...cookies]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
  return { to: String(answer.headers['location']), cookies, cookie };
}

const see = async (url: string, cookie = '') =>
  (await fellshire.visitors.inject({ url, headers: { cookie } })).body;

describe('a site with an additional cookie', () => {
  it('asks on every page until somebody has chosen, and on the page of cookies has the choice itself', async () => {
    for (const url of ['/', '/objectives', '/nowhere'])
      assert.match(
        await see(url),
        /Accept additional cookies[\s\S]*Reject additional cookies[\s\S]*Choose for each cookie/,
      );
    const page = await see('/cookies');
    assert.doesNotMatch(page, /Reject additional cookies/);
    assert.match(page, /Do you accept “Notices you have hidden”/);
  });

  it('says that the choice was saved, once, on the page that it was made on, and keeps it in one cookie', async () => {
    for (const choice of ['accept', 'reject']) {
      const { to, cookies, cookie } = await choose({ choice, from: '/objectives?a=b' });
      assert.equal(to, '/objectives?a=b&cookie-choice=saved');
      assert.equal([...cookies.values()].filter(Boolean).length, 1);
      assert.match(
        await see(to, cookie),
        /Your choice about cookies has been saved\.[\s\S]*href="\/objectives\?a=b">Hide this message/,
      );
      assert.doesNotMatch(await see('/objectives', cookie), /cookies has been saved|Accept additional/);
    }
  });

  it('says that there was a technical problem where the browser kept nothing, or what was sent is no choice', async () => {
    const { to } = await choose({ choice: 'accept', from: '/' });
    assert.match(
      await see(to),
      /We could not save your choice about cookies: there was a technical problem\.[\s\S]*Accept additional cookies/,
    );
    const { to: failed, cookies } = await choose({ choice: 'nonsense', from: '/strategy' });
    assert.equal(failed, '/strategy?cookie-choice=failed');
    assert.equal(cookies.size, 0);
    assert.match(await see(failed), /there was a technical problem/);
  });

  it('is chosen for one by one, changed and withdrawn', async () => {
    const { cookie } = await choose({ choice: 'each', 'hidden-notices': 'yes', from: '/cookies' });
    assert.match(await see('/cookies', cookie), /value="yes" checked/);
    const { cookies } = await choose({ choice: 'each', 'hidden-notices': 'no', from: '/cookies' });
    assert.equal(cookies.get('additional-hidden-notices'), '');
    const neither = await fellshire.visitors.inject({
      url: '/cookies',
      form: { choice: 'each', from: '/cookies' },
    });
    assert.equal(neither.status, 422);
    assert.match(neither.body, /Choose whether you accept “Notices you have hidden”/);
  });

  it('leads back to no other site', async () => {
    for (const from of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', ''])
      assert.equal((await choose({ choice: 'reject', from })).to, '/?cookie-choice=saved', from);
    assert.equal(addressBack('/a b'), '/');
  });

  it('remembers hidden notices for whoever accepted, and sets nothing for anybody else', async () => {
    const without = await fellshire.visitors.inject({
      url: '/notices/hide',
      form: { notice: 'annual-report' },
    });
    assert.equal(without.headers['location'], '/cookies');
    assert.equal(cookiesIn(without).size, 0);
    const { cookie } = await choose({ choice: 'accept', from: '/' });
    assert.match(await see('/', cookie), /annual report on equality will be out/);
    const hidden = await fellshire.visitors.inject({
      url: '/notices/hide',
      form: { notice: 'annual-report' },
      headers: { cookie },
    });
    const kept = `additional-hidden-notices=${cookiesIn(hidden).get('additional-hidden-notices')}`;
    assert.doesNotMatch(await see('/', `${cookie}; ${kept}`), /annual report on equality will be out/);
    const { cookie: refused } = await choose({ choice: 'reject', from: '/' });
    assert.match(await see('/', `${refused}; ${kept}`), /annual report on equality will be out/);
  });

  it('sets no cookie on any page that is only read', async () => {
    for (const url of [
      '/',
      '/objectives',
      '/search?words=fair',
      '/cookies',
      '/privacy',
      '/nowhere',
      '/sign-in',
    ])
      assert.equal((await fellshire.visitors.inject({ url })).headers['set-cookie'], undefined, url);
  });

  it('asks in Welsh on Welsh pages', async () => {
    assert.match(await see('/cy'), /Gwrthod cwcis ychwanegol/);
  });
});

describe('a site without additional cookies', () => {
  it('asks nothing, says that there is nothing to choose, and sets nothing', async () => {
    const { body } = await cumbria.visitors.inject({ url: '/' });
    assert.doesNotMatch(body, /Accept additional cookies|dr-cookies/);
    assert.match(
      (await cumbria.visitors.inject({ url: '/cookies' })).body,
      /There are none, so there is nothing for you to choose/,
    );
    const sent = await cumbria.visitors.inject({ url: '/cookies', form: { choice: 'accept', from: '/' } });
    assert.deepEqual([sent.headers['location'], sent.headers['set-cookie']], ['/cookies', undefined]);
  });
});

describe('the list of cookies', () => {
  it('is on the page about cookies whole, and no other can be set', async () => {
    const page = await see('/cookies');
    for (const { name, purpose } of Object.values(serviceCookies)) {
      assert.ok(page.includes(`>${name}<`), name);
      assert.ok(page.includes(purpose.en), name);
      assert.ok(isKnownCookie(name));
    }
    assert.ok(page.includes('>additional-hidden-notices<'));
    assert.ok(!isKnownCookie('_ga'));
  });
});

describe('the choice as a cookie keeps it', () => {
  it('counts for the cookies that somebody was asked about, so that a new one is asked about', () => {
    const value = writeChoice(['one', 'two'], ['two']);
    assert.deepEqual(readChoice(value, ['one', 'two']), { isMade: true, accepted: new Set(['two']) });
    assert.deepEqual(readChoice(value, ['one', 'two', 'three']), {
      isMade: false,
      accepted: new Set(['two']),
    });
    assert.deepEqual(readChoice(undefined, ['one']), { isMade: false, accepted: new Set() });
    assert.deepEqual(readChoice('forged', ['one']), { isMade: false, accepted: new Set() });
  });

  it('is told in the address of one page and leaves the rest of it as it was', () => {
    assert.equal(telling('/search?words=a%20b#top', 'saved'), '/search?words=a+b&cookie-choice=saved');
    assert.equal(telling('/search?words=a&cookie-choice=saved', null), '/search?words=a');
  });
});
