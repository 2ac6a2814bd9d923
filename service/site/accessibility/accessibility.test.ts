// The statement and its register, through the web server: what the public reads, what staff keep, and what happens after a year.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  findProfile,
  type OrganisationProfile,
  setUpBodies,
  setUpOrganisation,
} from '../../organisation/index.ts';
import { doorFor, madeUpPerson, nobodysDoor } from '../../pages/made-up-door.ts';
import type { Doorkeeper } from '../../pages/doorkeeper.ts';
import { createWebServer, type WebServer } from '../../pages/web.ts';
import { actingAs } from '../../platform/doer.ts';
import { openTestDatabase, type TestDatabase } from '../../platform/database/test-database.ts';
import { silentLog } from '../../platform/log.ts';
import type { GateResult } from './gate-result.ts';
import { makeAccessibility } from './make-accessibility.ts';
import { remindOfStatement } from './remind-of-statement.ts';

const gate: GateResult = {
  ...{ date: '2026-11-22', browser: 'Chromium', axe: '4.14.1', addresses: 104, pages: 120, states: 210 },
  ...{ variants: ['320 pixels wide'], checks: 9_000, controls: 3_000, violations: 0, lookedOver: 4 },
};
const letters: { to: string; text: string }[] = [];
const servers: WebServer[] = [];
let now = new Date('2026-11-22T12:00:00Z');
let test: TestDatabase;
let visitors: WebServer;
let staff: WebServer;

function needsOf(profile: OrganisationProfile) {
  return {
    ...{ profile, database: test.database, publicDatabase: test.database, gate },
    clock: { now: () => now },
    mail: { send: async (_: unknown, letter: { to: string; text: string }) => void letters.push(letter) },
    emailsOf: async (asked: string) => [`${asked.replace(':', '-')}@made-up.example`],
    serviceAddress: () => 'https://regard.example',
    jobs: { daily: () => undefined },
  };
}

function serve(profile: OrganisationProfile, door: Doorkeeper): WebServer {
  const look = {
    ...{ organisationName: 'Fellshire', demonstration: false },
    brand: { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' },
  };
  const server = createWebServer({
    routes: makeAccessibility(needsOf(profile)).routes,
    look,
    log: silentLog,
    door,
  });
  servers.push(server);
  return server;
}

const profileOf = (id: string) => {
  const found = findProfile(id);
  assert.ok(found);
  return found;
};

before(async () => {
  test = await openTestDatabase();
  const profile = profileOf('fellshire');
  await setUpOrganisation(test.database, profile.id, now);
  await setUpBodies(test.database, profile);
  visitors = serve(profile, nobodysDoor);
  staff = serve(
    profile,
    doorFor(({ name }) => name === 'issues:manage', madeUpPerson),
  );
});
after(async () => {
  for (const server of servers) await server.close();
  await test[Symbol.asyncDispose]();
});

/** Pages are kept for a second: each question has an address of its own. */
let asked = 0;
async function statement(path = '/accessibility-statement', server = visitors): Promise<string> {
  const { body } = await server.inject({ url: `${path}?${(asked += 1)}` });
  return body.replace(/\s+/g, ' ');
}

const review = { what: 'review', doneOn: '22/11/2026', doneBy: 'the equality team', how: '' };

describe('a statement that nobody has read', () => {
  it('claims nothing, says what is missing, and still tells whom to turn to', async () => {
    const body = await statement();
    assert.match(body, /This statement is not yet published/);
    assert.match(body, /somebody of the organisation who has read the statement/);
    assert.match(body, /equality@fellshire-opcc\.example/);
    assert.match(body, /Equality and Human Rights Commission \(EHRC\) is responsible for enforcing/);
    assert.doesNotMatch(body, /compliant with the/);
  });
});

describe('a statement that was read', () => {
  before(async () => {
    const { status } = await staff.inject({ url: '/desk/accessibility/checks', form: review });
    assert.equal(status, 303);
  });

  it('has the headings of the model statement, in its order', async () => {
    const body = await statement();
    const headings = [...body.matchAll(/<h[123][^>]*>([^<]+)<\/h/g)].map(([, text]) => text);
    // gov.uk, sample accessibility statement of 19 December 2023, with the sections that apply here.
    assert.deepEqual(headings, [
      'Accessibility statement',
      'How accessible this website is',
      'Feedback and contact information',
      'Reporting accessibility problems with this website',
      'Enforcement procedure',
      'Technical information about this website’s accessibility',
      'Compliance status',
      'Non-accessible content',
      'Non-compliance with the accessibility regulations',
      'Disproportionate burden',
      'Content that’s not within the scope of the accessibility regulations',
      'What we’re doing to improve accessibility',
      'Preparation of this accessibility statement',
    ]);
  });

  it('has the sentence of the law, the tests with their counts, and both days', async () => {
    const text = (await statement()).replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
    assert.match(
      text,
      /This website is partially compliant with the Web Content Accessibility Guidelines version 2\.2 AA standard ?, due to the non-compliances listed below\./,
    );
    assert.match(text, /104 addresses, 210 pages and states of pages\) with axe-core 4\.14\.1/);
    assert.match(
      text,
      /prepared on 22 November 2026\. It was last reviewed on 22 November 2026 by the equality team/,
    );
    assert.match(text, /nobody has gone through these pages by hand/);
  });

  it('is written in Welsh too', async () => {
    const text = (await statement('/cy/accessibility-statement'))
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ');
    assert.match(text, /yn cydymffurfio’n rhannol â safon AA/);
    assert.match(text, /22 Tachwedd 2026/);
  });
});

