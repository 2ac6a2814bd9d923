// What is kept with a release as proof: whole-number data sets that protect each sum, or how a leak follows. Confidential.
import type { Refutation } from './refutation.ts';

/** Unknowns are whole numbers of 0 or more. */
export type CertifiedSum = {
  at: readonly number[];
  /** Null where each counts once. */
  times: readonly number[] | null;
};

/** A limit of null is none. */
export type CertifiedFact = CertifiedSum & {
  says: string;
  least: number | null;
  most: number | null;
};

/** The first says what every unknown is that is not 0; each other what is not as in the first. */
export type DataSet = {
  at: readonly number[];
  values: readonly number[];
};

/** Some data set has at most `atMost`, some at least `atLeast`, and two are `apart`; all of them agree with all facts. */
export type ProtectedSum = CertifiedSum & {
  name: string;
  atMost: number;
  atLeast: number;
  apart: number;
};

/** What somebody knows besides: the sums of their part are protected by data sets that agree with that too. */
export type CertifiedInsider = CertifiedFact & {
  /** Null for nobody who was asked for. */
  part: number | null;
  /** Places of sums with another `atMost`, because their own cell is in it, or with null where nothing is claimed. */
  except: readonly { sum: number; atMost: number | null }[];
};

/** The facts leave no room for the sum to be below (`least`) or above (`most`) the limit. */
export type Leak = {
  name: string;
  at: readonly number[];
  times: readonly number[];
  side: 'least' | 'most';
  limit: number;
  /** The place of the insider who learns it; null for anybody. */
  insider: number | null;
  proof: Refutation;
};

export type Certificate = {
  unknowns: number;
  /** Units in one: 100 where the unknowns are pence and the cells are pounds. */
  unit: number;
  /** What everybody knows. */
  facts: readonly CertifiedFact[];
  insiders: readonly CertifiedInsider[];
  /** Places of the sums that an insider's knowledge can bear on, by the unknowns that have to do with each other. */
  parts: readonly (readonly number[])[];
  dataSets: readonly DataSet[];
  protectedSums: readonly ProtectedSum[];
  leaks: readonly Leak[];
};
