// The door of connectors: open data brought in from where they are published.
export { connectors, type Connectors, type ConnectorsNeeds } from './connectors.ts';
export type { BroughtIn, OpenDelivery } from './fetching/bring-in-fetched.ts';
