// The door of the site: the home page, the public's pages, and the pages that stand for the whole.
export { makeAccessibility } from './accessibility/make-accessibility.ts';
export { makeWayOut } from './leaving/make-way-out.ts';
export { site, type Site } from './site.ts';
