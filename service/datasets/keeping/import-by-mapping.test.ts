// Files of a form that nobody knows are read by what somebody says of them, without what can point to a person.
import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { definitionOfLook } from '../mapping/definition-of-look.ts';
import { withValue, type ColumnMeaning, type Definition } from '../mapping/definition.ts';
import { rememberLabel } from '../mapping/mapping-store.ts';
import { findDataset, listCurrentFiles, listImports } from './dataset-store.ts';
import { askToStop } from './import-state-store.ts';
import { lookAtFiles } from './look-at-files.ts';
import { complaints, secretWords } from './made-up-complaints.ts';
import { mappingTrial, type MappingTrial } from './put-mapping-trial.ts';

async function guessed(trial: MappingTrial, id: string): Promise<Definition> {
  const dataset = await findDataset(trial.needs.database, id);
  assert.ok(dataset && dataset.kind !== 'population');
  const looked = await lookAtFiles(trial.needs, dataset, dataset.kind);
  assert.ok(looked.ok);
  return definitionOfLook(looked.value.look, { name: 'Complaints', rows: dataset.kind, partner: '' });
}

function withMeaning(from: Definition, heading: string, meaning: ColumnMeaning): Definition {
  return {
    ...from,
    columns: from.columns.map((column) => (column.header === heading ? { ...column, meaning } : column)),
  };
}

