// What the gate of accessibility came to (service/journeys/gate): a record that the statement is written from.
import { z } from 'zod';

export const gateResultSchema = z.strictObject({
  /** The day it ran, as `YYYY-MM-DD`. */
  date: z.iso.date(),
  browser: z.string().min(1),
  /** Version of axe-core. */
  axe: z.string().min(1),
  /** Addresses that answer with a page; how many pages were walked at them, and how many states of these were looked at. */
  addresses: z.int().positive(),
  pages: z.int().positive(),
  states: z.int().positive(),
  /** In which ways each page was looked at. */
  variants: z.array(z.string().min(1)).min(1),
  /** Questions that were asked of all of them, and how many controls were reached by keyboard. */
  checks: z.int().positive(),
  controls: z.int().nonnegative(),
  violations: z.int().nonnegative(),
  /** Findings that axe leaves open and that a person has looked at. */
  lookedOver: z.int().nonnegative(),
});

export type GateResult = z.infer<typeof gateResultSchema>;
