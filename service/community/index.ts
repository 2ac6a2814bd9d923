// The door of community: who lives, works and visits here, and where.
export { community, type Community, type CommunityNeeds } from './community.ts';
