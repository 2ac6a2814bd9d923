// What is said of each characteristic in turn, in the two lists of an analysis that ask for it: what is known, and what the effect is.
import type { DemonstrationWriting as Writing } from '../../analyses/index.ts';
import type { Characteristic } from './characteristic.ts';

export interface SaidOfCharacteristic {
  considered: 'positive' | 'negative' | 'mixed' | 'none' | 'unknown';
  why: string;
  strength: 'high' | 'medium' | 'low' | 'none';
  /** What is known, or why nothing is. */
  known: string;
  /** Unless stated, that of the whole. */
  source?: string;
}

export function eachCharacteristic(
  said: Readonly<Record<Characteristic, SaidOfCharacteristic>>,
  usualSource: string,
  /** Of a full analysis, which asks for it. */
  period?: string,
): NonNullable<Writing['rows']> {
  const all = Object.entries(said);
  return {
    characteristics: all.map(([row, { considered, why }]) => ({ row, considered, why })),
    'evidence-by-characteristic': all.map(([row, { strength, known, source = usualSource }]) => ({
      ...{ row, strength },
      ...(strength === 'none'
        ? { 'no-evidence-why': known }
        : { shows: known, source, ...(period !== undefined && { period }) }),
    })),
  };
}

/** Of the tests of discrimination, where nothing was found. */
export const nothingFound = {
  'test-direct': 'no',
  'test-indirect': 'no',
  'test-arising': 'no',
  'test-adjustments': 'yes',
  'test-harassment': 'no',
  'positive-action': 'no',
  'exception-claimed': 'no',
} as const;
