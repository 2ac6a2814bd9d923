// The door of the demonstration: how an invented county is loaded.
export { type DemonstrationNeeds, loadDemonstration } from './load-demonstration.ts';
export { demonstrationPublications } from './demonstration-publications.ts';
export { addDemonstrationRegister, type RegisterNeeds } from './add-demonstration-register.ts';
