// A partner: a body that sends data, or that the office works with, and whom to ask there.

export const partnerKinds = [
  'police-force',
  'council',
  'health',
  'prosecution',
  'court',
  'charity',
  'faith-group',
  'professional-body',
  'other',
] as const;
export type PartnerKind = (typeof partnerKinds)[number];

export const partnerKindWords: Readonly<Record<PartnerKind, string>> = {
  'police-force': 'Police force',
  council: 'Council',
  health: 'Health body',
  prosecution: 'Prosecution service',
  court: 'Courts and tribunals',
  charity: 'Voluntary body or charity',
  'faith-group': 'Faith group',
  'professional-body': 'Professional body',
  other: 'Other body',
};

export interface Partner {
  id: string;
  /** As it stands in file names, such as `fellshire` in 2025-01-fellshire-stop-and-search.csv. */
  slug: string;
  name: string;
  kind: PartnerKind;
  /** In a few words; empty where nothing is said. */
  sends: string;
  website: string;
  /** Day from which nothing more is expected; null while data are expected. */
  endedOn: string | null;
}

/** Whom to ask, as a role: people change, and their names are not needed. */
export interface Contact {
  id: string;
  role: string;
  email: string;
  telephone: string;
}

/** A short name for files, made of a name: `Harrowby Victims’ Line` → `harrowby-victims-line`. */
export function slugOfName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’'\p{M}]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

export function isSlug(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,59}$/.test(text);
}
