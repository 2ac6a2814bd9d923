// The command that protects tables, as somebody uses it: files in, words out, and what may not be.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeUpFolder } from '../run-made-up.ts';
import { protectionSchema } from './protection-shape.ts';

// Made up. Three women in B: with Men of B, and Women and Men of A or C, hidden too, B may be 0 to 20.
const staff = `Team,Sex,Count
A,Women,18
A,Men,9
B,Women,3
B,Men,17
C,Women,21
C,Men,30
`;
const folderWith = (files: Record<string, string | Uint8Array> = {}) =>
  madeUpFolder({ 'staff.csv': staff, ...files });

function protection(json: string) {
  return protectionSchema.parse(JSON.parse(json));
}

test('a small table comes back with the sensitive cell and three others hidden, and the totals added', async () => {
  await using folder = await folderWith();
  const { exit, out, err } = await folder.run('protect', 'staff.csv', '--format', 'csv');
  assert.equal(exit, 0, err);
  assert.deepEqual(out.split('\r\n').slice(0, 8), [
    'Team,Sex,Count',
    'A,Women,[c]',
    'A,Men,[c]',
    'B,Women,[c]',
    'B,Men,[c]',
    'C,Women,21',
    'C,Men,30',
    'Total,Women,42',
  ]);
  assert.equal(out.split('\r\n').length, 14);
});

test('as JSON every cell has its status, in the order of the rows, then totals that were added', async () => {
  await using folder = await folderWith();
  const { out, err } = await folder.run('protect', 'staff.csv', '--format', 'json');
  const { cells, objective, optimal, proof, confidential } = protection(out);
  assert.match(confidential, /Not for release/);
  assert.match(err, /Not for release/);
  assert.equal(cells.length, 12);
  assert.deepEqual(
    cells.slice(0, 7).map(({ row, labels, status }) => [row, labels.join(), status]),
    [
      [1, 'A,Women', 'secondary'],
      [2, 'A,Men', 'secondary'],
      [3, 'B,Women', 'primary'],
      [4, 'B,Men', 'secondary'],
      [5, 'C,Women', 'published'],
      [6, 'C,Men', 'published'],
      [null, 'Total,Women', 'published'],
    ],
  );
  // By hand: 18 + 9 + 17; with C it would be 17 + 21 + 30.
  assert.deepEqual([objective, optimal, proof.status], [{ cells: 3, sum: 44 }, true, 'protected']);
  // Women of A and B are 21, all of B are 20.
  assert.deepEqual(cells[2]?.interval, { least: 0, most: 20 });
  assert.ok(proof.attackers.length >= 2);
});

test('the order of the rows changes nothing, and what is protected again stays as it is', async () => {
  const [heading = '', ...rows] = staff.trim().split('\n');
  await using folder = await folderWith({ 'turned.csv': [heading, ...rows.toReversed()].join('\n') });
  const one = await folder.run('protect', 'staff.csv', '--format', 'csv');
  const other = await folder.run('protect', 'turned.csv', '--format', 'csv');
  const again = await folder.run('protect', 'staff.csv', '--format', 'csv');
  assert.deepEqual(one.out.split('\r\n').sort(), other.out.split('\r\n').sort());
  assert.equal(again.out, one.out);
});

test('hierarchies come from files of codes and parents, by heading, by name, or as they are said', async () => {
  const parents = 'code,parent\nA,North\nB,North\nC,South\nD,South\nNorth,All\nSouth,All\n';
  const files = {
    'units.csv': parents,
    'team-hierarchy.csv': parents,
    'h.csv': parents.replace('code', 'Team'),
    'staff.csv': `${staff}D,Women,12\nD,Men,15\n`,
  };
  await using folder = await folderWith(files);
  const outs = [];
  for (const hierarchy of ['Team=units.csv', 'team-hierarchy.csv', 'h.csv']) {
    const { exit, out, err } = await folder.run(
      'protect',
      'staff.csv',
      '--hierarchy',
      hierarchy,
      '--format',
      'csv',
    );
    assert.equal(exit, 0, err);
    outs.push(out);
  }
  assert.match(outs[0] ?? '', /North,Women,\d+\r\n/);
  assert.match(outs[0] ?? '', /All,Total,125\r\n/);
  assert.deepEqual(outs[1], outs[0]);
  assert.deepEqual(outs[2], outs[0]);
  const unsaid = await folder.run('protect', 'staff.csv', '--hierarchy', 'units.csv');
  assert.equal(unsaid.exit, 1);
  assert.match(
    unsaid.err,
    /units\.csv does not say which dimension it is of.*--hierarchy DIMENSION=units\.csv/,
  );
});

