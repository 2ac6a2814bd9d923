// What in a column can point to one person: names, dates of birth, addresses and the rest, told by heading and by content.

export const personalDetails = [
  'name',
  'date-of-birth',
  'address',
  'postcode',
  'email',
  'telephone',
  'ni-number',
  'health-number',
  'collar-number',
  'reference',
  'place-to-the-metre',
  'free-text',
] as const;
export type PersonalDetail = (typeof personalDetails)[number];

export const detailWords: Readonly<Record<PersonalDetail, string>> = {
  name: 'names',
  'date-of-birth': 'dates of birth',
  address: 'addresses',
  postcode: 'postcodes',
  email: 'e-mail addresses',
  telephone: 'telephone numbers',
  'ni-number': 'National Insurance numbers',
  'health-number': 'NHS numbers',
  'collar-number': 'collar or warrant numbers',
  reference: 'numbers or references of one person or case each',
  'place-to-the-metre': 'places to the metre',
  'free-text': 'free text',
};

/** Why a column is taken for personal: `share` is of its filled cells, null where the heading alone says so. */
export interface FoundDetail {
  detail: PersonalDetail;
  by: 'heading' | 'content';
  share: number | null;
}

/** A value as it stands in the file, and on how many rows. */
export interface CountedValue {
  value: string;
  rows: number;
}

const headings: readonly (readonly [PersonalDetail, RegExp])[] = [
  ['email', /\be ?mail\b/],
  ['telephone', /\b(tele)?phone\b|\bmobile\b|\btel\b/],
  ['date-of-birth', /\bdate of birth\b|\bdob\b|\bbirth ?(date|day)\b|\bborn on\b/],
  ['ni-number', /\bnational insurance\b|\bni (number|no)\b|\bnino\b/],
  ['health-number', /\bnhs (number|no)\b/],
  ['postcode', /\bpost ?code\b|\bzip code\b/],
  ['address', /\baddress\b|\bstreet\b|\bhouse (number|no|name)\b|\buprn\b/],
  ['collar-number', /\b(collar|warrant|shoulder|badge)( (number|no|id))?$/],
  [
    'place-to-the-metre',
    /^(lat|lon|lng|long|latitude|longitude|easting|northing|grid ref(erence)?|what3words)$/,
  ],
  [
    'name',
    /\b(first|fore|given|last|sur|family|full|preferred|middle|maiden)[ -]?names?\b|\bsurname\b|\bforename\b|^(name|names|title and name)$|\bnames? of (the )?(person|victim|complainant|applicant|officer|employee|child|patient|tenant|suspect|detainee)\b|\b(person|victim|complainant|applicant|officer|employee|child|patient|client|tenant|suspect|detainee|staff)s? name\b|\balias\b/,
  ],
  [
    'free-text',
    /\b(free text|narrative|remarks?|comments?|notes?|description|details|summary|other please (state|specify)|circumstances|grounds)\b/,
  ],
  [
    'reference',
    /\b(reference|ref|urn|crn|pnc ?id|custody (number|record)|crime (number|no)|case (number|no|id)|person (number|no|id)|employee (number|no|id)|staff (number|no|id)|payroll (number|no)|unique id(entifier)?|passport|licence number|incident (number|no|id)|complaint (number|no|id)|record (number|id)|log number)\b|^(id|guid|uuid)$/,
  ],
];

export const patterns = {
  email: /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/,
  niNumber: /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/i,
  postcode:
    /\b(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d|[A-HK-Y]\d\d|\d[A-HJKPS-UW]|[A-HK-Y]\d[ABEHMNPRV-Y]) ?\d[ABD-HJLNP-UW-Z]{2})\b/i,
  telephone:
    /(?<![\d.])(?:\+44[\s-]?\(?0?\)?|0044[\s-]?|\(?0)(?:[127]\d{2,4}|3\d{2}|8\d{2})\)?[\s-]?\d{3,4}[\s-]?\d{3,4}(?![\d.])/,
} as const;

