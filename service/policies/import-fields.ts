// What a spreadsheet of a register may hold: the fields, how people head them, and what their words for kinds, states and equality mean.
import type { EqualityStatus, ItemKind, ItemState } from './register-item.ts';

export const importFields = [
  'title',
  'reference',
  'kind',
  'about',
  'state',
  'owner',
  'ownerJob',
  'team',
  'legalBasis',
  'inForceFrom',
  'decisionExpected',
  'reviewDue',
  'equality',
  'link',
] as const;
export type ImportField = (typeof importFields)[number];

export const importFieldNames: Readonly<Record<ImportField, string>> = {
  title: 'Title',
  reference: 'Your own reference',
  kind: 'What it is',
  about: 'What it is for',
  state: 'State',
  owner: 'Who answers for it',
  ownerJob: 'Their job',
  team: 'Team',
  legalBasis: 'Legal basis',
  inForceFrom: 'In force from',
  decisionExpected: 'Decision expected',
  reviewDue: 'Next review',
  equality: 'Equality status',
  link: 'Address of the document',
};

/** In the order in which a heading is tried: the more particular first. */
const headings: Readonly<Record<ImportField, string>> = {
  reviewDue:
    'next review, review due, review date, date of review, due for review, review by, ' +
    'next review date, review, expiry date, expires',
  decisionExpected: 'decision expected, decision date, date of decision, decision',
  inForceFrom:
    'in force from, in force, approved, date approved, approval date, effective from, ' +
    'effective date, issue date, date issued, published, date published, start date, ' +
    'implementation date, last reviewed, date',
  equality:
    'equality status, equality, eia, eqia, eia status, eqia status, eia completed, ' +
    'eqia completed, eia done, eqia done, equality impact assessment, equality analysis, ' +
    'equality analysis status, ea, ea status, impact assessment',
  ownerJob: 'owner job, owner’s job, job, job title, post, role, owner role, responsible post, post holder',
  owner:
    'owner, policy owner, document owner, responsible, responsible officer, ' +
    'responsible person, lead, lead officer, policy lead, contact, author, ' +
    'responsible owner, business owner, who answers for it',
  team:
    'team, department, dept, directorate, business area, unit, division, portfolio, ' +
    'service area, command',
  legalBasis: 'legal basis, law, legislation, statutory basis, power, act',
  state: 'state, status, policy status, document status, current status, stage',
  kind: 'kind, type, document type, category, doc type, what it is, policy type',
  reference:
    'reference, ref, ref no, reference number, policy number, policy no, policy ref, ' +
    'number, no, id, doc ref, document reference, document number, document id, code',
  link: 'link, url, address, web address, location, document link, hyperlink, address of the document',
  about: 'about, description, purpose, summary, what it is for, aim, aims, scope, details, overview',
  title:
    'title, name, policy, policy title, policy name, document, document title, ' +
    'document name, item, subject, policy procedure, name of policy, title of policy, ' +
    'function, policies',
};

/** As they stand above: `Object.keys` keeps the order in which they are written. */
const order = Object.keys(headings);

/** All headings that are known, for finding their row. */
export const knownHeadings: readonly string[] = Object.values(headings).flatMap((known) => known.split(', '));

/** Which column is which field; a column is taken for one field alone. Null: none. */
export type ImportColumns = Readonly<Record<ImportField, number | null>>;

export function guessColumns(columns: readonly string[]): ImportColumns {
  const taken = new Set<number>();
  const guessed = new Map<ImportField, number>();
  const free = (fits: (heading: string) => boolean) =>
    columns.findIndex((heading, column) => !taken.has(column) && fits(plainHeading(heading)));
  const find = (fits: (heading: string, known: string) => boolean) => {
    for (const field of importFields.toSorted((one, other) => order.indexOf(one) - order.indexOf(other))) {
      if (guessed.has(field)) continue;
      const at = headings[field].split(', ').map((known) => free((heading) => fits(heading, known)));
      const first = at.find((column) => column >= 0);
      if (first === undefined) continue;
      taken.add(first);
      guessed.set(field, first);
    }
  };
  find((heading, known) => heading === known);
  find((heading, known) => known.length > 4 && heading.includes(known));
  const column = (field: ImportField) => guessed.get(field) ?? null;
  return {
    ...{
      title: column('title'),
      reference: column('reference'),
      kind: column('kind'),
      about: column('about'),
    },
    ...{ state: column('state'), owner: column('owner'), ownerJob: column('ownerJob'), team: column('team') },
    ...{ legalBasis: column('legalBasis'), inForceFrom: column('inForceFrom'), link: column('link') },
    ...{
      decisionExpected: column('decisionExpected'),
      reviewDue: column('reviewDue'),
      equality: column('equality'),
    },
  };
}

function plainHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}’]+/gu, ' ')
    .trim();
}

type Meanings<Value> = readonly (readonly [Value, RegExp])[];

const kinds: Meanings<ItemKind> = [
  ['procurement', /procure|contract|tender|commission/],
  ['service-change', /service change|change|restructur|reorgani|closure|project|programme/],
  ['decision', /decision|budget|precept/],
  ['strategy', /strateg/],
  ['procedure', /procedure|\bsop\b|process|guidance|guide|protocol|instruction|manual|toolkit/],
  ['plan', /plan/],
  ['function', /function|service|activity/],
  ['policy', /polic|framework|scheme|statement|code/],
];

const states: Meanings<ItemState> = [
  ['withdrawn', /withdrawn|cancel|abandon|not proceed|rejected/],
  ['ended', /archiv|supersed|obsolete|rescind|expired|ended|closed|retired|revoked|deleted|discontinu/],
  ['proposed', /draft|propos|new|develop|consult|pending|being written|not yet/],
  [
    'in-force',
    /live|active|current|in force|in use|approved|published|adopted|extant|final|review|ratified|in date/,
  ],
];

const statuses: Meanings<EqualityStatus> = [
  [
    'not-screened',
    /^no$|^n$|not (yet )?(done|started|screened|complete)|outstanding|^none$|missing|to do|tbc|incomplete|required|unknown|\?|progress|draft|ongoing|under way|underway|in analysis/,
  ],
  ['screened-out', /screened out|not relevant|not needed|no impact|exempt|n\/a|not applicable|low relevance/],
  [
    'assessed',
    /^yes$|^y$|complete|done|full|assessed|signed|approved|published|due for review|overdue|in date|reviewed/,
  ],
];

/** Null where the word is not understood. */
export function kindMeant(cell: string): ItemKind | null {
  return meant(kinds, cell);
}

export function stateMeant(cell: string): ItemState | null {
  return meant(states, cell);
}

export function statusMeant(cell: string): EqualityStatus | null {
  const words = cell.trim().toLowerCase();
  return /not req|no eq?ia (is )?(needed|required)/.test(words) ? 'screened-out' : meant(statuses, cell);
}

function meant<Value>(meanings: Meanings<Value>, cell: string): Value | null {
  const words = cell.trim().toLowerCase().replaceAll('-', ' ');
  return words === '' ? null : (meanings.find(([, pattern]) => pattern.test(words))?.[0] ?? null);
}
