// The door of sharing: what one body lets another see.
export { sharing, type Sharing, type SharingNeeds } from './sharing.ts';
export { addShare, endShare, listShares } from './share-store.ts';
