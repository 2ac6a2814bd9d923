// The public register for programs: what an entry is in JSON, and the register as a data set of DCAT 3.
import { dateIn } from '../../phrases/day.ts';
import { listLeftOut } from './public-content.ts';
import { addressOf, type OpenEntry, type RegisterEntry } from './register-entry.ts';
import { registerNames } from './register-names.ts';
import type { AnsweredChallenge } from './register-store.ts';

/** A line of the list. What is hidden says so, and nothing else of what it was. */
export function entryData(entry: RegisterEntry, site: string) {
  const { place: reference, number, edition, state, depth, kind, title, summary, bodyName: body } = entry;
  const { outcome, decidedOn, reviewDue, isLate, publishedAt, endedAt, endedWhy, own } = entry;
  return {
    ...{ reference, number, edition, state, depth, kind, body },
    ...(entry.hidden ? { hidden: true } : { title, summary, digest: entry.digest }),
    ...(!entry.hidden &&
      outcome !== null && { outcome, outcomeWords: registerNames('en').outcomes[outcome] }),
    ...{ decidedOn, reviewDue, assessedAfterDecision: isLate, publishedOn: dateIn(publishedAt) },
    ...(endedAt && { endedOn: dateIn(endedAt), endedWhy }),
    ...(own && { ownPublication: own }),
    ...(entry.demonstration && { notice: 'Made up, to show what the register looks like. Pass this on.' }),
    address: `${site}${addressOf(entry)}`,
    href: `/api/v1${addressOf(entry)}`,
  };
}

/** Everything that the public reads of it, and how its digest is worked out again. */
export function openEntryData(entry: OpenEntry, challenges: readonly AnsweredChallenge[], site: string) {
  const { content, seal } = entry;
  return {
    format: 1,
    ...entryData(entry, site),
    challenges: challenges.map(({ receivedAt, isAccepted, answer, settledAt }) => ({
      ...{ receivedOn: dateIn(receivedAt), accepted: isAccepted, answer, answeredOn: dateIn(settledAt) },
    })),
    ...(content && {
      ...{ leftOut: listLeftOut(content), digested: content, seal },
      how: 'The digest is the SHA-256, in hexadecimal, of “digested” as canonical JSON (RFC 8785) in UTF-8. The seal is made with a key that only the publisher has.',
    }),
  };
}

const authority = 'http://publications.europa.eu/resource/authority';
const licence = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

const forms = [
  { href: '/register.csv', title: 'The register as CSV', mediaType: 'text/csv', fileType: 'CSV' },
  {
    href: '/api/v1/register',
    title: 'The register as JSON',
    mediaType: 'application/json',
    fileType: 'JSON',
  },
];

export interface CatalogueFacts {
  site: string;
  publisher: string;
  /** When it last changed; null while it is empty. */
  changedAt: Date | null;
  fictional: boolean;
}

export const registerContext = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** What data portals list: the names of DCAT-AP 3.0, to be read in `registerContext`. */
export function registerCatalogue({ site, publisher, changedAt, fictional }: CatalogueFacts) {
  return {
    '@id': `${site}/register`,
    '@type': 'dcat:Dataset',
    'dcterms:identifier': `${site}/register`,
    'dcterms:title': english('Register of equality analyses'),
    'dcterms:description': english(
      `Every published screening and equality analysis, with what was decided and when, and whether it was assessed after the decision.${fictional ? ' Made up, to show what it looks like.' : ''}`,
    ),
    'dcterms:publisher': { '@type': 'foaf:Agent', 'foaf:name': publisher },
    'dcat:contactPoint': { '@type': 'vcard:Organization', 'vcard:fn': publisher },
    'dcterms:language': { '@id': `${authority}/language/ENG` },
    'dcterms:accessRights': { '@id': `${authority}/access-right/PUBLIC` },
    'dcterms:accrualPeriodicity': { '@id': `${authority}/frequency/IRREG` },
    'dcat:keyword': ['equality', 'public sector equality duty', 'equality impact assessment'].map(english),
    'dcat:landingPage': { '@id': `${site}/register`, '@type': 'foaf:Document' },
    ...(changedAt && {
      'dcterms:modified': { '@value': changedAt.toISOString(), '@type': 'xsd:dateTime' },
    }),
    'dcat:distribution': forms.map(({ href, title, mediaType, fileType }) => ({
      '@id': `${site}${href}`,
      '@type': 'dcat:Distribution',
      'dcterms:title': english(title),
      'dcat:accessURL': { '@id': `${site}/register` },
      'dcat:downloadURL': { '@id': `${site}${href}` },
      'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
      'dcterms:format': { '@id': `${authority}/file-type/${fileType}` },
      'dcterms:license': { '@id': licence },
    })),
  };
}

function english(value: string) {
  return { '@value': value, '@language': 'en' };
}
