// The band inside which a ratio does not matter, as fields of an input.
import { z } from 'zod';

export const lowAndHigh = {
  low: z.number().default(0.8).describe('number, 0.8 unless given'),
  high: z.number().default(1.25).describe('number, 1.25 unless given'),
};

export function bandOf({ low, high }: { low: number; high: number }) {
  return { low, high };
}
