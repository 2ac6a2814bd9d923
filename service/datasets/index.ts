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
export { readTable, readTables } from './tables/read-table.ts';
export type { Table, TableFile, TableRow } from './tables/table.ts';
export { publishedNumber } from './files/published-number.ts';
export { stopAndSearchHeaders } from './events/column-mapping.ts';
export { unrecognisedToken } from './events/events-import.ts';
export type { EventColumn, EventsImport, ImportedFile, ImportProgress } from './events/events-import.ts';
export { importEvents } from './events/import-events.ts';
export type { Dataset, DatasetKind } from './keeping/dataset.ts';
export { forgetDelivery, type KeptDelivery, listKeptDeliveries } from './keeping/delivery-store.ts';
export { eraseDelivery } from './keeping/erase-delivery.ts';
export { findDataset, listDatasets } from './keeping/dataset-store.ts';
export { currentEvents, currentTables, type EventsPart } from './keeping/list-current-events.ts';
export { partnerNames, type PartnerNames } from './keeping/partner-store.ts';
export {
  monthsWords,
  populationName,
  yearsOld,
  type DescribedPopulation,
  type PopulationFacts,
} from './populations/described-population.ts';
export {
  districtChanges,
  whatMade,
  whatTookIn,
  type DistrictChange,
} from './populations/district-changes.ts';
export type { PopulationFigures } from './populations/population-figures.ts';
export { populationKinds, populationKindWords, type PopulationKind } from './populations/population-kinds.ts';
export { listPopulations } from './populations/population-store.ts';
export { readPopulationFigures } from './populations/read-population-figures.ts';
export { rolledEarlier, rolledLater } from './populations/rolled-population.ts';
export { datasets } from './datasets.ts';
