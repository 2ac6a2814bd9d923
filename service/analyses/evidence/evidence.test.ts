// Documents that an analysis rests on and the log of engagement: what is kept, who may, and that nothing is lost.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listEngagement } from './engagement-store.ts';
import { listEvidence } from './evidence-list-store.ts';
import { type MadeUpEvidence, putMadeUpEvidence } from '../put-made-up-evidence.ts';

let made: MadeUpEvidence;
before(async () => {
  made = await putMadeUpEvidence();
});
after(() => made[Symbol.asyncDispose]());

const text = (body: string) => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

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
    return made.by('ann').send(made.at('/evidence/add'), parts.join('') + file, boundary);
  };

  it('is looked at before it is kept', async () => {
    const { body } = await send('%PDF-1.7 stopped');
    assert.match(body, /It holds a macro\. Save it without\./);
    assert.match(body, /Survey of visitors/);
    assert.deepEqual(
      await made.seenBy('ann', () => listEvidence(made.database, made.id, made.clock.now())),
      [],
    );
  });

  it('is kept with its digest, given out as a file, and old from the day on that it was good until', async () => {
    assert.equal((await send('%PDF-1.7 words')).status, 303);
    const pieces = () => made.seenBy('ann', () => listEvidence(made.database, made.id, made.clock.now()));
    const [piece] = await pieces();
    assert.deepEqual(
      [piece?.kind, piece?.standing, piece?.file?.name],
      ['document', 'current', 'survey.pdf'],
    );
    assert.match(piece?.file?.digest ?? '', /^[0-9a-f]{64}$/);
    const { status, body, headers } = await made.by('edi').get(made.at(`/evidence/${piece?.id}/file`));
    assert.deepEqual([status, body], [200, '%PDF-1.7 words']);
    assert.match(String(headers['content-disposition']), /attachment/);
    const later = new Date('2027-04-01T12:00:00Z');
    const [old] = await made.seenBy('ann', () => listEvidence(made.database, made.id, later));
    assert.equal(old?.standing, 'old');
  });

  it('is put right by what takes its place, and taken out with a reason', async () => {
    const [piece] = await made.seenBy('ann', () => listEvidence(made.database, made.id, made.clock.now()));
    const to = made.at(`/evidence/${piece?.id}`);
    assert.match((await made.by('ann').post(`${to}/take-out`, {})).body, /Enter why it is taken out/);
    assert.equal(
      (await made.by('ann').post(`${to}/take-out`, { 'out-why': 'Of another office.' })).status,
      303,
    );
    assert.deepEqual(
      await made.seenBy('ann', () => listEvidence(made.database, made.id, made.clock.now())),
      [],
    );
    assert.match(
      text((await made.by('ann').get(to)).body),
      /Taken out on .* by Ann Lee: Of another office\./,
    );
  });

  it('is attached by those who write, while it is written, and are trained', async () => {
    for (const who of ['una', 'fay'] as const)
      assert.notEqual((await made.by(who).get(made.at('/evidence/add'))).status, 200);
    made.train({ ok: false, sentence: 'Your training ended in May.' });
    assert.match((await made.by('ann').get(made.at('/evidence/add'))).body, /Your training ended in May/);
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
    assert.equal((await made.by('ann').post(made.at('/engagement/add'), entry)).status, 303);
    assert.match(text((await made.by('una').get(made.at('/engagement'))).body), /12 took part.*Not said yet/);
    const [first] = await made.seenBy('ann', () => listEngagement(made.database, made.id));
    const changed = { ...entry, changed: 'Opening moved to ten.' };
    assert.equal(
      (await made.by('ann').post(made.at(`/engagement/${first?.id}/change`), changed)).status,
      303,
    );
    const [now, ...more] = await made.seenBy('ann', () => listEngagement(made.database, made.id));
    assert.deepEqual([now?.changed, now?.number, more.length], ['Opening moved to ten.', 2, 0]);
    assert.match(
      text((await made.by('una').get(made.at('/engagement'))).body),
      /What was put right or taken out/,
    );
  });

  it('is told what is wrong with an entry, and loses nothing', async () => {
    const wrong = { ...entry, from: 'May', to: '', people: 'many', method: '' };
    const { body } = await made.by('ann').post(made.at('/engagement/add'), wrong);
    for (const said of ['and not “May”', 'and not “many”', 'Choose how they were asked'])
      assert.ok(body.includes(said), said);
    assert.match(body, /The bus comes twice a day/);
  });

  it('is never changed and never removed, whoever asks the database', async () => {
    const [first] = await made.seenBy('ann', () => listEngagement(made.database, made.id));
    const where = made.database.updateTable('analysisEngagement').where('id', '=', first?.id ?? '');
    await made.seenBy('ann', async () => {
      await assert.rejects(where.set({ said: 'Something nicer' }).execute(), /stays as it was noted/);
      await assert.rejects(made.database.deleteFrom('analysisEngagement').execute(), /never removed/);
    });
  });

  it('says why nobody was asked, where nobody was', async () => {
    const other = await made.open('full', await made.addItem('Leave year'));
    await made.write(other.id, { consulted: 'no', 'not-consulted-why': 'It changes a date in a form.' });
    const { body } = await made.by('una').get(made.at('/engagement', other.id));
    assert.match(text(body), /Nobody was asked, because: It changes a date in a form\./);
  });
});
