// The door of retention: how long each kind of record is kept, and its end.
export type { DisposedRecord, KeptRecord } from './kept-record.ts';
export type { RecordClass } from './retention-store.ts';
export { retention, type Retention, type RetentionFeatureNeeds } from './retention.ts';
