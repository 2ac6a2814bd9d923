// The SQL of advice: asked by a link that opens named sections, said by whoever has it, answered on record.
import { listLinksTo, makeConsulteeLink, stateOfLink } from '../../people/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { type Advice, type Adviser, isAdviser, isTaking, type Taking } from './advice.ts';
import { recordOfAnalysis } from './evidence-store.ts';

export interface NewAdvice {
  analysisId: string;
  /** Whose analysis it is. */
  body: string;
  who: string;
  adviser: Adviser;
  question: string;
  sections: readonly string[];
  expiresAt: Date;
}

/** Returns the token of the link, which nobody can find out again. */
export async function askForAdvice(transaction: Database, asked: NewAdvice, clock: Clock): Promise<string> {
  const { analysisId, body, who, adviser, question, sections, expiresAt } = asked;
  const { id, token } = await makeConsulteeLink(
    transaction,
    { body, item: { kind: 'analysis', id: analysisId }, consultee: who, question, expiresAt },
    clock,
  );
  await transaction
    .insertInto('analysisAdvice')
    .values({ linkId: id, analysisId, adviser, sections: [...sections] })
    .execute();
  return token;
}

/** The oldest first: what packs take. */
export async function listAdvice(database: Database, analysisId: string, now: Date): Promise<Advice[]> {
  const [links, asked, answers] = await Promise.all([
    listLinksTo(database, { kind: 'analysis', id: analysisId }),
    database.selectFrom('analysisAdvice').selectAll().where('analysisId', '=', analysisId).execute(),
    database
      .selectFrom('analysisAdviceAnswer')
      .selectAll()
      .where('analysisId', '=', analysisId)
      .orderBy('saidAt')
      .orderBy('id')
      .execute(),
  ]);
  return links.toReversed().flatMap((link) => {
    const how = asked.find(({ linkId }) => linkId === link.id);
    if (!how) return [];
    return [
      {
        ...{ id: link.id, analysisId, who: link.consultee, question: link.question, sections: how.sections },
        ...{ askedBy: link.madeBy, askedAt: link.madeAt.toISOString(), until: link.expiresAt.toISOString() },
        ...{ adviser: isAdviser(how.adviser) ? how.adviser : 'other', state: stateOfLink(link, now) },
        said: link.comments.map(({ said, at }) => ({ words: said, at: at.toISOString() })),
        answers: answers
          .filter(({ linkId }) => linkId === link.id)
          .map(({ taken, said, saidBy, saidAt }) => ({
            ...{ taken: isTaking(taken) ? taken : ('noted' as const), words: said },
            ...{ by: saidBy, at: saidAt.toISOString() },
          })),
      },
    ];
  });
}

/** Which sections a link opens; none where it is no link to an analysis. */
export async function sectionsOfLink(database: Database, linkId: string): Promise<readonly string[]> {
  const row = await database
    .selectFrom('analysisAdvice')
    .select('sections')
    .where('linkId', '=', linkId)
    .executeTakeFirst();
  return row?.sections ?? [];
}

export async function answerAdvice(
  transaction: Database,
  { id, analysisId }: Pick<Advice, 'id' | 'analysisId'>,
  { taken, said, at }: { taken: Taking; said: string; at: Date },
): Promise<void> {
  await transaction
    .insertInto('analysisAdviceAnswer')
    .values({ linkId: id, analysisId, taken, said, saidBy: whoActs().id, saidAt: at })
    .execute();
  await recordOfAnalysis(transaction, 'advice.answered', analysisId, {
    link: { after: id },
    taken: { after: taken },
  });
}
