// The door of the demonstration: an invented county's files, and how they are loaded.
export { type DemonstrationFinding, demonstrationFindings } from './demonstration-findings.ts';
export {
  type DemonstrationNeeds,
  type LoadedDemonstration,
  loadDemonstration,
} from './load-demonstration.ts';
export { type WrittenFile, makeDemonstrationFiles } from './make-demonstration-files.ts';