describe('files whose form nobody knows', () => {
  const trial = mappingTrial();

  it('wait, and are read as somebody says; nobody in them can be found in any byte that is kept', async () => {
    const id = await trial.dataset('events');
    const waits = await trial.send(id, 'complaints 2025.csv', complaints());
    assert.equal(waits.status, 'to-map');
    const definition = { ...(await guessed(trial, id)), dateForm: 'day-first' as const };
    assert.deepEqual(
      definition.columns.map(({ header: heading, meaning }) => [heading, meaning.is]),
      [
        ['Complaint ref', 'identifier'],
        ['Date received', 'date'],
        ['Name of complainant', 'identifier'],
        ['Date of birth', 'date-of-birth'],
        ['Home address', 'identifier'],
        ['Postcode', 'identifier'],
        ['E-mail', 'identifier'],
        ['Mobile', 'identifier'],
        ['NI number', 'identifier'],
        ['Ethnic origin', 'characteristic'],
        ['Sex', 'characteristic'],
        ['Upheld?', 'outcome'],
        ['What happened', 'free-text'],
        ['Team', 'category'],
      ],
    );
    const declared = withMeaning(
      withMeaning(definition, 'Complaint ref', { is: 'identifier', detail: 'reference', keep: true }),
      'Date of birth',
      { is: 'date-of-birth', asAge: true },
    );
    const done = await trial.readBy(id, declared, 'analyst@example.gov.uk');
    assert.equal(done.status, 'done', JSON.stringify(done.problems));
    assert.equal(done.events?.quality.accepted, 24);
    const kept = await trial.everythingKept();
    for (const word of [...secretWords, '960 555', 'CO/2025', 'officer 7 was rude'])
      assert.ok(!kept.toLowerCase().includes(word.toLowerCase()), `“${word}” is kept somewhere`);
    assert.match(kept, /telephone number taken out/);
    assert.deepEqual(
      trial.letters.map(({ to, subject }) => [to, subject]),
      [['analyst@example.gov.uk', 'Files were taken in']],
    );
    assert.match(
      trial.letters[0]?.text ?? '',
      /24 rows taken in, 0 rows put aside[\s\S]*https:\/\/regard\.example\/data\/[0-9a-f-]{36}/,
    );
    assert.doesNotMatch(kept, /analyst@example\.gov\.uk/);
  });

  it('keep the keyed hash of an identifier that is needed, by a key that is not in the database, and count repeats', async () => {
    const id = await trial.dataset('events');
    await trial.send(id, 'complaints.csv', complaints());
    const guess = { ...(await guessed(trial, id)), dateForm: 'day-first' as const };
    const done = await trial.readBy(
      id,
      withMeaning(guess, 'Complaint ref', { is: 'identifier', detail: 'reference', keep: true }),
    );
    const key = Buffer.from(
      await readFile(join(trial.needs.dataFolder, 'secrets', `dataset-${id}.key`), 'utf8'),
      'hex',
    );
    // Worked out here by node:crypto, not by our own function.
    const expected = createHmac('sha256', key).update('reference\u0000co2025090417').digest('hex');
    const [row] = await trial.rows(id, ['complaint_ref_keyed_hash']);
    assert.equal(row?.['complaint_ref_keyed_hash'], expected);
    const notes = done.events?.quality.notes.join(' ') ?? '';
    assert.match(
      notes,
      /24 rows of complaints\.csv are of 12 different ones, 12 of which come more than once/,
    );
    assert.match(
      notes,
      /Not kept of complaints\.csv, because it can point to a person: .*“Name of complainant” \(names\)/,
    );
  });

  it('make a date of birth the age on the day, in bands', async () => {
    const id = await trial.dataset('events');
    await trial.send(id, 'complaints.csv', complaints());
    const guess = { ...(await guessed(trial, id)), dateForm: 'day-first' as const };
    await trial.readBy(id, withMeaning(guess, 'Date of birth', { is: 'date-of-birth', asAge: true }));
    const rows = await trial.rows(id, ['age_range', 'age_range__group']);
    // On 1, 2 and 3 March 2025 those born 14 February 1971, 30 November 1989 and 5 June 2003 are 54, 35 and 21.
    assert.deepEqual(
      rows.slice(0, 3).map((row) => row['age_range__group']),
      ['35-and-over', '35-and-over', '18-24'],
    );
  });

  it('know the file again by its digest, though what is kept is not what came', async () => {
    const id = await trial.dataset('events');
    await trial.send(id, 'complaints.csv', complaints());
    await trial.readBy(id, { ...(await guessed(trial, id)), dateForm: 'day-first' });
    const [file] = await listCurrentFiles(trial.needs.database, id);
    assert.equal(file?.sha256, createHash('sha256').update(complaints()).digest('hex'));
    assert.equal((await trial.send(id, 'the same again.csv', complaints())).status, 'unchanged');
  });

  it('settle a label once: it is read so from then on, in these data and in others of whom it is remembered', async () => {
    const id = await trial.dataset('events');
    await trial.send(id, 'complaints.csv', complaints());
    const guess = { ...(await guessed(trial, id)), dateForm: 'day-first' as const };
    const settled = withValue(guess, 'Ethnic origin', 'Romany traveller folk', {
      to: 'group',
      code: 'white-roma',
    });
    const done = await trial.readBy(id, settled);
    const ethnicity = done.events?.quality.characteristics.find(
      ({ breakdown }) => breakdown === 'self-defined-ethnicity',
    );
    assert.deepEqual([ethnicity?.total.stated, ethnicity?.unrecognisedValues], [24, 0]);
    assert.equal(
      (await trial.rows(id, ['self_defined_ethnicity__group']))[2]?.['self_defined_ethnicity__group'],
      'white-roma',
    );
    await trial.needs.database.transaction().execute((transaction) =>
      rememberLabel(transaction, {
        partner: '',
        characteristic: 'ethnicity',
        value: 'ROMANY  traveller folk',
        meaning: { to: 'group', code: 'white-roma' },
        at: new Date('2026-01-05T09:00:00Z'),
      }),
    );
    const other = await trial.dataset('events', 'Other complaints');
    const known = 'Date,Ethnicity,Gender\n2025-01-01,Romany traveller folk,F\n2025-01-02,Irish,M\n';
    const read = await trial.send(other, 'known.csv', known);
    assert.equal(read.status, 'done', JSON.stringify(read.problems));
    assert.equal(read.events?.quality.characteristics[0]?.total.unrecognised, 0);
  });

  it('take a group of their own and leave rows out, as was settled', async () => {
    const id = await trial.dataset('events');
    await trial.send(id, 'complaints.csv', complaints());
    const guess = { ...(await guessed(trial, id)), dateForm: 'day-first' as const };
    const own = withValue(guess, 'Ethnic origin', 'Romany traveller folk', {
      to: 'own',
      label: 'Romany traveller folk',
    });
    const done = await trial.readBy(id, withValue(own, 'Ethnic origin', 'Pakistani', { to: 'leave-out' }));
    assert.equal(done.events?.quality.accepted, 16);
    const rows = await trial.rows(id, ['self_defined_ethnicity__group']);
    assert.equal(rows[1]?.['self_defined_ethnicity__group'], 'own-romany%20traveller%20folk');
    assert.equal(rows.length, 16);
    assert.match(
      done.events?.quality.notes.join(' ') ?? '',
      /8 rows of complaints\.csv with “Pakistani” under “Ethnic origin” were left out/,
    );
  });

  it('are read again when the mapping changes, from the copies kept; what was made before goes from the disk', async () => {
    const id = await trial.dataset('events');
    await trial.send(id, 'complaints.csv', complaints());
    const guess = { ...(await guessed(trial, id)), dateForm: 'day-first' as const };
    const first = await trial.readBy(id, guess);
    const again = await trial.readBy(id, withMeaning(guess, 'Team', { is: 'not-used' }));
    assert.equal(again.status, 'done', JSON.stringify(again.problems));
    assert.equal((await listCurrentFiles(trial.needs.database, id)).length, 1);
    assert.ok(!again.events?.columns.some(({ header: heading }) => heading === 'Team'));
    const before = (await listImports(trial.needs.database, id)).find((each) => each.id === first.id);
    assert.equal(before?.folder, null);
    const back = await trial.readBy(id, withMeaning(guess, 'Sex', { is: 'category' }));
    assert.ok(!back.events?.columns.some(({ breakdown }) => breakdown === 'gender'));
  });

  it('are not read by a date that could be either way round before somebody says which', async () => {
    const id = await trial.dataset('events');
    await trial.send(id, 'open.csv', 'Day of complaint,Sex\n01/02/2025,F\n03/04/2025,M\n');
    const guess = await guessed(trial, id);
    assert.equal(guess.dateForm, null);
    const refused = await trial.readBy(id, guess);
    assert.deepEqual([refused.status, refused.problems[0]?.code], ['to-map', 'MAPPING_DATE_OPEN']);
    await trial.readBy(id, { ...guess, dateForm: 'month-first' });
    const rows = await trial.rows(id, ['month']);
    assert.deepEqual(
      rows.map(({ month }) => month),
      ['2025-01', '2025-03'],
    );
  });

  it('put a row aside whose date is none as declared, and never read it some other way', async () => {
    const id = await trial.dataset('events');
    await trial.send(id, 'dates.csv', 'When was it,Sex\n01/02/2025,F\n31/12/2025,M\n');
    const done = await trial.readBy(id, { ...(await guessed(trial, id)), dateForm: 'month-first' });
    assert.deepEqual(
      [done.events?.quality.accepted, done.events?.problems.byCode],
      [1, { EVENT_DATE_IMPOSSIBLE: 1 }],
    );
  });

  it('take mended rows in by the headings of the reading, and read them again with the rest', async () => {
    const id = await trial.dataset('events');
    await trial.send(
      id,
      'when.csv',
      'When was it,Sex,Ethnic origin\n01/02/2025,F,Fell folk\n31/12/2025,Kvinna,Fell folk\n02/02/2025,M,Irish\n',
    );
    const guess = { ...(await guessed(trial, id)), dateForm: 'month-first' as const };
    const definition = withValue(
      withValue(guess, 'Sex', 'Kvinna', { to: 'group', code: 'female' }),
      'Ethnic origin',
      'Fell folk',
      { to: 'own', label: 'Fell folk' },
    );
    const done = await trial.readBy(id, definition);
    assert.equal(done.events?.problems.total, 1);
    const aside = await readFile(join(trial.needs.dataFolder, done.folder ?? '', 'problems.csv'), 'utf8');
    const mended = aside.replace(/,\s*31\/12\/2025 \(no date as declared\)(?=,Female)/, ',2025-12-31');
    assert.notEqual(mended, aside);
    const taken = await trial.send(id, 'mended.csv', mended);
    assert.deepEqual(
      [taken.status, taken.events?.quality.accepted],
      ['done', 1],
      JSON.stringify(taken.problems),
    );
    const again = await trial.readBy(id, withValue(definition, 'Sex', 'Kvinna', null));
    assert.deepEqual(
      [again.status, again.events?.quality.accepted],
      ['done', 3],
      JSON.stringify(again.problems),
    );
    const groups = await trial.rows(id, ['self_defined_ethnicity__group']);
    assert.equal(
      groups.filter((row) => row['self_defined_ethnicity__group'] === 'own-fell%20folk').length,
      2,
    );
  });

  it('do not keep a column of names, whatever it is said to be', async () => {
    const id = await trial.dataset('events');
    await trial.send(id, 'complaints.csv', complaints());
    const guess = { ...(await guessed(trial, id)), dateForm: 'day-first' as const };
    const refused = await trial.readBy(id, withMeaning(guess, 'E-mail', { is: 'category' }));
    assert.deepEqual([refused.status, refused.problems[0]?.code], ['to-map', 'MAPPING_PERSONAL']);
  });

  it('stop when somebody asks for it: nothing counts and nothing stays', async () => {
    const id = await trial.dataset('events');
    await trial.send(id, 'complaints.csv', complaints());
    const definition = { ...(await guessed(trial, id)), dateForm: 'day-first' as const };
    const { database } = trial.needs;
    await database
      .updateTable('datasetImport')
      .set({ status: 'waiting' })
      .where('datasetId', '=', id)
      .execute();
    assert.equal(await askToStop(database, id, new Date('2026-01-05T09:00:00Z')), true);
    await database
      .updateTable('datasetImport')
      .set({ status: 'to-map' })
      .where('datasetId', '=', id)
      .execute();
    const done = await trial.readBy(id, definition);
    assert.deepEqual([done.status, done.problems[0]?.code], ['refused', 'IMPORT_STOPPED']);
  });
});
