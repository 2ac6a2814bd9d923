// The door of what is published: releases as the public sees them.
export { publicContext, type PublicContext, type Reading } from './public-context.ts';
