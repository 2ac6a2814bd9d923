// MOVER: limits for a difference from the separate limits of its two parts (method of variance estimates recovery).
// Source: G. Y. Zou and A. Donner (2008), Statistics in Medicine 27:1693.
import type { Limits } from '../estimate.ts';

export interface ValueWithLimits {
  value: number;
  lower: number;
  upper: number;
}

export function moverDifference(one: ValueWithLimits, zero: ValueWithLimits): Limits {
  const difference = one.value - zero.value;
  return [
    difference - Math.hypot(one.value - one.lower, zero.upper - zero.value),
    difference + Math.hypot(one.upper - one.value, zero.value - zero.lower),
  ];
}
