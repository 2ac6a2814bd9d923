// The SQL that takes made-up screenings and analyses of a demonstration out again, with what was promised in them.
import { sql } from 'kysely';
import type { Database } from '../platform/database/index.ts';

export async function removeDemonstrationAnalyses(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('action').where('demonstration', '=', true).execute();
    // What a pack is frozen for, and what lies before whoever decides, name each other.
    await transaction.deleteFrom('analysisDecision').where(ofDemonstration).execute();
    await transaction.deleteFrom('analysis').where('demonstration', '=', true).execute();
  });
}

const ofDemonstration = sql<boolean>`analysis_id in (select id from analysis where demonstration)`;
