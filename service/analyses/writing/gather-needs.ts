// What the pages of writing ask of the program, and the one analysis that a page is about.
import type { Colleagues } from '../../people/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { z } from 'zod';
import { notFound, type Answer } from '../../pages/route.ts';
import type { Analysis } from '../keeping/analysis.ts';
import type { AnalysisPart } from '../keeping/analysis-part.ts';
import { findAnalysis } from '../keeping/analysis-store.ts';
import type { Answers } from '../keeping/answers.ts';
import { readAnswers } from '../keeping/answer-store.ts';
import type { TrainingGate } from '../keeping/training-gate.ts';
import type { QuestionSet } from '../questions/question-set.ts';
import { findQuestionSet } from '../questions/question-sets.ts';

export interface WritingNeeds {
  database: Database;
  clock: Clock;
  people: Pick<Colleagues, 'names'>;
  trainingGate: TrainingGate;
  /** What stands in the task list beside the questions, in order. */
  parts: readonly AnalysisPart[];
}

/** What is being written: the analysis, the questions it is asked in, and what was answered. */
export interface Written {
  analysis: Analysis;
  set: QuestionSet;
  answers: Answers;
}

export const analysisAddress = z.object({ id: z.uuid() });

/** Undefined where there is none that whoever asks may see. Throws ANALYSIS_QUESTIONS_UNKNOWN. */
export async function gatherWritten(database: Database, id: string): Promise<Written | undefined> {
  const analysis = await findAnalysis(database, id);
  if (!analysis) return undefined;
  return {
    analysis,
    set: questionsOf(analysis),
    answers: await readAnswers(database, id),
  };
}

export function questionsOf({ questionSet: { id, version } }: Pick<Analysis, 'questionSet'>): QuestionSet {
  const set = findQuestionSet(id, version);
  if (set === null)
    throw new Error(`ANALYSIS_QUESTIONS_UNKNOWN: the program has no questions ${id} version ${version}.`);
  return set;
}

/** Answers with it, or says that there is none. */
export async function onWritten(
  database: Database,
  id: string,
  answer: (written: Written) => Promise<Answer> | Answer,
): Promise<Answer> {
  const written = await gatherWritten(database, id);
  return written ? answer(written) : notFound('There is no screening or analysis at this address.');
}