test('tables of the same people are protected as one: a number hidden in one is hidden in the other', async () => {
  const bySex = 'Team,Sex,Count\nA,Women,18\nA,Men,9\nB,Women,3\nB,Men,17\n';
  const byGrade = 'Team,Grade,Count\nA,High,7\nA,Low,20\nB,High,11\nB,Low,9\n';
  await using folder = await madeUpFolder({ 'sex.csv': bySex, 'grade.csv': byGrade });
  const { exit, out, err } = await folder.run('protect', 'sex.csv', 'grade.csv', '--format', 'json');
  assert.equal(exit, 0, err);
  const { tables, cells } = protection(out);
  assert.deepEqual(
    tables.map(({ name }) => name),
    ['sex.csv', 'grade.csv'],
  );
  const totals = cells.filter(({ labels }) => labels.join() === 'B,Total');
  assert.equal(totals.length, 2);
  assert.equal(totals[0]?.shown, totals[1]?.shown);
  const csv = await folder.run('protect', 'sex.csv', 'grade.csv', '--format', 'csv');
  assert.deepEqual(
    [csv.exit, csv.err],
    [2, 'Several tables as CSV are several files: name a folder for them with --out FOLDER.\n'],
  );
  const files = await folder.run('protect', 'sex.csv', 'grade.csv', '--format', 'csv', '--out', 'public');
  assert.equal(files.exit, 0, files.err);
  assert.match(String(await folder.read('public/grade.csv')), /^Team,Grade,Count\r\n/);
});

test('links name dimensions and codes alike, say what is sensitive, and what must be shown', async () => {
  const other = 'Unit,Gender,Staff\nUnit A,F,18\nUnit A,M,9\nB,F,3\nB,M,17\nC,F,21\nC,M,30\n';
  const links = {
    title: 'Staff',
    tables: {
      'other.csv': {
        dimensions: { Unit: 'Team', Gender: 'Sex' },
        codes: { Sex: { F: 'Women', M: 'Men' }, Team: { 'Unit A': 'A' } },
        count: 'Staff',
      },
    },
    dimensions: { Team: { total: 'Everyone' } },
    show: [{ Team: 'A', Sex: 'Men' }],
  };
  await using folder = await folderWith({ 'other.csv': other, 'links.json': JSON.stringify(links) });
  const words = ['protect', 'staff.csv', 'other.csv', '--links', 'links.json', '--format', 'json'];
  const { exit, out, err } = await folder.run(...words);
  assert.equal(exit, 0, err);
  const { cells, objective } = protection(out);
  const men = cells.filter(({ labels }) => labels.join() === 'A,Men');
  assert.deepEqual(
    men.map(({ shown, table }) => [shown, table]),
    [
      [9, 'staff.csv'],
      [9, 'other.csv'],
    ],
  );
  assert.ok(cells.some(({ labels }) => labels.join() === 'Everyone,Women'));
  // By hand: with women of A and the totals of A and B it is 18 + 27 + 20; with men of B and both of C 17 + 21 + 30.
  assert.deepEqual(objective, { cells: 3, sum: 65 });
});

test('what hiding a cell costs can be said, and another pattern is then cheaper', async () => {
  const links = { weights: [{ cell: { Team: 'A', Sex: 'Women' }, weight: 100 }] };
  const stray = { weights: [{ cell: { Team: 'A' }, weight: 100 }] };
  await using folder = await folderWith({
    'links.json': JSON.stringify(links),
    'stray.json': JSON.stringify(stray),
  });
  const { out, err } = await folder.run('protect', 'staff.csv', '--links', 'links.json', '--format', 'json');
  assert.notEqual(out, '', err);
  assert.equal(protection(out).cells[0]?.shown, 18);
  const without = await folder.run('protect', 'staff.csv', '--links', 'stray.json');
  assert.match(without.err, /“A, Total” has a weight and no row/);
});

test('cells that a table marks are those that are protected', async () => {
  const marked =
    'Team,Sex,Count,Primary\nA,Women,18,\nA,Men,9,\nB,Women,3,\nB,Men,17,\nC,Women,21,1\nC,Men,30,\n';
  await using folder = await madeUpFolder({ 'marked.csv': marked });
  const { out } = await folder.run('protect', 'marked.csv', '--format', 'json');
  const { cells, policy } = protection(out);
  assert.equal(policy.id, 'as-marked');
  assert.deepEqual(
    cells.filter(({ status }) => status === 'primary').map(({ labels }) => labels.join()),
    ['C,Women'],
  );
});

