// An organisation as data: what it is called, where it works, which words and colours it uses. Checked before use.
import { z } from 'zod';
import { brandSchema, defaultBrand } from './brand.ts';
import { objectiveSet, siteSettings } from './site-settings.ts';

const text = z.string().trim().min(1, 'must not be empty');
const day = z.iso.date('must be a day written as year-month-day, such as 2023-04-01');
const identifier = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'must be small letters, digits and hyphens, such as fellshire');

/** The nine characteristics the Equality Act 2010, section 4, protects. */
export const protectedCharacteristics = [
  'age',
  'disability',
  'gender-reassignment',
  'marriage-and-civil-partnership',
  'pregnancy-and-maternity',
  'race',
  'religion-or-belief',
  'sex',
  'sexual-orientation',
] as const;

const district = z.object({
  /** Code that statistics publish the district under. */
  code: text,
  name: text,
  /** First day it existed; absent: since before anything counted here. */
  from: day.optional(),
  /** Last day it existed; absent: it still does. */
  until: day.optional(),
  /** Code of the district that took its place on the day after `until`. */
  replacedBy: text.optional(),
});

const term = z.object({ singular: text, plural: text, abbreviation: text.optional() });

const partner = z.object({
  /** How its files name it: `2025-08-fellshire-stop-and-search.csv` is from `fellshire`. */
  id: identifier,
  name: text,
  kind: z.enum(['police-force', 'council', 'charity', 'health', 'other']),
  /** What it sends, in a few words. */
  sends: text.optional(),
});

/** Shows everybody the same, keeps no account of whoever comes, and could be anybody’s. */
const neutralSite = 'https://www.bbc.co.uk/weather';

/** The link to leave is on every public page; these are where it leads, and the keys that do the same. */
const leaving = z.object({
  to: z
    .url({ protocol: /^https$/, error: 'must be an address such as https://www.bbc.co.uk/weather' })
    .default(neutralSite),
  /** One press of Escape. */
  escape: z.boolean().default(false),
  /** Three presses of Shift by itself. With both, every page says so. */
  threeShifts: z.boolean().default(true),
});

const contact = z
  .object({
    name: text,
    /** What to write there for, where it is not for everything. */
    purpose: text.optional(),
    email: z.email('must be an email address, such as name@example.org').optional(),
    telephone: text.optional(),
    /** Lines of the postal address, without the name. */
    postal: z.array(text).min(1).optional(),
  })
  .refine(
    (given) => given.email !== undefined || given.telephone !== undefined || given.postal !== undefined,
    'must have an email address, a telephone number or a postal address',
  );

const area = z
  .object({
    name: text,
    districts: z.array(district).min(1, 'must list at least one district'),
    /** The day whose districts population tables are published for, such as the day of the census. */
    populationsOn: day,
  })
  .superRefine((given, check) => {
    const codes = new Set<string>();
    given.districts.forEach(({ code, replacedBy, from, until }, at) => {
      const complain = (field: string, message: string): void =>
        check.addIssue({ code: 'custom', path: ['districts', at, field], message });
      if (codes.has(code)) complain('code', `"${code}" is given to two districts`);
      codes.add(code);
      if (replacedBy !== undefined && !given.districts.some((other) => other.code === replacedBy))
        complain('replacedBy', `"${replacedBy}" is not the code of any district listed here`);
      if (from !== undefined && until !== undefined && until < from)
        complain('until', `${until} is before the first day, ${from}`);
    });
  });

const kindOfBody = z.enum([
  'police-and-crime-commissioner',
  'police-force',
  'council',
  'health-body',
  'other',
]);

/** A body beside the organisation, with people, data and duties of its own in the same program. */
const otherBody = z.object({ id: identifier, name: text, shortName: text, kindOfBody });

export const organisationProfileSchema = z.strictObject({
  id: identifier,
  name: text,
  shortName: text,
  kindOfBody,
  otherBodies: z.array(otherBody).default([]),
  /** True: everything shown is invented, and every page says so. */
  demonstration: z.boolean(),
  /** A Welsh speaker has read the Welsh of the public pages: their foot then no longer says that nobody has. */
  welshIsChecked: z.boolean().optional(),
  nation: z.enum(['England', 'Wales', 'Scotland', 'Northern Ireland']),
  area,
  partners: z.array(partner).default([]),
  /** Characteristics in use, in the organisation's order and words. */
  characteristics: z
    .array(z.object({ id: z.enum(protectedCharacteristics), label: text }))
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'names a characteristic twice'),
  terms: z.object({
    /** "Equality Analysis", "Equality Impact Assessment"… */
    equalityAnalysis: term,
    /** "protected characteristic", "strand"… */
    characteristic: term,
  }),
  strategy: z.object({ name: text, from: text, until: text }).optional(),
  committees: z.array(z.object({ name: text, of: text, scrutinises: z.array(text).default([]) })).default([]),
  /** Local facts that change how a figure must be read. */
  localFactors: z
    .object({
      /** Why more people are here than live here, where they are: residents are then not those present. */
      visitors: text.optional(),
      rurality: text.optional(),
    })
    .default({}),
  brand: brandSchema.default(defaultBrand),
  /** How the public leaves the site in a hurry. */
  leaving: leaving.default({ to: neutralSite, escape: false, threeShifts: true }),
  contact,
  /** Of the public site. */
  site: siteSettings.optional(),
  /** What is entered at the first start. */
  objectiveSets: z.array(objectiveSet).default([]),
  /** Where each fact is from, and what is not known. */
  sourceNotes: z.array(text).min(1, 'must say where the facts are from'),
});

/** A checked profile. */
export type OrganisationProfile = z.infer<typeof organisationProfileSchema>;
/** A profile as written, before defaults are filled in. */
export type OrganisationProfileInput = z.input<typeof organisationProfileSchema>;

/** Thrown when a profile cannot be used: `problems` names each field at fault. */
export class ProfileInvalid extends Error {
  readonly code = 'PROFILE_INVALID';
  readonly problems: readonly string[];

  constructor(source: string, problems: readonly string[]) {
    super(
      `The organisation profile ${source} cannot be used:\n${problems.map((line) => `  ${line}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

function fieldName(path: readonly PropertyKey[]): string {
  const written = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return written === '' ? 'the profile' : written.replace(/^\./, '');
}

/** Checks a profile. Throws `ProfileInvalid`, which names every field at fault and how to mend it. */
export function organisationProfile(given: unknown, source: string): OrganisationProfile {
  const checked = organisationProfileSchema.safeParse(given);
  if (checked.success) return checked.data;
  throw new ProfileInvalid(
    source,
    checked.error.issues.map(({ path, message }) => `${fieldName(path)}: ${message}`),
  );
}
