// A screening with all that its pages show: questions, answers, what its rules come to, what is missing, and who signed.
import type { Database } from '../../platform/database/index.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { findAnalysis, listAnalysesOf } from '../keeping/analysis-store.ts';
import { readAnswers } from '../keeping/answer-store.ts';
import type { Answers } from '../keeping/answers.ts';
import type { Gap } from '../questions/gap.ts';
import { listGaps } from '../questions/list-gaps.ts';
import type { QuestionSet } from '../questions/question-set.ts';
import { findQuestionSet } from '../questions/question-sets.ts';
import { rulesFor } from './outcome-rules.ts';
import { type ScreeningResult, screeningResult } from './screening-result.ts';
import type { ScreeningSignature } from './screening-signature.ts';
import { findResult, listSignatures } from './screening-store.ts';

export interface Screening {
  analysis: Analysis;
  set: QuestionSet;
  answers: Answers;
  gaps: readonly Gap[];
  /** As it was signed; before that as the answers stand. */
  result: ScreeningResult;
  signatures: readonly ScreeningSignature[];
  /** Id of the analysis that followed; null where none has. */
  nextId: string | null;
}

/** Undefined where there is none that whoever asks may see, or it is an analysis. Throws ANALYSIS_QUESTIONS_UNKNOWN. */
export async function gatherScreening(database: Database, id: string): Promise<Screening | undefined> {
  const analysis = await findAnalysis(database, id);
  if (analysis?.depth !== 'screening') return undefined;
  const { questionSet } = analysis;
  const set = findQuestionSet(questionSet.id, questionSet.version);
  if (!set)
    throw new Error(
      `ANALYSIS_QUESTIONS_UNKNOWN: the program has no questions ${questionSet.id} version ${questionSet.version}.`,
    );
  const [answers, kept, signatures, all] = await Promise.all([
    readAnswers(database, id),
    findResult(database, analysis),
    listSignatures(database, analysis),
    listAnalysesOf(database, analysis.itemId),
  ]);
  const result = kept ?? screeningResult(set, rulesFor(set.version), answers);
  const nextId = all.find(({ followsId, depth }) => followsId === id && depth !== 'screening')?.id ?? null;
  return { analysis, set, answers, gaps: listGaps(set, answers), result, signatures, nextId };
}
