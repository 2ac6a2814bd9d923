// What the public reads of a screening or an analysis: made once, when it is published, and then never anything else.
import { z } from 'zod';

export const grounds = [
  'personal',
  'small-numbers',
  'legal-advice',
  'commercial',
  'security',
  'other',
] as const;
export type Ground = (typeof grounds)[number];

/** As the strands of the timeline. */
export const publicStepKinds = [
  'consideration',
  'evidence',
  'engagement',
  'review',
  'pack',
  'decision',
  'publication',
] as const;
export type PublicStepKind = (typeof publicStepKinds)[number];

/** What was not as it should be, where it came after the decision. */
export const lateFaults = ['considered-after', 'not-reviewed-before', 'frozen-after'] as const;
export type LateFault = (typeof lateFaults)[number];

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const strength = z.enum(['low', 'medium', 'high']);

const leftOut = z.strictObject({
  kind: z.literal('left-out'),
  title: z.string(),
  ground: z.enum(grounds),
  why: z.string(),
});

const answer = z.strictObject({ kind: z.literal('answer'), label: z.string(), words: z.string() });

const list = z.strictObject({
  kind: z.literal('list'),
  title: z.string(),
  rows: z.array(
    z.strictObject({
      name: z.string(),
      cells: z.array(z.strictObject({ label: z.string(), words: z.string() })),
    }),
  ),
});

/** Of a finding of our own there are only its releases, each with a page of its own: none, while nothing of it is released. */
const evidence = z.strictObject({
  kind: z.literal('evidence'),
  pieces: z.array(
    z.strictObject({
      of: z.enum(['finding', 'document', 'research', 'experience']),
      title: z.string(),
      source: z.string(),
      period: z.string(),
      shows: z.string(),
      address: z.string(),
      asOf: day,
      strength,
      releases: z.array(z.uuid()),
    }),
  ),
});

const engagement = z.strictObject({
  kind: z.literal('engagement'),
  rounds: z.array(
    z.strictObject({
      who: z.string(),
      how: z.string(),
      from: day,
      to: day.nullable(),
      adjustments: z.string(),
      said: z.string(),
      changed: z.string(),
    }),
  ),
});

const publicPart = z.discriminatedUnion('kind', [answer, list, evidence, engagement, leftOut]);

const section = z.strictObject({
  id: z.string(),
  number: z.number().int(),
  title: z.string(),
  parts: z.array(publicPart),
});

const step = z.strictObject({ kind: z.enum(publicStepKinds), on: day, isLate: z.boolean() });

const published = z.strictObject({
  format: z.literal(1),
  reference: z.string(),
  number: z.number().int(),
  title: z.string(),
  about: z.string(),
  kind: z.string(),
  depth: z.enum(['screening', 'short', 'full']),
  body: z.string(),
  /** BCP 47. */
  language: z.string(),
  /** In which questions it was asked, and under which law. */
  questions: z.strictObject({ id: z.string(), version: z.number().int() }),
  law: z.strictObject({ id: z.string(), version: z.number().int() }),
  summary: z.string(),
  outcome: z.string().nullable(),
  /** Of a screening: the rules that fired, in words. */
  rules: z.array(z.string()),
  decision: z
    .strictObject({
      /** The office, never a name. */
      by: z.string(),
      on: day,
      isAgainstAdvice: z.boolean(),
      /** For the public. */
      why: z.string(),
    })
    .nullable(),
  /** What was declared, by which office. */
  declarations: z.array(z.strictObject({ by: z.string(), on: day, words: z.string() })),
  /** Where two people were not two, as a small office may: each in a sentence with its reason. */
  exceptions: z.array(z.string()),
  timeline: z.array(step),
  /** Null: it came before the decision. */
  late: z.strictObject({ faults: z.array(z.enum(lateFaults)), why: z.string() }).nullable(),
  /** How many objections were open when it was decided. What they said was in front of whoever decided. */
  dissent: z.number().int().nonnegative(),
  reviewOn: day.nullable(),
  /** SHA-256 of the pack that was in front of whoever decided. */
  pack: z.string().nullable(),
  sections: z.array(section),
});

export type PublicContent = Readonly<z.infer<typeof published>>;
export type PublicSection = PublicContent['sections'][number];
export type PublicPart = PublicSection['parts'][number];
export type PublicStep = PublicContent['timeline'][number];
export type PublicEvidence = Extract<PublicPart, { kind: 'evidence' }>['pieces'][number];
export type PublicEngagement = Extract<PublicPart, { kind: 'engagement' }>['rounds'][number];
export type LeftOut = Extract<PublicPart, { kind: 'left-out' }>;

/** Throws for what is no such content: nothing else is ever kept, or shown. */
export function readPublicContent(value: unknown): PublicContent {
  const read = published.safeParse(value);
  if (read.success) return read.data;
  throw new Error(`REGISTER_CONTENT_UNUSABLE: ${read.error.message}`);
}

/** What was left out, wherever it stood. */
export function listLeftOut({ sections }: PublicContent): (LeftOut & { section: string })[] {
  return sections.flatMap(({ title, parts }) =>
    parts.flatMap((part) => (part.kind === 'left-out' ? [{ ...part, section: title }] : [])),
  );
}
