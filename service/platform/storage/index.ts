// The door of storage: the only place where S3-compatible storage is spoken to.
export { type BucketAddress, bucketAddress } from './bucket-address.ts';
export { StorageFailed } from './bucket.ts';
/** For tests. */
export { type MadeUpBucket, openMadeUpBucket } from './made-up-bucket.ts';
export { fetchFolder, type FilesNeeds, openStorage, removeFolder, type Storage } from './storage.ts';