test('a policy is a preset, a file, or a threshold', async () => {
  await using folder = await folderWith({
    'policy.json': '{ "extends": "below-10", "attackers": ["outsider", "neighbour"] }',
    'short.json': '{ "threshold": 10 }',
    'bad.json': '{ "extends": "below-5", "treshold": 3 }',
    'round.json': '{ "method": { "kind": "controlled rounding", "base": 5 } }',
    'key.json': '{ "method": { "kind": "cell key", "table": "ours" } }',
  });
  const hidden = async (...words: string[]) => {
    const { out, err } = await folder.run('protect', 'staff.csv', '--format', 'json', ...words);
    assert.notEqual(out, '', err);
    return protection(out)
      .cells.filter(({ status }) => status === 'primary')
      .map(({ labels }) => labels.join());
  };
  const both = ['A,Men', 'B,Women'];
  assert.deepEqual(await hidden('--policy', 'below-10'), both);
  assert.deepEqual(await hidden('--threshold', '10'), both);
  assert.deepEqual(await hidden('--policy', 'policy.json'), both);
  assert.deepEqual(await hidden('--policy', 'short.json'), both);
  assert.deepEqual(await hidden('--plain', '--threshold', '10'), both);
  assert.match(
    (await folder.run('protect', 'staff.csv', '--policy', 'bad.json')).err,
    /bad\.json: .*treshold/,
  );
  assert.match(
    (await folder.run('protect', 'staff.csv', '--policy', 'below-6')).err,
    /no policy “below-6”.*“below-5”/,
  );
  const rounded = await folder.run('protect', 'staff.csv', '--policy', 'round.json', '--format', 'csv');
  const shown = rounded.out
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => Number(line.split(',')[2]));
  assert.ok(
    shown.every((value) => value % 5 === 0),
    rounded.err,
  );
  assert.equal(shown[0]! + shown[1]!, Number(/\r\nA,Total,(\d+)/.exec(rounded.out)?.[1]));
  const keyed = await folder.run('protect', 'staff.csv', '--policy', 'key.json');
  assert.deepEqual(
    [keyed.exit, keyed.err],
    [1, 'Cell keys need the keys of people and a table of changes.\n'],
  );
});

test('out of time nothing is given out that is not proven', async () => {
  const rows = Array.from(
    { length: 900 },
    (_, at) => `r${at % 30},c${Math.floor(at / 30)},${(at * 7919) % 23}`,
  );
  await using folder = await madeUpFolder({ 'wide.csv': `row,column,n\n${rows.join('\n')}\n` });
  const { exit, out, err } = await folder.run('protect', 'wide.csv', '--seconds', '0.01', '--format', 'json');
  if (exit === 0) assert.equal(protection(out).proof.status, 'protected');
  else assert.match(err, /could not be proven|No way was found|what somebody/);
});

test('what links name and nobody has is told, and a cell that cannot be shown is hidden and told', async () => {
  await using folder = await folderWith({
    'a.json':
      '{"tables": {"staf.csv": {"population": "leavers"}}, "dimensions": {"Sexes": {"sensitive": false}}}',
    'b.json': '{"show": [{"Team": "B", "Sex": "Women"}]}',
    'c.json': '{"tabels": {}}',
  });
  const strange = await folder.run('protect', 'staff.csv', '--links', 'a.json');
  assert.equal(strange.exit, 1);
  assert.match(strange.err, /names the table “staf\.csv”, which is not given\. There are “staff\.csv”/);
  assert.match(strange.err, /names the dimension “Sexes”, which no table has\. There are “Team”, “Sex”/);
  const shown = await folder.run('protect', 'staff.csv', '--links', 'b.json', '--format', 'csv');
  assert.match(shown.out, /B,Women,\[c\]/);
  assert.match(shown.err, /Warning: Team “B”, Sex “Women” was to be shown, and is hidden/);
  const misspelled = await folder.run('protect', 'staff.csv', '--links', 'c.json');
  assert.match(
    misspelled.err,
    /c\.json cannot be read as links between tables: there is no such field as “tabels”/,
  );
});

test('a folder of earlier releases with none in it is not taken for the first release', async () => {
  await using folder = await folderWith({ 'register/notes.txt': 'Nothing yet.' });
  const { exit, err } = await folder.run('protect', 'staff.csv', '--released', 'register');
  assert.equal(exit, 1);
  assert.match(err, /The folder register has no release/);
});
