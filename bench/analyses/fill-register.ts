// Fills the register of a body with made-up items, analyses, answers, actions and published entries, by SQL and under row security.
import type { Database } from '../../service/platform/database/index.ts';
import { sql } from 'kysely';

export interface Filled {
  items: number;
  analyses: number;
}

/** Only while the rows come in: what the triggers ask for takes days of work per analysis. Row security stays on. */
const guarded = ['register_item', 'analysis', 'analysis_answer', 'register_entry'];

/** @param owner id of a person, who answers for one item in twenty-five */
export async function fillRegister(
  database: Database,
  owner: string,
  { items, analyses }: Filled,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    for (const table of guarded)
      await sql`alter table ${sql.table(table)} disable trigger user`.execute(transaction);
    await sql`
      insert into register_item (reference, kind, title, about, state, ended_why, owner_id, owner_job, legal_basis, equality_status,
        decision_expected, review_due, made_by, made_at, changed_at)
      select (2015 + n % 12) || '-' || lpad((n / 12 + 1)::text, 4, '0'),
        (array['policy','procedure','strategy','plan','function','service-change','decision','procurement'])[1 + n % 8],
        (array['Custody','Victim services','Volunteers','Vehicles','Website','Hate crime','Recruitment','Council tax'])[1 + n % 8]
          || ' ' || (array['policy','review','scheme','plan'])[1 + n % 4] || ' ' || n,
        repeat('What it is for, in a few plain words. ', 12),
        case when n % 9 = 0 then 'ended' when n % 2 = 0 then 'in-force' else 'proposed' end,
        case when n % 9 = 0 then 'It was replaced.' else '' end,
        case when n % 25 = 0 then ${owner}::uuid end, 'Head of part ' || n % 40, 'Equality Act 2010, section 149',
        (array['not-screened','screened-out','in-analysis','assessed'])[1 + n % 4],
        current_date + n % 400 - 100, current_date + n % 900 - 200, ${owner}, now() - n * interval '1 hour', now() - n * interval '1 hour'
      from generate_series(1, ${items}) as n`.execute(transaction);
    await sql`
      insert into analysis (item_id, number, depth, question_set, question_set_version, legal_profile, legal_profile_version, state, outcome,
        opened_because, opened_by, opened_at, written_by, first_considered_at, changed_at, submitted_by, submitted_at, decision_expected, review_due)
      select id, 1, depth, 'england-' || depth, 1, 'england', 1, state, case when state in ('published','monitoring','review-due') then 'adjust' end,
        'It was entered in the register.', ${owner}, now() - n * interval '2 hours', array[${owner}], now() - n * interval '2 hours',
        now() - n * interval '1 hour', ${owner}, now() - n * interval '90 minutes', current_date + n % 300 - 30, current_date + n % 500 - 60
      from (
        select id, n, (array['screening','short','full'])[1 + n % 3] as depth,
          (array['draft','in-review','changes-requested','published','monitoring','published','review-due','published'])[1 + n % 8] as state
        from (select id, row_number() over (order by reference)::int as n from register_item) as numbered
        where n <= ${analyses}
      ) as made`.execute(transaction);
    await fillBeside(transaction, owner);
    for (const table of guarded)
      await sql`alter table ${sql.table(table)} enable trigger user`.execute(transaction);
  });
  await sql`analyze`.execute(database);
}

/** Twenty answers to each analysis, three actions to each, and an entry for each that is out. */
async function fillBeside(transaction: Database, owner: string): Promise<void> {
  await sql`
    insert into analysis_answer (analysis_id, field, value, changed_by, changed_at)
    select analysis.id, 'question-' || n, repeat('An answer in words. ', 10), ${owner}, now()
    from analysis cross join generate_series(1, 20) as n`.execute(transaction);
  await sql`
    insert into action (source_kind, source_id, source_part, title, because, owner_id, owner_job, due, made_by, made_at, changed_at)
    select 'analysis', analysis.id, 'mitigations/' || n, 'Do what was promised, part ' || n, 'An effect on somebody.',
      case when n = 1 then ${owner}::uuid end, 'Head of part ' || n, current_date + (n * 37 % 300) - 60, ${owner}, now(), now()
    from analysis cross join generate_series(1, 3) as n`.execute(transaction);
  await sql`
    insert into register_entry (analysis_id, item_id, place, number, edition, kind, depth, outcome, title, summary, content, decided_on,
      is_late, published_at, written_by, approved_by, decided_by, published_by, digest, seal)
    select analysis.id, item_id, reference, number, 1, kind, depth, 'adjust', title, repeat('What the public reads first. ', 12), '{}',
      current_date, false, analysis.changed_at, array[${owner}], '{}', '{}', 'somebody-else', repeat('0', 64), repeat('0', 64)
    from analysis join register_item on register_item.id = item_id
    where analysis.state in ('published', 'monitoring', 'review-due')`.execute(transaction);
}
