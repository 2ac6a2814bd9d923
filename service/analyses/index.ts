// The door of equality analyses: screenings and analyses of items of the register, from the first question to what happened afterwards.
export { analyses, type Analyses } from './analyses.ts';
export type {
  CitedFinding,
  CitedFindings,
  DemonstrationScreening,
  DemonstrationStory,
  DemonstrationWriting,
  ToldStep,
} from './demonstration-story.ts';
export { nameAnalyses } from './evidence/source-names-store.ts';
export type { AnalysesGiven } from './gather-needs.ts';
export { type Analysis, type AnalysisState, analysisStates, isBeingWritten } from './keeping/analysis.ts';
export type { AnalysisPart, PartReader, TaskListGroup, TaskListItem } from './keeping/analysis-part.ts';
export { type AnalysisFilter, findAnalysis, listAnalyses, listAnalysesOf } from './keeping/analysis-store.ts';
export { type AnswerChange, readAnswers, type SavedAnswers, saveAnswers } from './keeping/answer-store.ts';
export { copyForward } from './keeping/copy-forward-store.ts';
export { listEdits } from './keeping/edit-store.ts';
export { eraseChallenge, listKeptChallenges } from './publishing/challenge-store.ts';
export { findOpen, type NewAnalysis, openAnalysis, type Opened } from './keeping/open-analysis-store.ts';
export { addRow, removeRow } from './keeping/row-store.ts';
export type { GateAnswer, TrainingGate } from './keeping/training-gate.ts';
export { listItemAnalyses } from './list-item-analyses.ts';
export { openScreening } from './screening/open-screening.ts';
