// Who acts is known as long as the work goes on, also when others act meanwhile.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { actingAs, doer, visitorOf, theDemonstration, theProgram, whoActs } from './doer.ts';

const request = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

test('without anybody it is the program', () => {
  assert.deepEqual(whoActs(), theProgram);
});

test('what is waited for is done by whoever began it, whatever goes on beside it', async () => {
  const later = async () => {
    await pause(1);
    return whoActs();
  };
  const both = await Promise.all([
    actingAs(visitorOf(request), later),
    actingAs(theDemonstration, later),
    later(),
  ]);
  assert.deepEqual(both, [visitorOf(request), theDemonstration, theProgram]);
});

test('it can be kept with work that goes on after a restart, and a name is no id', () => {
  assert.deepEqual(doer.parse(JSON.parse(JSON.stringify(visitorOf(request)))), visitorOf(request));
  assert.equal(doer.safeParse({ ...theProgram, id: 'Jane Doe' }).success, false);
});
