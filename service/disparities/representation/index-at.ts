// The index of a body's share over a benchmark's, with the limits that every figure of a representation rests on.

import { type RepresentationIndex, representationIndex } from '@due-regard/statistics';

export interface BodyShare {
  body: { count: number; total: number };
  /** The benchmark's share. */
  share: number;
  /** Of the benchmark's share; 0 for a census. */
  standardError: number;
}

/** Mid-P: Wilson's limits leave out 1 on the strength of a single person where few are to be expected. */
export function indexAt({ body, share, standardError }: BodyShare, confidence: number): RepresentationIndex {
  return representationIndex(body, share, {
    method: 'mid-p',
    confidence,
    benchmarkStandardError: standardError,
  });
}
