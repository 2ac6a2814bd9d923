// What is worked out aside: policies compared, a finding released with its proof, a proof checked.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  belowFive,
  hesa,
  ownSolver,
  registered,
  type RegisteredRelease,
  reopen,
  smallOffice,
  type TableSet,
} from '@due-regard/disclosure';
import { madeUpSet } from './made-up-finding.ts';
import { policiesToCompare } from './policies-to-compare.ts';
import { proof } from './proof.ts';
import { workOut } from './work-out.ts';

const digest = (text: string) => createHmac('sha256', 'a key').update(text).digest('hex');
let now = 0;
const means = { solver: ownSolver(), digest, clock: () => (now += 0.001) };
const dataFolder = '/nowhere';

function releasedOf(set: TableSet, register: RegisteredRelease[] = [], policy = belowFive) {
  const answer = workOut({ task: 'release', set, register, dataFolder, policy }, means);
  assert.equal(answer.kind, 'released', JSON.stringify(answer));
  return answer;
}

describe('a finding that is released', () => {
  it('is sealed, and shows neither small number', () => {
    const opened = reopen(releasedOf(madeUpSet).text, { digest });
    assert.equal(opened.kind, 'released');
    if (opened.kind !== 'released') return;
    const shown = new Map(
      opened.released.content.tables[0]?.rows.map((row) => [row.labels.join(' '), row.shown]),
    );
    assert.equal(shown.get('Black Arrested'), '[c]');
    assert.equal(shown.get('Asian Arrested'), '[c]');
    assert.equal(shown.get('Total Total'), 724);
  });

  it('keeps for staff every true number with why it is hidden, and what a reader can tell of it', () => {
    const kept = proof.parse(JSON.parse(releasedOf(madeUpSet).proof));
    const [table] = kept.tables;
    assert.deepEqual(table?.dimensions, ['Group', 'What came of it']);
    const black = table?.rows.find(({ labels }) => labels.join(' ') === 'Black Arrested');
    assert.equal(black?.value, 3);
    assert.match(black?.why ?? '', /has 3 people, fewer than 5/);
    const { least = 0, most = 0 } = black?.between ?? {};
    assert.ok(least <= 2 && (most ?? Infinity) >= 4, 'one either way, at least');
    const asian = table?.rows.find(({ labels }) => labels.join(' ') === 'Asian Arrested');
    assert.equal(asian?.insiders, 1);
    const shown = table?.rows.find(({ labels }) => labels.join(' ') === 'White Arrested');
    assert.equal(shown?.why === null, shown?.isHidden === false);
  });

  it('has a certificate for each attacker, which holds when it is added up again', () => {
    const { attackers } = proof.parse(JSON.parse(releasedOf(madeUpSet).proof));
    assert.deepEqual(
      attackers.map(({ name }) => name),
      ['outsider', 'insider'],
    );
    const certificates = attackers.map(({ certificate }) => certificate);
    const answer = workOut({ task: 'check', certificates }, means);
    assert.deepEqual(answer, { kind: 'checked', faults: [[], []] });
    const [first] = structuredClone(certificates);
    assert.ok(first);
    const sets = first.dataSets.map((set) => ({ ...set, values: set.values.map((value) => value + 1) }));
    const broken = workOut({ task: 'check', certificates: [{ ...first, dataSets: sets }] }, means);
    assert.equal(broken.kind, 'checked');
    assert.ok(broken.kind === 'checked' && broken.faults.flat().length > 0);
  });

  it('hides more where what is out already would be given away by it, and says so to staff', () => {
    const opened = reopen(releasedOf(madeUpSet).text, { digest });
    assert.ok(opened.kind === 'released');
    const earlier = registered('a', madeUpSet, opened.released, belowFive);
    // One month more brings one search more: the difference of the totals is that one.
    const [table] = madeUpSet.tables;
    const rows = table!.rows.map((row) =>
      row.labels.join(' ') === 'Black Arrested' ? { ...row, value: row.value + 1 } : row,
    );
    const longer: TableSet = {
      ...madeUpSet,
      tables: [{ ...table!, rows }],
      scope: { ...madeUpSet.scope!, period: { from: '2025-01', to: '2025-07' } },
    };
    const answer = releasedOf(longer, [earlier]);
    const again = reopen(answer.text, { digest });
    assert.ok(again.kind === 'released');
    const shown = again.released.content.tables[0]?.rows ?? [];
    const of = (labels: string) => shown.find((row) => row.labels.join(' ') === labels)?.shown;
    // 44 and 724 are out; 45 or 725 beside them would tell of the one.
    assert.equal(of('Black Total'), '[c]');
    assert.equal(of('Total Total'), '[c]');
    const { between } = proof.parse(JSON.parse(answer.proof));
    assert.match(between.join(' '), /“Black, Total less Black, Total.* has 1 person, fewer than 5/);
  });
});

