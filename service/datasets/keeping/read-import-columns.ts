// Reads the columns of an import that hold JSON: what was kept there, held to a schema.
import { z } from 'zod';
import { eventsImport } from '../events/events-import.ts';
import { peopleBreakdownIds } from '../people/people.ts';

export const fileProblems = z.array(
  z.object({ file: z.string().nullable(), code: z.string(), message: z.string() }),
);
const tableContents = z.object({
  areas: z.array(z.string()),
  groups: z.array(z.string()),
  total: z.number(),
  withheld: z.number(),
  dates: z.array(z.string()),
  notes: z.array(z.string()),
});
const peopleContents = z.object({
  rows: z.number(),
  characteristics: z.array(
    z.object({
      header: z.string(),
      breakdown: z.enum(peopleBreakdownIds),
      label: z.string(),
      list: z.string(),
      inGroup: z.number(),
      notStated: z.number(),
      notRecorded: z.number(),
      notApplicable: z.number(),
      unrecognised: z.number(),
    }),
  ),
  otherColumns: z.array(z.string()),
  putAside: z.object({
    total: z.number(),
    rows: z.array(
      z.object({ line: z.number().nullable(), column: z.string().nullable(), reason: z.string() }),
    ),
  }),
  notes: z.array(z.string()),
});
const storedTable = z.object({
  name: z.string(),
  path: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  description: z.string(),
  contents: tableContents.nullable().default(null),
  people: peopleContents.nullable().default(null),
});
export const manifest = z.object({
  events: eventsImport.nullable().default(null),
  tables: z.array(storedTable).default([]),
});
export const importProgress = z
  .object({ step: z.string(), done: z.number(), total: z.number().nullable() })
  .nullable()
  .catch(null);
export const fileChanges = z.array(
  z.object({
    name: z.string(),
    supersededName: z.string(),
    partner: z.string(),
    month: z.string(),
    rowsBefore: z.number(),
    rowsAfter: z.number(),
    rowsOnlyBefore: z.number(),
    rowsOnlyAfter: z.number(),
  }),
);
