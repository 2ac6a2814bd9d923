// What a profile says of the public site: its name, how new it is, ways to get in touch, cookies of the body's own, and objectives to begin with.
import { z } from 'zod';

const text = z.string().trim().min(1, 'must not be empty');
const day = z.iso.date('must be a day written as year-month-day, such as 2023-04-01');
const yearOrDay = z
  .string()
  .regex(/^\d{4}(-\d\d-\d\d)?$/, 'must be a year, such as 2024, or a day, such as 2024-04-01');
const identifier = z
  .string()
  .regex(/^[a-z][a-z-]{0,30}$/, 'must be small letters and hyphens, such as hidden-notices');
/** Words for the public: in English, and in Welsh where somebody has written them. */
const words = z.object({ en: text, cy: text.optional() });

/** A way to reach the body, with what it is for. */
const way = z
  .object({
    /** “Ask for help after a crime”. */
    for: words,
    name: text,
    telephone: text.optional(),
    email: z.email().optional(),
    postal: z.array(text).min(1).optional(),
    href: z.url({ protocol: /^https$/ }).optional(),
  })
  .refine(
    ({ telephone, email, postal, href }) => [telephone, email, postal, href].some((one) => one !== undefined),
    'must have a telephone number, an email address, a postal address or a page',
  );

/** A cookie that the service does not need: nobody gets it who has not accepted it. */
const additionalCookie = z.object({
  id: identifier,
  name: words,
  purpose: words,
  /** How long the browser keeps it. */
  days: z.number().int().min(1).max(365),
  /** Who reads what is in it. */
  recipient: words,
});

/** Something to be noticed on the first page, until a day. */
const notice = z.object({ id: identifier, text: words, until: day });

const advisoryGroups = z.object({
  groups: z.array(z.object({ name: text, about: words })).default([]),
  /** What it is like to be a member; a sentence each. */
  joining: z.array(words).min(1),
  write: z.object({ name: text, postal: z.array(text).min(1) }),
  /** Where the facts are from; left out where the body itself says them. */
  source: text.optional(),
});

export const siteSettings = z.strictObject({
  name: words,
  /** Said in a strip at the head of each page until its last day; afterwards staff are told. */
  phase: z.object({ name: text, until: day }).optional(),
  ways: z.array(way).default([]),
  additionalCookies: z.array(additionalCookie).default([]),
  notices: z.array(notice).default([]),
  advisoryGroups: advisoryGroups.optional(),
});

export type SiteSettings = z.infer<typeof siteSettings>;
export type Notice = z.infer<typeof notice>;
export type AdditionalCookie = z.infer<typeof additionalCookie>;

const objective = z.object({
  kind: z.enum(['objective', 'commitment']),
  theme: text.optional(),
  heading: text,
  statement: text.optional(),
  aims: z.array(z.enum(['eliminate', 'advance', 'foster'])).default([]),
  characteristics: z.array(text).default([]),
  measure: text.optional(),
  baseline: text.optional(),
  target: text.optional(),
  owner: text.optional(),
  due: day.optional(),
  progress: text.optional(),
  /** It has been followed by another of its set. */
  superseded: z.object({ on: day, why: text, by: text }).optional(),
});

/** Objectives or a strategy that are entered at the first start. */
export const objectiveSet = z.object({
  key: identifier,
  kind: z.enum(['objectives', 'strategy']),
  title: text,
  about: text.optional(),
  begins: yearOrDay.optional(),
  ends: yearOrDay.optional(),
  /** Where the words are from. */
  source: text.optional(),
  objectives: z.array(objective).min(1),
});

export type ProfileObjectiveSet = z.infer<typeof objectiveSet>;
