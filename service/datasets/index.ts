// The door of datasets: what comes in from partners, checked and harmonised, for the features above.
export { accepted, refused } from './files/problem.ts';
export type { FileProblem, Outcome } from './files/problem.ts';
export type { AreaSelection } from './tables/area-selection.ts';
export type { CountsTable } from './tables/counts-table.ts';
export { findPeopleColumn, type People, type PeopleBreakdownId, type PeopleColumn } from './people/people.ts';
export { readPeople, type PeopleRequest } from './people/read-people.ts';
export { describeTable } from './tables/describe-table.ts';
export type { Population } from './tables/population.ts';
export { readCounts } from './tables/read-counts.ts';
export { readPopulation } from './tables/read-population.ts';
export { unrecognisedToken } from './events/events-import.ts';
export type { EventColumn, EventsImport, ImportedFile, ImportProgress } from './events/events-import.ts';
export { importEvents } from './events/import-events.ts';
export type { Dataset, DatasetKind } from './keeping/dataset.ts';
export { findDataset, listDatasets } from './keeping/dataset-store.ts';
export { currentEvents, currentTables, type EventsPart } from './keeping/list-current-events.ts';
export { partnerNames, type PartnerNames } from './keeping/partner-store.ts';
export { datasets } from './datasets.ts';
