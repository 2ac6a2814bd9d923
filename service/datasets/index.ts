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
export type { Dataset, DatasetKind, StoredTable } from './dataset.ts';
export { findDataset, listDatasets } from './dataset-store.ts';
export { currentEvents, currentTables, type EventsPart } from './list-current-events.ts';
export { datasets, type DatasetsNeeds } from './datasets.ts';
export type { AreaSelection } from './area-selection.ts';
export type { Where } from './choose-rows.ts';
export { countsByCategory } from './counts-table.ts';
export type { CountsCell, CountsTable, StatedTotal } from './counts-table.ts';
export { describeTable } from './describe-table.ts';
export type { DescribedTable, TableKind } from './describe-table.ts';
export { peopleByCategory, peopleIn } from './population.ts';
export type { Population, PopulationCell } from './population.ts';
export { readCounts } from './read-counts.ts';
export type { CountsRequest } from './read-counts.ts';
export { readPopulation } from './read-population.ts';
export type { PopulationRequest } from './read-population.ts';
export { resolveArea } from './resolve-area.ts';
export type { AreaRequest } from './resolve-area.ts';
export { importEvents } from './import-events.ts';
export type { ImportEventsRequest } from './import-events.ts';
export { formatQualityReport } from './quality-report.ts';
export { readProblems } from './read-problems.ts';
export { partnerNames, type PartnerNames } from './partner-store.ts';
