// What is kept with a release as proof: two whole-number data sets for each protected sum, or how a leak follows. Confidential.
import type { Refutation } from './refutation.ts';

/** A limit of null is none. Unknowns are whole numbers of 0 or more. */
export type CertifiedFact = {
  says: string;
  at: readonly number[];
  times: readonly number[];
  least: number | null;
  most: number | null;
};

/** The unknowns that are not 0, and what they are. */
export type DataSet = {
  at: readonly number[];
  values: readonly number[];
};

/** Both data sets agree with all facts; the sum is at most `atMost` in one, at least `atLeast` in the other, and `apart` between them. */
export type ProtectedSum = {
  name: string;
  at: readonly number[];
  times: readonly number[];
  atMost: number;
  atLeast: number;
  apart: number;
  /** Places in the data sets. */
  low: number;
  high: number;
  /** The place among the insiders of who asks; null for anybody. */
  insider: number | null;
};

/** The facts leave no room for the sum to be below (`least`) or above (`most`) the limit. */
export type Leak = {
  name: string;
  at: readonly number[];
  times: readonly number[];
  side: 'least' | 'most';
  limit: number;
  insider: number | null;
  proof: Refutation;
};

export type Certificate = {
  unknowns: number;
  /** Units in one: 100 where the unknowns are pence and the cells are pounds. */
  unit: number;
  /** What everybody knows. */
  facts: readonly CertifiedFact[];
  /** What one insider knows besides. */
  insiders: readonly CertifiedFact[];
  dataSets: readonly DataSet[];
  protectedSums: readonly ProtectedSum[];
  leaks: readonly Leak[];
};