describe('a small body of 20', () => {
  const rows = [
    { labels: ['Women'], value: 14 },
    { labels: ['Men'], value: 6 },
  ];
  const staff: TableSet = {
    ...madeUpSet,
    tables: [{ name: 'staff', dimensions: ['sex'], rows }],
    sensitive: ['sex'],
  };

  it('tells shares in words, and staff what number lies behind them', () => {
    const answer = releasedOf(staff, [], smallOffice);
    const [women] = proof.parse(JSON.parse(answer.proof)).tables[0]?.rows ?? [];
    assert.equal(women?.shown, '[c]');
    assert.match(women?.words ?? '', /about two thirds: 13 to 15 of 20/);
    assert.equal(women?.value, 14);
    assert.deepEqual(women?.between, { least: 13, most: 15 });
  });

  const three = (counts: readonly number[]): TableSet => ({
    ...staff,
    tables: [
      {
        ...staff.tables[0]!,
        rows: counts.map((value, at) => ({ labels: [['Women', 'Men', 'Not known'][at] ?? ''], value })),
      },
    ],
  });

  it('is told what to bring together where there are more than two groups', () => {
    const set = three([14, 6, 3]);
    const answer = workOut({ task: 'release', set, register: [], dataFolder, policy: smallOffice }, means);
    assert.equal(answer.kind === 'refused' && answer.code, 'DISCLOSURE_METHOD_MISSING');
    assert.match(JSON.stringify(answer), /Bring them together into two/);
  });

  it('is compared as it would be released: its largest group against everybody else', () => {
    const policies = [{ name: 'Small body', policy: smallOffice, isOwn: false }];
    const set = three([12, 6, 2]);
    const answer = workOut({ task: 'compare', set, register: [], dataFolder, policies }, means);
    const [compared] = answer.kind === 'compared' ? answer.policies : [];
    assert.equal(compared?.told, 'Women');
    assert.deepEqual(compared?.audit.holds, true);
    // Both groups are told in words, and everybody is a number.
    assert.deepEqual(compared?.figures?.cells, { all: 3, hidden: 2, changed: 0 });
  });
});

describe('what cannot be released', () => {
  it('is refused with a sentence where the tables cannot be', () => {
    const [table] = madeUpSet.tables;
    const rows = [...table!.rows, { labels: ['Total', 'Total'], value: 9999 }];
    const set = { ...madeUpSet, tables: [{ ...table!, rows }] };
    const answer = workOut({ task: 'release', set, register: [], dataFolder, policy: belowFive }, means);
    assert.equal(answer.kind === 'refused' && answer.code, 'DISCLOSURE_TABLE_IMPOSSIBLE');
  });

  it('is refused where amounts would be rounded', () => {
    const [table] = madeUpSet.tables;
    const set = { ...madeUpSet, tables: [{ ...table!, measure: 'amount' as const }] };
    const answer = workOut({ task: 'release', set, register: [], dataFolder, policy: hesa }, means);
    assert.equal(answer.kind === 'refused' && answer.code, 'DISCLOSURE_METHOD_MISSING');
  });
});

describe('policies compared', () => {
  const answer = workOut(
    {
      task: 'compare',
      set: madeUpSet,
      register: [],
      dataFolder,
      policies: policiesToCompare({ ...belowFive, name: 'Ours' }, madeUpSet),
    },
    means,
  );
  const compared = answer.kind === 'compared' ? answer.policies : [];

  it('say how many numbers are hidden, how many people are in them, and what can still be told', () => {
    const ours = compared.find(({ isOwn }) => isOwn);
    assert.ok(ours?.audit.holds);
    const { cells, people, widest, canSay } = ours.figures!;
    // Eight numbers and their seven totals; two are small, and neither can be hidden alone in its row or column.
    assert.equal(cells.all, 15);
    assert.ok(cells.hidden >= 4);
    assert.equal(people.all, 724);
    assert.ok(widest && (widest.most ?? Infinity) > widest.least);
    assert.equal(canSay.exactly, cells.all - cells.hidden);
  });

  it('hide nothing where they round so that totals add up', () => {
    const rounding = compared.find(({ presetId }) => presetId === 'round-together-5');
    assert.equal(rounding?.figures?.cells.hidden, 0);
    assert.equal(rounding?.figures?.additive, true);
  });
});
