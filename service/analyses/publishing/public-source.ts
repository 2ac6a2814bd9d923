// What a public page is made from: what was frozen or settled, and what was decided. Staff see all of it, the public what `makePublicContent` leaves.
import type { FieldId } from '../keeping/answers.ts';
import type { AnswerRow } from '../keeping/answers.ts';
import type { QuestionSet } from '../questions/question-set.ts';
import type { PublicContent, PublicEngagement, PublicEvidence, PublicStep } from './public-content.ts';

export interface SourceAnswers {
  values: ReadonlyMap<FieldId, { value: string }>;
  rows: readonly AnswerRow[];
}

export interface SourceEvidence extends Omit<PublicEvidence, 'releases'> {
  /** Of a finding: its id. */
  finding: string | null;
  /** Of a finding: what it said when it was taken, with its true numbers. It goes into nothing that is published. */
  snapshot: unknown;
}

export interface PublicSource extends Pick<
  PublicContent,
  | 'reference'
  | 'number'
  | 'title'
  | 'about'
  | 'kind'
  | 'body'
  | 'law'
  | 'outcome'
  | 'rules'
  | 'decision'
  | 'declarations'
  | 'exceptions'
  | 'late'
  | 'dissent'
  | 'reviewOn'
  | 'pack'
> {
  set: QuestionSet;
  answers: SourceAnswers;
  evidence: readonly SourceEvidence[];
  engagement: readonly PublicEngagement[];
  timeline: readonly PublicStep[];
}
