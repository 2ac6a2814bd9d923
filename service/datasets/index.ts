// The door of datasets: what comes in from partners, checked and harmonised, for the features above.
export { accepted, refused } from './problem.ts';
export type { FileProblem, Outcome, RowProblem } from './problem.ts';
export { breakdownIds, eventsImport, silenceTokens, unrecognisedToken } from './events-import.ts';
export type {
  BreakdownId,
  CharacteristicQuality,
  EventColumn,
  EventsImport,
  ImportedFile,
  ImportProgress,
  PartnerCoverage,
  PartnerMonth,
  QualityReport,
  SilenceCounts,
} from './events-import.ts';
