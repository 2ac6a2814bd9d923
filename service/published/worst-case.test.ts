// The worst case: few people, many characteristics, everything that the public can get of it, and an attacker who has it all.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  belowFive,
  belowTen,
  hesa,
  type LinearSolver,
  nhsOneToSeven,
  nothingKnown,
  openSafelyMidpoint,
  type Policy,
  presets,
  protectingTools,
  release,
  type ReleasedOutcome,
  registered,
  registerOf,
  reopen,
  type TableSet,
} from '@due-regard/disclosure';
import { fixedClock } from '../platform/clock.ts';
import { openTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { silentLog } from '../platform/log.ts';
import { openHighs } from '../platform/solver/index.ts';
import { openDoor } from '../pages/made-up-door.ts';
import { createWebServer, type WebServer } from '../pages/web.ts';
import { findLeaks } from './find-leaks.ts';
import { csvView, gatherViews, type PublicView, textView } from './gather-views.ts';
import { type HiddenFigures, hiddenFigures } from './hidden-figures.ts';
import { published, type Published, publicContext } from './index.ts';
import { testSeal } from './made-up-release.ts';
import {
  nineCharacteristics,
  worstMakeUp,
  worstRates,
  worstRatesBefore,
  worstShares,
} from './made-up-worst-case.ts';
import { releaseView } from './release-view.ts';
import { runAttack } from './run-attack.ts';

const look = {
  organisationName: 'Fellshire',
  demonstration: false,
  brand: { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' },
};
const clock = fixedClock(new Date('2026-11-22T12:00:00Z'));

let scratch: TestDatabase;
let floor: Published;
let server: WebServer;
let solver: LinearSolver;

before(async () => {
  solver = await openHighs();
  scratch = await openTestDatabase();
  floor = published({ database: scratch.database, seal: testSeal, log: silentLog, clock });
  server = createWebServer({ routes: floor.routes, look, log: silentLog, door: openDoor });
});

after(async () => {
  await server.close();
  await scratch[Symbol.asyncDispose]();
});

interface Shown {
  outcome: ReleasedOutcome;
  truth: HiddenFigures;
  views: PublicView[];
}

const ready = new Map<string, Promise<Shown>>();

/** Worked out once for each set and policy. */
function shown(set: TableSet, policy: Policy): Promise<Shown> {
  const key = `${set.title} ${set.tables[0]?.name} ${policy.id}`;
  const found = ready.get(key) ?? show(set, policy);
  ready.set(key, found);
  return found;
}

async function show(
  set: TableSet,
  policy: Policy,
  register: Parameters<typeof release>[2] = nothingKnown,
): Promise<Shown> {
  const tools = protectingTools({ solver, digest: testSeal });
  const outcome = release(set, policy, register, tools);
  if (outcome.kind === 'not released') assert.fail(outcome.sentences.join('\n'));
  const id = await floor.keepRelease(outcome.released);
  const truth = hiddenFigures(set, outcome.released);
  const searches = ['Mixed', '3', 'promoted'];
  return { outcome, truth, views: await gatherViews(server, id, searches) };
}

const shares = (at: number) => worstShares(nineCharacteristics.slice(at, at + 3));
const cases: readonly [name: string, set: TableSet, policies: readonly Policy[]][] = [
  [
    'few searches over known residents',
    worstRates,
    [belowFive, belowTen, nhsOneToSeven, hesa, openSafelyMidpoint],
  ],
  ['what staff are, linked with their sex', worstMakeUp(), [belowFive, belowTen, nhsOneToSeven]],
  ['age, disability and ethnicity of staff promoted', shares(0), [belowFive, belowTen]],
  ['faith, gender reassignment and marriage of staff promoted', shares(3), [belowFive]],
  ['pregnancy, sex and orientation of staff promoted', shares(6), [belowFive]],
];

for (const [name, set, policies] of cases)
  describe(name, () => {
    for (const policy of policies)
      test(`${policy.id}: nothing hidden is in anything that the public gets, and none of it can be worked out`, async () => {
        const { outcome, truth, views } = await shown(set, policy);
        assert.ok(views.length >= 11);
        assert.deepEqual(findLeaks(views, truth), []);
        assert.deepEqual(runAttack(views, outcome, solver), []);
      });
  });

test('after an earlier release of the same, neither tells what the other hides', async () => {
  const first = await shown(worstRatesBefore, belowFive);
  const { released } = first.outcome;
  const earlier = registerOf([registered('1', worstRatesBefore, released, belowFive)]);
  const later = await show(worstRates, belowFive, earlier);
  assert.equal(later.outcome.released.manifest.earlier.length, 1);
  assert.deepEqual(findLeaks(first.views, first.truth), []);
  assert.deepEqual(findLeaks(later.views, later.truth), []);
  assert.deepEqual(runAttack(later.views, later.outcome, solver), []);
});

describe('what is shown', () => {
  test('is worked out from the sealed text alone: opened from it, every byte is the same', async () => {
    const { outcome } = await shown(worstRates, belowFive);
    const again = reopen(outcome.released.toText(), { digest: testSeal });
    assert.ok(again.kind === 'released');
    const context = publicContext.parse(again.released.content.context);
    assert.equal(
      String(releaseView({ released: again.released, context })),
      String(releaseView({ released: outcome.released, context })),
    );
  });

  test('has a mark on its charts for each number and none for what is hidden', async () => {
    const { views, truth } = await shown(worstRates, belowFive);
    const page = views.find(({ name }) => /^\/published\/[^.?]+$/.test(name));
    assert.equal(page?.marks, truth.drawn);
  });

  test('every preset that releases these few people is tried here or refuses them', () => {
    const tried = new Set(cases.flatMap(([, , policies]) => policies.map(({ id }) => id)));
    const alike: Record<string, string> = {
      opensafely: 'nhs-1-to-7',
      'ons-10': 'below-10',
      'small-office': '',
    };
    assert.deepEqual(
      presets.filter(({ id }) => !tried.has(id) && !Object.hasOwn(alike, id)).map(({ id }) => id),
      [],
    );
  });
});

describe('the search for what is hidden finds it where a view lets it through', () => {
  const without = (views: readonly PublicView[], ending: string) =>
    views.filter(({ name }) => !name.endsWith(ending));

  test('a true rate in a file, rounded to two decimals', async () => {
    const { views, truth } = await shown(worstRates, belowFive);
    const hidden = truth.hidden.find(({ value }) => Number(value?.toPrecision(3)) !== value) ?? assert.fail();
    const told = csvView('leak.csv', `group,rate\r\nsomebody,${hidden.value?.toPrecision(3)}\r\n`);
    assert.match(findLeaks([...without(views, '.csv'), told], truth).join('\n'), /leak\.csv has/);
  });

  test('a true count in the row of its group', async () => {
    const { views, truth } = await shown(worstRates, belowFive);
    const { group, slice, count } = truth.hidden.find(({ slice: at }) => at !== null) ?? assert.fail();
    const told = textView('leak.txt', `${slice}  ${group}  ${count}\n`);
    assert.match(findLeaks([...views, told], truth).join('\n'), /leak\.txt tells/);
  });

  test('an interval beside a hidden count: the audit gets the count out of it', async () => {
    const { views, outcome, truth } = await shown(worstRates, belowFive);
    const { group, slice, lower, upper } = truth.hidden.find(({ count }) => count > 0) ?? assert.fail();
    const leaking = views.map((view) => {
      if (!view.name.startsWith('/api/v1/published/')) return view;
      const body = JSON.parse(view.text);
      const row = body.figures[0].rows.find(
        (each: { group: string; slice: string | null }) => each.group === group && each.slice === slice,
      );
      row.value = { estimate: '[c]', lower, upper };
      return textView(view.name, JSON.stringify(body));
    });
    assert.match(runAttack(leaking, outcome, solver).join('\n'), new RegExp(group));
  });
});
