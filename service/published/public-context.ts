// What goes out with the tables of a release and tells nothing of the people in them: words, order, and figures that others published.
import { z } from 'zod';

const named = {
  /** As the table has it. */
  dimension: z.string().min(1),
  /** As a reader is told it: “Self-defined ethnicity”. */
  title: z.string().min(1),
};

const groups = z.strictObject({
  ...named,
  /** The label of the group that the others are compared with; null compares each with all the others together. */
  reference: z.string().nullable(),
  /** Every label that is a group, in the order to show them; the total is none. */
  order: z.array(z.string()).min(1),
  /** Not known, Other: they have figures and no verdict. */
  notCompared: z.array(z.string()),
});

const across = z.strictObject({
  ...named,
  kind: z.enum(['period', 'place', 'stage']),
  /** Every label but the total, in the order to show them; periods from the first to the last. */
  order: z.array(z.string()).min(1),
});

const outcome = z.strictObject({
  ...named,
  /** The label that is counted: the share is this over all of its dimension. */
  yes: z.string().min(1),
  /** “ended in an arrest”: said after how many. */
  words: z.string().min(1),
});

const denominators = z.strictObject({
  /** “residents”, “person-years of residents”. */
  words: z.string().min(1),
  source: z.string().min(1),
  /** The label of the group, and that of `across` where there is one. */
  rows: z.array(z.strictObject({ labels: z.array(z.string()).min(1), value: z.number().nonnegative() })),
});

/** How one table of a release is to be read. */
const reading = z.strictObject({
  /** Its name in the release. */
  table: z.string().min(1),
  measure: z.enum(['count', 'rate', 'share', 'make-up', 'average']),
  groups,
  across: across.nullable(),
  /** For a share. */
  outcome: outcome.nullable(),
  /** For a rate and for a make-up: figures that others published. A make-up without is of those counted alone. */
  denominators: denominators.nullable(),
  /** A rate is for each so many. */
  per: z.number().int().positive(),
  /** For an average: the names of the table of sums and of the table of people. */
  average: z
    .strictObject({ sums: z.string().min(1), people: z.string().min(1), unit: z.string() })
    .nullable(),
  /** Ratios in it are too near 1 to matter; without one no verdict is given. */
  band: z.strictObject({ lower: z.number().positive(), upper: z.number().positive() }).nullable(),
  level: z.number().gt(0.5).lt(1),
});

/** Checked where a release is kept and wherever one is opened. */
export const publicContext = z.strictObject({
  /** “Searches by self-defined ethnicity”. */
  heading: z.string().min(1),
  /** “Fellshire, January to June 2025”. */
  scope: z.string(),
  counted: z.strictObject({ one: z.string().min(1), many: z.string().min(1) }),
  /** Made-up data says so on the page and in every file. */
  fictional: z.boolean(),
  /** Attribution lines, as data sets state them. */
  sources: z.array(z.string()),
  /** One a table, in the order to show them; a table without one is shown as it is. */
  readings: z.array(reading),
  /** The word for everybody in a dimension, where it is not “Total” or “All”. */
  totals: z.record(z.string(), z.string()).optional(),
});

export type PublicContext = Readonly<z.infer<typeof publicContext>>;
export type Reading = Readonly<z.infer<typeof reading>>;
