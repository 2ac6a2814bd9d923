// Everything a pack is made from, as it was at one moment.
import type { Action } from '../../actions/index.ts';
import type { LegalProfile } from '../../law/index.ts';
import type { RegisterItem } from '../../policies/index.ts';
import type { Advice } from '../evidence/advice.ts';
import type { Engagement } from '../evidence/engagement.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Analysis } from '../keeping/analysis.ts';
import type { Answers } from '../keeping/answers.ts';
import type { Gap } from '../questions/gap.ts';
import type { QuestionSet } from '../questions/question-set.ts';
import type { Remark } from '../remarks/remark.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { SignOff } from '../workflow/course.ts';

export interface PackSource {
  analysis: Analysis;
  item: RegisterItem;
  body: string;
  law: LegalProfile | null;
  set: QuestionSet;
  answers: Answers;
  gaps: readonly Gap[];
  evidence: readonly Evidence[];
  engagement: readonly Engagement[];
  advice: readonly Advice[];
  actions: readonly Action[];
  documents: readonly PackDocument[];
  remarks: readonly Remark[];
  signOffs: readonly SignOff[];
  timeline: Timeline;
  /** How it came to be put to decision. */
  freezing: Freezing;
  /** What somebody is called; null where nobody knows. */
  nameOf(id: string): string | null;
}

export interface PackDocument {
  /** Such as `Version 3 of the policy`, or `Evidence 2`. */
  what: string;
  name: string;
  type: string;
  bytes: number;
  /** SHA-256 of the file. */
  digest: string;
}

export interface Freezing {
  packNumber: number;
  how: 'approved' | 'expedited';
  /** Why it was expedited, or approved by one of its authors in a small office; empty otherwise. */
  why: string;
  by: string;
  as: string;
  at: Date;
}
