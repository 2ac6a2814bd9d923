// Work done aside: it answers, fails as the work failed, and can be stopped.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { AsideStopped, openAside } from './aside.ts';

describe('work done aside', () => {
  const aside = openAside(new URL('./aside-trial.ts', import.meta.url));
  after(() => aside.close());

  it('answers with what its module works out, several at a time', async () => {
    assert.deepEqual(await Promise.all([1, 2, 3, 4, 5].map((each) => aside.run(each))), [2, 4, 6, 8, 10]);
  });

  it('fails with the message of what went wrong, and goes on working', async () => {
    await assert.rejects(aside.run('fail'), /There is nothing to double/);
    assert.equal(await aside.run(21), 42);
  });

  it('can be stopped even where it leaves no moment for anything else', async () => {
    const stop = new AbortController();
    const endless = aside.run('for ever', stop.signal);
    setTimeout(() => stop.abort(), 50);
    await assert.rejects(endless, AsideStopped);
    assert.equal(await aside.run(4), 8);
  });

  it('does not begin what is stopped already', async () => {
    await assert.rejects(aside.run(1, AbortSignal.abort()), AsideStopped);
  });
});
