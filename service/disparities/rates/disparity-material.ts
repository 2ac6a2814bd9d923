// What a disparity is worked out from, whatever is counted: the request, the residents, and what is known of both.

import type { Population } from '../../datasets/index.ts';
import type { DisparityRequest } from './disparity-request.ts';
import type { PartnerOfArea } from '../counting/exposure.ts';
import type { OtherDenominator } from './other-denominator.ts';
import type { ResidentsByAge } from './read-residents-by-age.ts';
import { type ReceiptInput, inputsOf } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';

export interface DisparityMaterial {
  request: DisparityRequest;
  population: Population;
  partnerOfArea?: PartnerOfArea;
  /** Such as the lookup that says who polices where. */
  otherInputs?: ReceiptInput[];
  /** What is known of people who are there but do not live there. */
  visitors?: string;
  /** Names of partners or areas by how cells name them, for those that have another. */
  unitNames?: ReadonlyMap<string, string>;
  /** Whether counts already made are to be kept apart by area, as records are by partner. */
  byArea?: boolean;
  /** Whether counts of several years or quarters are wanted together. */
  byPeriod?: boolean;
  /** Whether events and residents by age are wanted too. */
  withAges?: boolean;
  /** Residents by age, or why there are none; absent where nobody asked. */
  residentsByAge?: ResidentsByAge | { reason: string };
  /** Whether the days of rare events are wanted too. */
  withDays?: boolean;
  /** What the residents are called, where they are set beside others. */
  residentsName?: string;
  /** Other people that the counts are set against as well; absent where nobody asked. */
  others?: readonly OtherDenominator[];
  /** What was noticed while the files were read. */
  noticed: Warning[];
  programVersion: string;
}

/** Every file that the figures rest on: what was counted, the population, and what else was read. */
export function inputsOverResidents(
  role: 'events' | 'counts',
  counted: readonly { name: string; sha256: string }[],
  {
    population,
    otherInputs = [],
    others = [],
  }: Pick<DisparityMaterial, 'population' | 'otherInputs' | 'others'>,
): ReceiptInput[] {
  const populations = [population, ...others.flatMap(({ read }) => (read.ok ? [read.population] : []))];
  const sources = populations.flatMap(({ source }) => source);
  const once = sources.filter(({ sha256 }, at) => sources.findIndex((each) => each.sha256 === sha256) === at);
  return [...inputsOf(role, counted), ...inputsOf('population', once), ...otherInputs];
}
