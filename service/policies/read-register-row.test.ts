// One row of a spreadsheet as an item of the register: what is understood, what is not, and what is never guessed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guessColumns } from './import-fields.ts';
import { type ImportMeaning, readRegisterRow } from './read-register-row.ts';

const meaning = (columns: readonly string[]): ImportMeaning => ({
  columns: guessColumns(columns),
  kind: 'policy',
  state: 'in-force',
});

describe('headings', () => {
  it('are recognised in the words of many bodies', () => {
    const columns = [
      'Policy No',
      'Name of policy',
      'Type',
      'Responsible Officer',
      'Dept.',
      'Next review date',
      'EqIA completed?',
      'Status',
      'Purpose',
      'Legislation',
    ];
    const guessed = guessColumns(columns);
    const named = Object.entries(guessed).flatMap(([field, at]) =>
      at === null ? [] : [[field, columns[at]]],
    );
    assert.deepEqual(Object.fromEntries(named), {
      ...{
        reference: 'Policy No',
        title: 'Name of policy',
        kind: 'Type',
        owner: 'Responsible Officer',
        team: 'Dept.',
      },
      ...{ reviewDue: 'Next review date', equality: 'EqIA completed?', state: 'Status', about: 'Purpose' },
      legalBasis: 'Legislation',
    });
  });

  it('are each taken for one field', () => {
    const at = Object.values(guessColumns(['Policy', 'Policy title', 'Title', 'Owner', 'Owner'])).filter(
      (column) => column !== null,
    );
    assert.equal(new Set(at).size, at.length);
  });
});

describe('a row', () => {
  const columns = ['Title', 'Owner', 'Team', 'Status', 'Review date', 'EIA', 'Type'];
  const offered = { people: [{ id: 'p1', name: 'Ada Lovelace' }], teams: [{ id: 't1', name: 'Custody' }] };
  const read = (...cells: string[]) => readRegisterRow({ line: 2, cells }, meaning(columns), offered);

  it('gives an item to the person who is named, and to the job where nobody is', () => {
    assert.equal(read('A', 'ada  lovelace').facts.ownerId, 'p1');
    const { facts } = read('A', 'Head of custody');
    assert.deepEqual([facts.ownerId, facts.ownerJob], [null, 'Head of custody']);
  });

  it('says what it could not understand, and takes the rest', () => {
    const { facts, notes, problems } = read('A', '', 'Mounted', 'Purple', 'annually', 'Maybe', 'Song');
    assert.deepEqual(
      [facts.teamId, facts.state, facts.reviewDue, facts.kind],
      [null, 'in-force', null, 'policy'],
    );
    assert.equal(notes.length, 5);
    assert.deepEqual(problems, []);
  });

  it('takes a month for its last day, and says so', () => {
    const { facts, notes } = read('A', '', '', '', 'March 2027');
    assert.equal(facts.reviewDue, '2027-03-31');
    assert.match(notes.join(' '), /taken as 31 March 2027/);
  });

  it('reads what bodies write of equality, and never takes silence or doubt for assessed', () => {
    const status = (cell: string) => read('A', '', '', '', '', cell).equalityStatus;
    for (const cell of ['Yes', 'Complete', 'Full EIA done', 'Signed off 2024'])
      assert.equal(status(cell), 'assessed', cell);
    for (const cell of ['N/A', 'Not relevant', 'Screened out', 'Not required', 'No EIA needed'])
      assert.equal(status(cell), 'screened-out', cell);
    for (const cell of [
      '',
      'No',
      'Required',
      'Not yet complete',
      'Incomplete',
      'In progress',
      'Draft',
      '?',
      'TBC',
      'None',
      'Unknown',
      'Blue',
    ])
      assert.equal(status(cell), 'not-screened', cell);
  });

  it('that has ended comes in as ended, with the word that said so', () => {
    const { facts, endedWhy } = read('A', '', '', 'Archived');
    assert.equal(facts.state, 'ended');
    assert.match(endedWhy, /“Archived”/);
  });
});
