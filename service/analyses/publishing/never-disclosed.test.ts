// What never reaches the public, asked of the database with the public's own role and of every public page: true figures, names, what colleagues said.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { madeUpPublicRelease } from '../../published/made-up-public-release.ts';
import { attachEvidence } from '../evidence/evidence-store.ts';
import { addRemark } from '../remarks/remark-store.ts';
import { staff } from '../deciding/put-made-up-course.ts';
import { type MadeUpRegister, nameOf, putMadeUpRegister, wordsOf as words } from './put-made-up-register.ts';

let bench: MadeUpRegister;
before(async () => void (bench = await putMadeUpRegister()));
after(() => bench[Symbol.asyncDispose]());

const findingId = '10000000-0000-4000-8000-000000000001';
/** Not released: nobody outside may read any of it. */
const secrets = [
  '4177',
  '4,177',
  '3.6213',
  'Searches of the canary',
  'wombat',
  'pangolin',
  'axolotl',
  'narwhal',
];

const snapshot = {
  ...{ findingId, kind: 'search-rate', version: 1, workedOutAt: '2026-10-01T09:00:00.000Z' },
  ...{ heading: 'Searches of the canary', scope: 'Fellshire, 2025' },
  sentence: 'People were searched 4,177 times, 3.6213 times as often.',
  ...{
    warnings: [],
    receipt: {},
    receiptDigest: 'r',
    view: '<svg><rect x="30" width="12"/></svg>',
    finding: {},
  },
  table: {
    columns: ['group', 'count', 'ratio'],
    rows: [
      ['One', '4177', '3.6213'],
      ['Two', '52', '1'],
    ],
  },
};

/** With a finding attached, a dissent, a comment, and a part that is left out. */
async function publishedOne(answers: Record<string, string> = {}): Promise<{ id: string; number: number }> {
  const { id, number } = await bench.decided(
    { contributors: 'wombat', baseline: 'pangolin', ...answers },
    async (of) => {
      await bench.database.transaction().execute(async (transaction) => {
        await attachEvidence(transaction, {
          ...{
            analysisId: of,
            kind: 'finding',
            title: 'Searches of the canary',
            shows: 'It was 4,177 in all.',
          },
          ...{ source: 'axolotl', period: '2025', asOf: '2026-10-01', goodUntil: null, strength: 'high' },
          ...{
            strengthWhy: 'axolotl',
            characteristics: ['race'],
            address: '',
            snapshot,
            at: bench.course.next(),
          },
        });
      });
    },
  );
  const said = { kind: 'comment', said: 'narwhal', field: null, answersId: null } as const;
  await bench.course.as('ada', () =>
    bench.database
      .transaction()
      .execute((transaction) => addRemark(transaction, id, said, bench.course.next())),
  );
  const at = `/desk/analyses/${id}/publish`;
  await bench.as('pia').post(`${at}/leave-out`, {
    part: 'proposal/baseline',
    ground: 'personal',
    reason: 'Somebody could be known.',
  });
  return { id, number };
}