const contents: readonly (readonly [PersonalDetail, RegExp])[] = [
  ['email', patterns.email],
  ['ni-number', patterns.niNumber],
  ['telephone', patterns.telephone],
  ['postcode', patterns.postcode],
  [
    'address',
    /^\s*(flat|unit|apartment)?\s*\d+[a-z]?,? +([A-Z][\w'.-]+ +)+(street|st|road|rd|avenue|ave|lane|close|drive|way|court|place|terrace|crescent|gardens|grove|hill|row|square|mews)\b/i,
  ],
];

/** A heading in small letters, its words parted by single blanks. */
export function plainHeading(heading: string): string {
  return heading
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What a column holds of persons, or null. The heading is asked first, then what stands in it. */
export function personalDetail(heading: string, values: readonly CountedValue[]): FoundDetail | null {
  const words = plainHeading(heading);
  const named = headings.find(([, says]) => says.test(words));
  if (named && speaksTrue(named[0], values)) return { detail: named[0], by: 'heading', share: null };
  return byContent(words, values);
}

/** A heading such as “Details” may stand above three words that come again and again: those are no free text. */
function speaksTrue(detail: PersonalDetail, values: readonly CountedValue[]): boolean {
  if (detail !== 'free-text') return true;
  return values.length > 40 || values.some(({ value }) => value.length > 60) || mostlyOnce(values);
}

function mostlyOnce(values: readonly CountedValue[]): boolean {
  const rows = rowsOf(values);
  return values.length > 5 && values.length > rows / 2;
}

function rowsOf(values: readonly CountedValue[]): number {
  return values.reduce((sum, { rows }) => sum + rows, 0);
}

/** A column in which this share of the filled cells look like it is of that kind; single ones are masked cell by cell. */
const enough = 0.2;

function byContent(words: string, filled: readonly CountedValue[]): FoundDetail | null {
  const rows = rowsOf(filled);
  if (rows === 0) return null;
  const shareOf = (is: (value: string) => boolean) => rowsOf(filled.filter(({ value }) => is(value))) / rows;
  for (const [detail, pattern] of contents) {
    const share = shareOf((value) => pattern.test(value));
    if (share >= enough) return { detail, by: 'content', share };
  }
  const long = shareOf(
    (value) => (value.length > 60 && /\s\S+\s/.test(value)) || value.split(/\s+/).length > 9,
  );
  if (long >= enough && filled.length > 5) return { detail: 'free-text', by: 'content', share: long };
  if (filled.length < 8 || filled.length < rows * 0.5) return null;
  const different = filled.length / rows;
  if (rows >= 20 && different >= 0.9 && numberHeading.test(words))
    return { detail: 'reference', by: 'content', share: different };
  const names = shareOf(looksLikeName);
  if (names >= 0.8 && !placeWords.test(words)) return { detail: 'name', by: 'content', share: names };
  return filled.length >= rows * 0.9 && !amountWords.test(words) ? uniqueValues(shareOf) : null;
}

/** A heading of numbers; whether they are of one person or case each, what stands below it says. */
const numberHeading = /\b(id|identifier|no|number|num|ref|key)$/;

const amountWords =
  /\b(pay|salary|amount|cost|value|price|hours|minutes|days|duration|age|score|rate|total|population|count|date|time|when)\b/;

const placeWords =
  /\b(place|town|city|area|district|ward|force|station|school|road|location|department|team|job|role|post|region|authority|council)\b/;

/** Two to four words, each of them beginning with a capital, or “SMITH, John”. */
function looksLikeName(value: string): boolean {
  return /^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|PC|Sgt|PS|DC)\.? )?[\p{Lu}][\p{L}'’-]+,?(?: [\p{Lu}][\p{L}'’.-]*){1,3}$/u.test(
    value.trim(),
  );
}

/** Long values of which hardly one comes twice name one case each: numbers of a case, of a person, of a record. */
function uniqueValues(shareOf: (is: (value: string) => boolean) => number): FoundDetail | null {
  const share = shareOf(
    (value) => value.length >= 6 && /\d/.test(value) && !looksLikeDateOrAmount(value) && !isKeyedHash(value),
  );
  return share >= 0.9 ? { detail: 'reference', by: 'content', share } : null;
}

function looksLikeDateOrAmount(value: string): boolean {
  return (
    (/^[£€$]?-?[\d,]+(\.\d+)?%?$/.test(value.trim()) &&
      (value.includes('.') || value.includes(',') || /^[£€$]/.test(value.trim()))) ||
    /^\d{1,4}[-/. ](\d{1,2}|[A-Za-z]{3,9})[-/. ]\d{2,4}([ T]\d.*)?$/.test(value.trim()) ||
    (/^\d{8}(\d{6})?$/.test(value.trim()) && /^(19|20)/.test(value.trim()))
  );
}

/** A keyed hash of ours is nobody's name. */
export function isKeyedHash(value: string): boolean {
  return /^[0-9a-f]{64}$/.test(value);
}
