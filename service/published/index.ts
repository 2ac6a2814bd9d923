// The door of what is published: releases as the public sees them.
export { type DocumentTable, documentTables } from './document-tables.ts';
export type { OwnRelease } from './own-release.ts';
export { publicContext, type PublicContext, type Reading } from './public-context.ts';
export type { BrokenRelease, OpenedRelease, PublicRelease, WithdrawnRelease } from './public-release.ts';
export { published, type Published, type PublishedNeeds } from './published.ts';
export { releaseView } from './release-view.ts';