/** Everything that the role of the public can read, as text. */
async function allThatThePublicCanRead(): Promise<string> {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select table_name::text as table, array_agg(column_name::text) as columns
    from information_schema.column_privileges
    where grantee = 'due_regard_public' and privilege_type = 'SELECT' group by table_name`.execute(
    bench.database,
  );
  assert.ok(rows.some(({ table }) => table === 'register_entry'));
  const texts = await Promise.all(
    rows.map(async ({ table, columns }) => {
      const listed = sql.join(columns.map((column) => sql.ref(column)));
      const read = sql<{
        all: string | null;
      }>`select json_agg(each)::text as all from (select ${listed} from ${sql.table(table)}) each`;
      return (await read.execute(bench.publicDatabase)).rows[0]?.all ?? '';
    }),
  );
  return texts.join('\n');
}

const people = (Object.entries(staff) as [keyof typeof staff, { id: string }][]).flatMap(([name, { id }]) => [
  nameOf(name),
  id,
]);

describe('to the public', () => {
  it('no true figure of a finding, no name, nothing that colleagues said and nothing that was left out is there to be read', async () => {
    const { id, number } = await publishedOne();
    const done = await bench.publish(id);
    assert.match(String(done.headers['location']), /done=published/, words(done));
    const readable = await allThatThePublicCanRead();
    assert.match(readable, /We begin the scheme in April/);
    for (const secret of [...secrets, ...people]) assert.ok(!readable.includes(secret), secret);
    for (const url of [
      `/register/2026-001/${number}`,
      `/cy/register/2026-001/${number}`,
      `/api/v1/register/2026-001/${number}`,
    ]) {
      const { body } = await bench.get(url);
      for (const secret of [...secrets, ...people]) assert.ok(!body.includes(secret), `${secret} at ${url}`);
    }
    assert.match(
      words(await bench.get(`/register/2026-001/${number}`)),
      /Figures of our own ?\..*These figures are not published/,
    );
  });

  it('answers, packs, remarks, evidence, redactions and the words of challenges are shut tables', async () => {
    for (const table of [
      ...[
        'analysis',
        'analysis_answer',
        'analysis_edit',
        'analysis_remark',
        'analysis_pack',
        'analysis_decision',
        'analysis_evidence',
      ],
      ...[
        'analysis_redaction',
        'analysis_course',
        'register_item',
        'register_trigger',
        'challenge_words',
        'challenge_note',
        'screening_signature',
      ],
    ])
      await assert.rejects(
        sql`select 1 from ${sql.table(table)} limit 1`.execute(bench.publicDatabase),
        /permission denied/,
        table,
      );
    for (const column of [
      'published_by',
      'written_by',
      'approved_by',
      'decided_by',
      'analysis_id',
      'item_id',
    ])
      await assert.rejects(
        sql`select ${sql.ref(column)} from register_entry`.execute(bench.publicDatabase),
        /permission denied/,
        column,
      );
  });

  it('a true figure that somebody typed in their own words is stopped before it goes out', async () => {
    const { id } = await publishedOne({ purpose: 'People were searched 4,177 times.' });
    assert.match(
      words(await bench.as('pia').get(`/desk/analyses/${id}/publish`)),
      /says 4,177 \(“People were searched 4,177 times\.”\), which is a true figure of a finding and was not released/,
    );
    assert.doesNotMatch(String((await bench.publish(id)).headers['location']), /published/);
  });

  it('a small number that may be one has to be looked at', async () => {
    const { id } = await publishedOne({ purpose: 'It is for 52 people.' });
    const refused = await bench.publish(id);
    assert.equal(refused.status, 422);
    assert.match(words(refused), /says 52 .*Say that you have looked at each of the numbers/);
    assert.match(String((await bench.publish(id, { looked: 'yes' })).headers['location']), /done=published/);
  });

  it('what was released of a finding is shown as it was released, until the release is withdrawn', async () => {
    const release = madeUpPublicRelease({ quarters: false });
    bench.releases.set(release.id, release);
    bench.released.set(findingId, [release.id]);
    const { id, number } = await publishedOne();
    await bench.publish(id);
    const url = `/register/2026-001/${number}`;
    const page = await bench.get(url);
    assert.match(words(page), new RegExp(`Published figures, protected .*${release.context.heading}`));
    assert.match(words(page), /1,200/);
    assert.match(page.body, new RegExp(`href="/published/${release.id}"`));
    for (const secret of secrets) assert.ok(!page.body.includes(secret), secret);
    bench.releases.set(release.id, {
      ...{
        state: 'withdrawn',
        id: release.id,
        releasedAt: release.releasedAt,
        by: '',
        heading: 'A',
        scope: '',
      },
      ...{ fictional: false, withdrawnAt: new Date(), why: 'It was wrong.', replacedBy: null },
    });
    const after = words(await bench.get(url));
    assert.match(after, /The published figures were withdrawn: It was wrong\./);
    assert.doesNotMatch(after, /1,200/);
  });
});
