// Evidence, engagement and advice of an analysis, asked as people ask for them: what is kept, who may, and what nobody outside sees.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findProfile } from '../../organisation/index.ts';
import { temporaryFolder, type TemporaryFolder } from '../../platform/files.ts';
import { listActionsOf } from '../../actions/index.ts';
import { makeConsulteeLink } from '../../people/index.ts';
import { addRow, removeRow } from '../keeping/row-store.ts';
import { readAnswers, saveAnswers } from '../keeping/answer-store.ts';
import { type MadeUpWriting, putMadeUpWriting } from '../writing/put-made-up-writing.ts';
import { listAdvice } from './advice-store.ts';
import { listTogether } from './cumulative-store.ts';
import { listEngagement } from './engagement-store.ts';
import { evidencePages } from './evidence-pages.ts';
import { listEvidence } from './evidence-list-store.ts';
import { attachEvidence } from './evidence-store.ts';
import { promisedActions } from './promised-actions.ts';

let made: MadeUpWriting;
let folder: TemporaryFolder;
let id: string;
const letters: { to: string; text: string }[] = [];

before(async () => {
  folder = await temporaryFolder('evidence');
  made = await putMadeUpWriting((needs) =>
    evidencePages({
      ...{ ...needs, profile: findProfile('fellshire')!, dataFolder: folder.path },
      checkFile: ({ content }) =>
        Buffer.from(content).includes('stopped')
          ? [{ severity: 'stops', seen: 'It holds a macro.', mend: 'Save it without.' }]
          : [],
      mail: { send: async (_, { to, text }) => void letters.push({ to, text }) },
      serviceAddress: () => 'http://localhost',
    }),
  );
  id = (await made.open('full')).id;
});
after(async () => {
  await made[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const at = (below: string, analysis = id) => `/desk/analyses/${analysis}${below}`;
const text = (body: string) => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

/** Answers in an analysis, written by Ann; rows come into being with their first answer. */
async function write(analysisId: string, answers: Record<string, string>): Promise<void> {
  await made.as('ann', async (transaction) => {
    const rows = new Set(
      Object.keys(answers).flatMap((field) =>
        field.startsWith('characteristics/') || !field.includes('/')
          ? []
          : [field.split('/').slice(0, 2).join('/')],
      ),
    );
    const there = (await readAnswers(transaction, analysisId)).rows;
    for (const row of rows) {
      const [list = '', rowId = ''] = row.split('/');
      if (!there.some((each) => each.list === list && each.rowId === rowId))
        await addRow(transaction, { id: analysisId }, { list, rowId }, made.clock.now());
    }
    const { values } = await readAnswers(transaction, analysisId);
    const changes = Object.entries(answers).map(([field, value]) => ({
      ...{ field, value, edition: values.get(field)?.edition ?? 0 },
    }));
    await saveAnswers(transaction, { id: analysisId }, changes, { at: made.clock.now() });
  });
}

describe('a document that an analysis rests on', () => {
  const boundary = 'made-up-boundary';
  const send = async (content: string, fileName = 'survey.pdf') => {
    const fields = {
      ...{ title: 'Survey of visitors', shows: 'Half come by bus.', 'as-of': '2026-03-31' },
      ...{ strength: 'low', 'strength-why': 'Only 40 answers', characteristics: 'age', kind: 'document' },
      'good-until': '2027-03-31',
    };
    const parts = Object.entries(fields).map(
      ([name, value]) =>
        `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const file = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/pdf\r\n\r\n${content}\r\n--${boundary}--\r\n`;
    return made.by('ann').send(at('/evidence/add'), parts.join('') + file, boundary);
  };

  it('is looked at before it is kept', async () => {
    const { body } = await send('%PDF-1.7 stopped');
    assert.match(body, /It holds a macro\. Save it without\./);
    assert.match(body, /Survey of visitors/);
    assert.deepEqual(await made.seenBy('ann', () => listEvidence(made.database, id, made.clock.now())), []);
  });

  it('is kept with its digest, given out as a file, and old from the day on that it was good until', async () => {
    assert.equal((await send('%PDF-1.7 words')).status, 303);
    const pieces = () => made.seenBy('ann', () => listEvidence(made.database, id, made.clock.now()));
    const [piece] = await pieces();
    assert.deepEqual(
      [piece?.kind, piece?.standing, piece?.file?.name],
      ['document', 'current', 'survey.pdf'],
    );
    assert.match(piece?.file?.digest ?? '', /^[0-9a-f]{64}$/);
    const { status, body, headers } = await made.by('edi').get(at(`/evidence/${piece?.id}/file`));
    assert.deepEqual([status, body], [200, '%PDF-1.7 words']);
    assert.match(String(headers['content-disposition']), /attachment/);
    const later = new Date('2027-04-01T12:00:00Z');
    const [old] = await made.seenBy('ann', () => listEvidence(made.database, id, later));
    assert.equal(old?.standing, 'old');
  });

  it('is put right by what takes its place, and taken out with a reason', async () => {
    const [piece] = await made.seenBy('ann', () => listEvidence(made.database, id, made.clock.now()));
    const to = at(`/evidence/${piece?.id}`);
    assert.match((await made.by('ann').post(`${to}/take-out`, {})).body, /Enter why it is taken out/);
    assert.equal(
      (await made.by('ann').post(`${to}/take-out`, { 'out-why': 'Of another office.' })).status,
      303,
    );
    assert.deepEqual(await made.seenBy('ann', () => listEvidence(made.database, id, made.clock.now())), []);
    assert.match(
      text((await made.by('ann').get(to)).body),
      /Taken out on .* by Ann Lee: Of another office\./,
    );
  });

  it('is attached by those who write, while it is written, and are trained', async () => {
    for (const who of ['una', 'fay'] as const)
      assert.notEqual((await made.by(who).get(at('/evidence/add'))).status, 200);
    made.train({ ok: false, sentence: 'Your training ended in May.' });
    assert.match((await made.by('ann').get(at('/evidence/add'))).body, /Your training ended in May/);
    made.train({ ok: true });
  });
});

describe('the log of engagement', () => {
  const entry = {
    ...{
      who: 'Older people of the north district',
      method: 'focus-group',
      from: '2 November 2026',
      people: '12',
    },
    ...{
      characteristics: 'age',
      adjustments: 'Held at noon, travel paid',
      said: 'The bus comes twice a day.',
    },
  };

  it('says who was asked, how it was made possible, what they said, and later what changed', async () => {
    assert.equal((await made.by('ann').post(at('/engagement/add'), entry)).status, 303);
    assert.match(text((await made.by('una').get(at('/engagement'))).body), /12 took part.*Not said yet/);
    const [first] = await made.seenBy('ann', () => listEngagement(made.database, id));
    const changed = { ...entry, changed: 'Opening moved to ten.' };
    assert.equal((await made.by('ann').post(at(`/engagement/${first?.id}/change`), changed)).status, 303);
    const [now, ...more] = await made.seenBy('ann', () => listEngagement(made.database, id));
    assert.deepEqual([now?.changed, now?.number, more.length], ['Opening moved to ten.', 2, 0]);
    assert.match(text((await made.by('una').get(at('/engagement'))).body), /What was put right or taken out/);
  });

  it('is told what is wrong with an entry, and loses nothing', async () => {
    const wrong = { ...entry, from: 'May', to: '', people: 'many', method: '' };
    const { body } = await made.by('ann').post(at('/engagement/add'), wrong);
    for (const said of ['and not “May”', 'and not “many”', 'Choose how they were asked'])
      assert.ok(body.includes(said), said);
    assert.match(body, /The bus comes twice a day/);
  });

  it('is never changed and never removed, whoever asks the database', async () => {
    const [first] = await made.seenBy('ann', () => listEngagement(made.database, id));
    const where = made.database.updateTable('analysisEngagement').where('id', '=', first?.id ?? '');
    await made.seenBy('ann', async () => {
      await assert.rejects(where.set({ said: 'Something nicer' }).execute(), /stays as it was noted/);
      await assert.rejects(made.database.deleteFrom('analysisEngagement').execute(), /never removed/);
    });
  });

  it('says why nobody was asked, where nobody was', async () => {
    const other = await made.open('full', await made.addItem('Leave year'));
    await write(other.id, { consulted: 'no', 'not-consulted-why': 'It changes a date in a form.' });
    const { body } = await made.by('una').get(at('/engagement', other.id));
    assert.match(text(body), /Nobody was asked, because: It changes a date in a form\./);
  });
});

describe('an adviser with a link', () => {
  const asked = {
    ...{ who: 'Disability staff network', adviser: 'staff-network', question: 'Is a phone line enough?' },
    ...{ sections: 'effects', email: '', days: '14' },
  };
  let token = '';

  const linkIn = (body: string) => /\/advise\/([\w-]{43})/.exec(body)?.[1] ?? '';

  before(async () => {
    await write(id, {
      ...{ purpose: 'Only for colleagues to read', 'characteristics/disability/considered': 'negative' },
      ...{ 'characteristics/disability/why': 'Booking is by phone alone.', 'public-summary': 'Not shown' },
    });
    await made.as('ann', (transaction) =>
      attachEvidence(transaction, {
        ...{ analysisId: id, kind: 'research', title: 'Unreleased count 4711', shows: 'Secret shows 4711' },
        ...{ source: '', period: '', asOf: '2026-11-01', goodUntil: null, strength: 'low', strengthWhy: '' },
        ...{ characteristics: [], address: '', at: made.clock.now() },
      }),
    );
  });

  it('is asked about sections that may be shown to people outside, and about no other', async () => {
    const { body } = await made.by('ann').get(at('/engagement'));
    assert.match(body, /value="effects"/);
    assert.doesNotMatch(body, /name="sections"[^>]*value="(signing|outcome)"/);
    const refused = await made.by('ann').post(at('/engagement/advice'), { ...asked, sections: 'signing' });
    assert.match(refused.body, /Choose at least one section/);
    const given = await made.by('ann').post(at('/engagement/advice'), asked);
    token = linkIn(given.body);
    assert.equal(token.length, 43);
    assert.equal(linkIn((await made.by('ann').get(at('/engagement'))).body), '');
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
    const [advice] = await made.seenBy('ann', () => listAdvice(made.database, id, made.clock.now()));
    assert.equal(advice?.said[0]?.words, words);
    assert.match(text((await made.by('ann').get(at('/engagement'))).body), /To be answered/);
    const to = at(`/engagement/advice/${advice?.id}/answer`);
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
    const second = linkIn((await made.by('ann').post(at('/engagement/advice'), asked)).body);
    const links = await made.seenBy('ann', () => listAdvice(made.database, id, made.clock.now()));
    const to = at(`/engagement/advice/${links.at(-1)?.id}/withdraw`);
    assert.equal((await made.by('ann').post(to)).status, 303);
    assert.match((await made.by('nobody').get(`/advise/${second}`)).body, /This link was withdrawn/);
    made.pass(15 * 24 * 60);
    const { status, body } = await made.by('nobody').get(`/advise/${token}`);
    assert.equal(status, 410);
    assert.match(body, /This link has expired/);
    assert.doesNotMatch(body, /Booking is by phone/);
    const late = await made.by('nobody').post(`/advise/${token}`, { said: 'One more thing' });
    assert.doesNotMatch(late.body, /Booking is by phone/);
    const [advice] = await made.seenBy('ann', () => listAdvice(made.database, id, made.clock.now()));
    assert.equal(advice?.said.length, 1);
  });

  it('opens no analysis with a link to a finding, and nothing with any other token', async () => {
    const { token: ofFinding } = await made.as('ann', (transaction) =>
      makeConsulteeLink(
        transaction,
        {
          ...{ body: 'fellshire', item: { kind: 'finding', id }, consultee: 'Somebody', question: '' },
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
    assert.equal((await made.by('ann').post(at('/engagement/advice'), sent)).status, 303);
    assert.equal(letters.at(-1)?.to, 'chair@example.org');
    assert.doesNotMatch(letters.at(-1)?.text ?? '', /front counters|phone line/);
  });
});

describe('what comes together', () => {
  it('lists other live items that touch the same people by itself, with why, and no others', async () => {
    const [buses, parking, ended] = await Promise.all(
      ['Bus passes', 'Parking permits', 'Old library'].map((title) => made.addItem(title)),
    );
    const harm = (row: string, characteristic: string, group: string) => ({
      ...{ [`impacts/${row}/characteristic`]: characteristic, [`impacts/${row}/group`]: group },
      ...{ [`impacts/${row}/nature`]: 'negative', [`impacts/${row}/lives`]: 'They stay at home.' },
    });
    for (const [item, answers] of [
      [buses, harm('b1', 'disability', 'Disabled people without a car')],
      [parking, harm('p1', 'religion-or-belief', 'People on Fridays')],
      [ended, harm('e1', 'disability', 'Readers')],
    ] as const)
      await write((await made.open('full', item)).id, answers);
    await made.as('ann', (transaction) =>
      transaction
        .updateTable('registerItem')
        .set({ state: 'ended', endedWhy: 'It closed.' })
        .where('id', '=', ended ?? '')
        .execute(),
    );
    const together = await made.seenBy('ann', () =>
      listTogether(made.database, { id, itemId: made.itemId }, made.clock.now()),
    );
    assert.deepEqual(
      together.map(({ item, shared }) => [
        item.title,
        item.decidedOn,
        shared.map((each) => each.characteristic),
      ]),
      [['Bus passes', null, ['disability']]],
    );
    const page = text((await made.by('una').get(at('/sections/cumulative'))).body);
    assert.match(
      page,
      /Bus passes In analysis now\. Disability\. There: Disabled people without a car, may be worse off, They stay at home/,
    );
    assert.doesNotMatch(page, /Parking permits|Old library/);
  });

  it('counts no effect of a row that was taken out', async () => {
    const other = await made.seenBy('ann', () =>
      listTogether(made.database, { id, itemId: made.itemId }, made.clock.now()),
    );
    const analysisId = other[0]?.item.analysisId ?? '';
    await made.as('ann', (transaction) =>
      removeRow(transaction, { id: analysisId }, { list: 'impacts', rowId: 'b1' }, made.clock.now()),
    );
    const now = await made.seenBy('ann', () =>
      listTogether(made.database, { id, itemId: made.itemId }, made.clock.now()),
    );
    assert.deepEqual(now, []);
  });
});

describe('gaps and mitigations', () => {
  it('become actions as they are written, with their owner, day and whether before or after the decision', async () => {
    const row = at('/sections/evidence/gaps/g1');
    await made.by('ann').post(row, {
      ...{ 'gaps/g1/gap': 'How many Traveller families ask', 'gaps/g1/characteristic': 'race' },
      ...{ 'gaps/g1/action': 'Ask the education service', 'gaps/g1/owner': 'Head of contact' },
      ...{ 'gaps/g1/when': 'before', 'gaps/g1/due': '31 January 2027' },
      ...Object.fromEntries(
        ['gap', 'characteristic', 'action', 'owner', 'when', 'due'].map((column) => [
          `edition:gaps/g1/${column}`,
          '0',
        ]),
      ),
    });
    const actions = () => made.seenBy('ann', () => listActionsOf(made.database, { kind: 'analysis', id }));
    const [action] = await actions();
    assert.deepEqual(
      [action?.title, action?.ownerJob, action?.due, action?.timing, action?.characteristics],
      ['Ask the education service', 'Head of contact', '2027-01-31', 'before', ['race']],
    );
    assert.match(action?.because ?? '', /Not known: How many Traveller families ask/);
    assert.match(text((await made.by('una').get(at('/evidence/actions'))).body), /Ask the education service/);
    await made.by('ann').post(`${row}/remove`);
    assert.equal((await actions())[0]?.state, 'dropped');
    await made.by('ann').post(`${row}/put-back`);
    assert.equal((await actions())[0]?.state, 'open');
  });

  it('promise nothing before an action is named, and no day that there is not', () => {
    const answer = (field: string, value: string) =>
      [field, { field, value, edition: 1, changedBy: 'x', changedAt: new Date(0) }] as const;
    const answers = {
      rows: [
        { list: 'gaps', rowId: 'a', position: 1 },
        { list: 'mitigations', rowId: 'b', position: 1 },
      ],
      values: new Map([
        answer('gaps/a/gap', 'Something'),
        answer('mitigations/b/action', 'A ramp'),
        answer('mitigations/b/due', '2027-02-30'),
        answer('mitigations/b/before-decision', 'no'),
      ]),
    };
    assert.deepEqual(
      promisedActions(answers).map(({ part, due, timing }) => [part, due, timing]),
      [['mitigations/b', null, 'after']],
    );
  });
});
