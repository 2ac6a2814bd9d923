// A fetch as it is kept: what was asked for, how far it is, and what came of it.
import { z } from 'zod';
import { type FetchRequest, fetchRequest } from '../sources/fetch-request.ts';

export const fetchStatuses = ['waiting', 'fetching', 'done', 'unchanged', 'stopped', 'refused'] as const;
export type FetchStatus = (typeof fetchStatuses)[number];

const progress = z.object({ doing: z.string(), done: z.number(), total: z.number() });
const outcome = z.object({
  /** Names and rows of the files that came. */
  files: z.array(z.object({ name: z.string(), rows: z.number() })).default([]),
  /** What changed against what was there, in sentences. */
  changes: z.array(z.string()).default([]),
  /** Months not published, areas without figures. */
  notes: z.array(z.string()).default([]),
  /** Why nothing was taken in. */
  problems: z.array(z.string()).default([]),
});
export type FetchOutcome = z.infer<typeof outcome>;

export interface KeptFetch {
  id: string;
  request: FetchRequest;
  title: string;
  status: FetchStatus;
  progress: z.infer<typeof progress> | null;
  stopAsked: boolean;
  outcome: FetchOutcome;
  /** Null until its files count, or when the data were removed for good. */
  datasetId: string | null;
  askedAt: Date;
  finishedAt: Date | null;
}

/** Of a row as the database gives it. */
export const keptFetch: z.ZodType<KeptFetch> = z.object({
  id: z.string(),
  request: fetchRequest,
  title: z.string(),
  status: z.enum(fetchStatuses),
  progress: progress.nullable(),
  stopAsked: z.boolean(),
  outcome: outcome.nullable().transform((given) => given ?? outcome.parse({})),
  datasetId: z.string().nullable(),
  askedAt: z.date(),
  finishedAt: z.date().nullable(),
});

export function isGoingOn(status: FetchStatus): boolean {
  return status === 'waiting' || status === 'fetching';
}