describe('the register', () => {
  const issue = {
    ...{
      kind: 'non-compliance',
      criterion: '1.4.10',
      page: '/community',
      alternative: 'The table beside it',
    },
    ...{
      effect: 'People who enlarge the page must scroll the map.',
      mendedBy: '31/1/2027',
      burdenAssessment: '',
    },
  };
  const add = (more: Record<string, string> = {}) =>
    staff.inject({ url: '/desk/accessibility/issues', form: { ...issue, ...more } });

  it('puts an issue into the statement, with what can be done instead and when it will be mended', async () => {
    assert.equal((await add()).status, 303);
    const body = await statement();
    assert.match(
      body,
      /People who enlarge the page must scroll the map\. This fails WCAG 2\.2 success criterion 1\.4\.10/,
    );
    assert.match(body, /What you can do instead: The table beside it/);
    assert.match(body, /We mean to mend it by: 31 January 2027/);
  });

  it('asks for what the law asks, and keeps what was typed', async () => {
    for (const [more, said] of [
      [{ kind: 'burden', mendedBy: '' }, /regulation 7 asks that it has been made/],
      [{ mendedBy: '' }, /Enter the day by which it is to be mended/],
      [{ mendedBy: '31/2/2027' }, /“31\/2\/2027” is not a day/],
      [{ effect: '[what happens]' }, /words that stand for others/],
      [{ criterion: '4.1.1' }, /Choose the criterion/],
    ] as const) {
      const { status, body } = await add(more);
      assert.equal(status, 422);
      assert.match(body, said);
      assert.match(body, /value="\/community"/);
    }
  });

  it('takes an issue out of the statement when it is mended, once', async () => {
    const { body } = await staff.inject({ url: '/desk/accessibility' });
    const action = /action="(\/desk\/accessibility\/issues\/[^"]+\/mended)"/.exec(body)?.[1] ?? '';
    assert.equal((await staff.inject({ url: action, form: {} })).status, 303);
    assert.equal((await staff.inject({ url: action, form: { again: 'yes' } })).status, 404);
    assert.doesNotMatch(await statement(), /must scroll the map/);
    assert.match(
      (await staff.inject({ url: '/desk/accessibility' })).body,
      /1\.4\.10, \/community: mended on/,
    );
  });

  it('says that a check is not noted before it was made', async () => {
    const { status, body } = await staff.inject({
      url: '/desk/accessibility/checks',
      form: { ...review, doneOn: '23/11/2026' },
    });
    assert.equal(status, 422);
    assert.match(body, /must not be in the future/);
  });

  it('is kept by whoever may, and read by nobody else', async () => {
    assert.equal((await visitors.inject({ url: '/desk/accessibility' })).status, 303);
  });
});

describe('a year later', () => {
  const remind = () =>
    actingAs({ id: 'program', role: 'program', request: null, body: 'fellshire' }, () =>
      remindOfStatement(needsOf(profileOf('fellshire'))),
    );

  it('nothing is said on the day itself', async () => {
    now = new Date('2027-11-22T12:00:00Z');
    assert.equal(await remind(), 0);
    assert.doesNotMatch(await statement(), /out of date/);
  });

  it('the page is red from the next day on, for the public and for staff', async () => {
    now = new Date('2027-11-23T12:00:00Z');
    assert.match(await statement(), /dr-overdue.*should have been reviewed by 22 November 2027/);
    assert.match(await statement('/desk/accessibility', staff), /The public reads that it is out of date/);
    const warning = await makeAccessibility(needsOf(profileOf('fellshire'))).warning();
    assert.match(String(warning), /govuk-tag--red.*Out of date/s);
  });

  it('whoever looks after it is told once, and again after thirty days', async () => {
    assert.equal(await remind(), 2);
    assert.equal(await remind(), 0);
    assert.deepEqual(letters.map(({ to }) => to).sort(), [
      'issues-manage@made-up.example',
      'people-manage@made-up.example',
    ]);
    assert.match(letters[0]?.text ?? '', /by 22 November 2027/);
    now = new Date('2027-12-21T12:00:00Z');
    assert.equal(await remind(), 0);
    now = new Date('2027-12-22T12:00:00Z');
    assert.equal(await remind(), 2);
  });
});

describe('an organisation that has named nobody for it', () => {
  it('has no statement, and no address that is kept for something else', async () => {
    const cumbria = serve(profileOf('cumbria'), nobodysDoor);
    const body = await statement('/accessibility-statement', cumbria);
    assert.match(body, /somebody to whom problems can be reported/);
    assert.doesNotMatch(body, /Carleton Hall/);
  });
});
