// The same counts against other people than the finding's own residents: what each ratio then is, and what changes.
import type { Figure } from '../findings/figure.ts';
import type { Verdict } from '../findings/verdict.ts';

/** People that rates were set against as well. */
export interface OtherPeople {
  /** Such as "Visitors (August, low estimate), August 2025". */
  name: string;
  /** Whether they are added to the residents, as visitors are, or stand in their place, as workers do. */
  added: boolean;
  /** Months of the year in which they are there, 1 to 12; null for all. */
  months: number[] | null;
}

export interface ScenarioGroup {
  group: string;
  code: string;
  isReference: boolean;
  /** People on an average day of the period; null where there is no figure for the group. */
  population: Figure;
  ratio: {
    estimate: Figure;
    lower: Figure;
    upper: Figure;
    adjusted: { lower: Figure; upper: Figure; level: Figure };
    reason?: string;
  };
  verdict: Verdict | null;
  verdictWords: string;
  /** Whether what can be said is other than against the finding's own residents. */
  changes: boolean;
}

export interface Scenario {
  /** Such as "Residents and visitors (August, low estimate), August 2025". */
  name: string;
  /** What was done to the figures: added up, counted for some months. */
  notes: string[];
  sources: { name: string; sha256: string }[];
  /** Why there are no figures; absent where there are. */
  reason?: string;
  groups: ScenarioGroup[];
}

export interface DenominatorScenarios {
  /** The first is the finding's own. */
  scenarios: Scenario[];
  /** Which conclusion changes, in sentences. */
  says: string[];
}
