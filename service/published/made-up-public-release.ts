// A made-up release as the public gets it, for tests of its files: one of six groups, or of six groups in three quarters.
import { belowFive } from '@due-regard/disclosure';
import {
  madeUpRelease,
  quarterReading,
  searchContext,
  searchesByQuarter,
  searchTable,
} from './made-up-release.ts';
import type { PublicRelease } from './public-release.ts';

const inQuarters = [
  [1200, 1100, 1000],
  [35, 3, 40],
  [123, 110, 99],
  [11, 20, 12],
  [4, 20, 25],
  [77, 70, 60],
];

/** Some of its numbers are hidden. */
export function madeUpPublicRelease({ quarters }: { quarters: boolean }): PublicRelease {
  const context = quarters ? { ...searchContext, readings: [quarterReading] } : searchContext;
  const tables = [quarters ? searchesByQuarter(inQuarters) : searchTable([1200, 3, 123, 11, 4, 77])];
  return {
    state: 'released',
    id: '4b4c8bd6-4f5a-4b8e-8d62-6a4a6c9d6f10',
    releasedAt: new Date('2026-11-22T12:00:00Z'),
    by: 'Office of the Police and Crime Commissioner for Fellshire',
    own: null,
    released: madeUpRelease({ title: context.heading, tables, context }, belowFive),
    context,
  };
}
