// The door of datasets: what comes in from partners, checked and harmonised, for the features above.
export { accepted, refused } from './files/problem.ts';
export type { FileProblem, Outcome, RowProblem } from './files/problem.ts';
export { breakdownIds, eventsImport, silenceTokens, unrecognisedToken } from './events/events-import.ts';
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
} from './events/events-import.ts';
export type { Dataset, DatasetKind, StoredTable } from './keeping/dataset.ts';
export { findDataset, listDatasets } from './keeping/dataset-store.ts';
export { currentEvents, currentTables, type EventsPart } from './keeping/list-current-events.ts';
export { datasets, type DatasetsNeeds } from './datasets.ts';
export type { AreaSelection } from './tables/area-selection.ts';
export type { Where } from './tables/choose-rows.ts';
export { countsByCategory } from './tables/counts-table.ts';
export type { CountsCell, CountsTable, StatedTotal } from './tables/counts-table.ts';
export { describeTable } from './tables/describe-table.ts';
export type { DescribedTable, TableKind } from './tables/describe-table.ts';
export { peopleByCategory, peopleIn } from './tables/population.ts';
export type { Population, PopulationCell } from './tables/population.ts';
export { readCounts } from './tables/read-counts.ts';
export type { CountsRequest } from './tables/read-counts.ts';
export { readPopulation } from './tables/read-population.ts';
export type { PopulationRequest } from './tables/read-population.ts';
export { resolveArea } from './tables/resolve-area.ts';
export type { AreaRequest } from './tables/resolve-area.ts';
export { importEvents } from './events/import-events.ts';
export type { ImportEventsRequest } from './events/import-events.ts';
export { formatQualityReport } from './events/quality-report.ts';
export { readProblems } from './events/read-problems.ts';
export { partnerNames, type PartnerNames } from './keeping/partner-store.ts';
