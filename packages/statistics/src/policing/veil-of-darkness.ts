// The veil of darkness: are fewer stops of a group made when it is too dark to see who is stopped, at the same time of the clock?
// Source: J. Grogger and G. Ridgeway (2006), Testing for racial profiling in traffic stops from behind a veil of darkness, JASA 101:878.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { Answer, ConfidenceOption, ProportionGroup } from '../estimate.ts';
import { requireShare } from '../input.ts';
import { whyTooFewStops } from './information-gate.ts';
import type { VeilCell } from './veil-cell.ts';
import { addedUpCells, requireCells } from './veil-cell.ts';
import type { VeilVersion } from './veil-version.ts';
import { VERSION_NAMES, veilVersion } from './veil-version.ts';

export interface VeilOfDarkness extends Answer {
  dark: ProportionGroup;
  light: ProportionGroup;
  /** The version to quote first (spline of 3, with areas where there are any); null when this cannot be told. */
  main: VeilVersion | null;
  /** All seven, always shown together; empty when this cannot be told. */
  versions: VeilVersion[];
  /** Smallest and largest odds ratio of the versions. */
  lowest: number | null;
  highest: number | null;
  /** What to print beside any figure. */
  cautions: readonly string[];
}

const METHOD = 'Veil of darkness';

export const VEIL_CAUTIONS = [
  'The test was made for stops of vehicles; most searches on foot are of people who can be seen, or are known.',
  'It needs the ethnicity that the officer saw, not the one that the person gives later.',
  'A ratio near 1 does not show that there is no bias, and one below 1 is consistent with bias but does not prove it.',
];

/**
 * Seven versions of the odds ratio of darkness. Where a cell of dark or light by group has fewer than 30 stops, or the
 * standard error is above ½, nothing is shown and the reason says that it cannot be told.
 * @param cells stops of the hours that are light for a part of the year, without twilight (see `lightOfStops`).
 */
export function veilOfDarkness(cells: readonly VeilCell[], options: ConfidenceOption = {}): VeilOfDarkness {
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireShare(confidence, 'The confidence level');
  requireCells(cells);
  const [dark, light] = addedUpCells(cells);
  const known = { dark, light, cautions: VEIL_CAUTIONS, method: METHOD };
  const few = whyTooFewStops(dark, light);
  if (few !== null) return { ...NOTHING, ...known, reason: few };
  const versions = VERSION_NAMES.map((name) => veilVersion(name, cells, confidence));
  const main = mainOf(versions);
  if (main.estimate === null) return { ...NOTHING, ...known, reason: main.reason };
  const estimates = versions.flatMap(({ estimate }) => (estimate === null ? [] : [estimate]));
  return {
    ...known,
    main,
    versions,
    lowest: Math.min(...estimates),
    highest: Math.max(...estimates),
    reason: null,
  };
}

function mainOf(versions: readonly VeilVersion[]): VeilVersion {
  const named = (name: string) => versions.find((version) => version.name === name)!;
  const withAreas = named('spline of 3 and areas');
  return withAreas.estimate === null ? named('spline of 3') : withAreas;
}

const NOTHING = { main: null, versions: [], lowest: null, highest: null };
