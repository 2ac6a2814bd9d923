// What is published as a catalogue for programs: DCAT 3 as JSON-LD, with what DCAT-AP 3.0 asks of catalogues, data sets and files.
import { listed } from '../phrases/list.ts';
import { fictionalSentence } from './figures/release-notes.ts';
import type { OpenedRelease, PublicRelease, WithdrawnRelease } from './public-release.ts';
import { releaseAddress, type ReleaseImprint } from './release-imprint.ts';

/** A form in which a release can be had. */
export interface ReleaseForm {
  /** After the address of the release: `.csv`, `/datapackage.json`. */
  ending: string;
  title: string;
  /** As IANA lists it. */
  mediaType: string;
  /** As the Publications Office of the EU lists it, under http://publications.europa.eu/resource/authority/file-type/. */
  fileType: string;
}

const authority = 'http://publications.europa.eu/resource/authority';
const context = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** Everything that is published and as it was released, the withdrawn with why. Without a site its addresses are relative to itself. */
export function dataCatalogue(
  opened: readonly OpenedRelease[],
  forms: readonly ReleaseForm[],
  imprint: ReleaseImprint,
) {
  const shown = opened.filter((each) => each.state !== 'broken');
  const bodies = [...new Set(shown.map(({ by }) => by).filter(Boolean))];
  const latest = shown.map(changedAt).sort().at(-1);
  return {
    '@context': context,
    '@id': `${imprint.site}/published/catalogue.jsonld`,
    '@type': 'dcat:Catalog',
    'dcterms:title': english('Published figures'),
    'dcterms:description': english(
      'Figures about equality that were protected before they were published, so that nobody can be told from the others.',
    ),
    'dcterms:publisher': agent(listed(bodies)),
    'dcterms:language': { '@id': `${authority}/language/ENG` },
    'dcterms:license': { '@id': imprint.licence.path },
    'foaf:homepage': { '@id': `${imprint.site}/published` },
    ...(latest && { 'dcterms:modified': moment(latest) }),
    'dcat:dataset': shown.map((each) => dataSet(each, forms, imprint)),
  };
}

/** One release by itself. */
export function catalogueOfRelease(
  release: PublicRelease | WithdrawnRelease,
  forms: readonly ReleaseForm[],
  imprint: ReleaseImprint,
) {
  return { '@context': context, ...dataSet(release, forms, imprint) };
}

function changedAt(release: PublicRelease | WithdrawnRelease): string {
  return (release.state === 'withdrawn' ? release.withdrawnAt : release.releasedAt).toISOString();
}

function dataSet(
  release: PublicRelease | WithdrawnRelease,
  forms: readonly ReleaseForm[],
  imprint: ReleaseImprint,
) {
  const { id, by, releasedAt } = release;
  const { heading, scope, fictional } = release.state === 'released' ? release.context : release;
  const address = releaseAddress(imprint, id);
  return {
    '@id': address,
    '@type': 'dcat:Dataset',
    'dcterms:identifier': id,
    'dcterms:title': english([heading, scope].filter(Boolean).join('. ')),
    'dcterms:description': english(describe(release, heading, fictional)),
    'dcterms:publisher': agent(by),
    'dcat:contactPoint': contact(by, imprint),
    'dcterms:issued': moment(releasedAt.toISOString()),
    'dcterms:modified': moment(changedAt(release)),
    'dcterms:language': { '@id': `${authority}/language/ENG` },
    'dcterms:accessRights': { '@id': `${authority}/access-right/PUBLIC` },
    'dcat:landingPage': { '@id': address, '@type': 'foaf:Document' },
    ...(release.state === 'released' ? released(release, forms, imprint) : withdrawn(release, imprint)),
  };
}

function describe(release: PublicRelease | WithdrawnRelease, heading: string, fictional: boolean): string {
  const made = fictional ? [fictionalSentence] : [];
  if (release.state === 'withdrawn')
    return [`Withdrawn: ${heading}.`, 'Its figures are not shown any more.', release.why, ...made].join(' ');
  return [`${heading}, with how many each figure is of and how far chance alone reaches.`, ...made].join(' ');
}

function released(
  { id, context: words, released: { manifest } }: PublicRelease,
  forms: readonly ReleaseForm[],
  imprint: ReleaseImprint,
) {
  const address = releaseAddress(imprint, id);
  const keywords = [...new Set(words.readings.map(({ groups }) => groups.title))];
  return {
    ...(keywords.length > 0 && { 'dcat:keyword': keywords.map(english) }),
    'adms:status': { '@id': 'http://purl.org/adms/status/Completed' },
    'dcterms:provenance': [...words.sources, `Protected by the rule “${manifest.policy.name}”.`].map(
      (label) => ({
        '@type': 'dcterms:ProvenanceStatement',
        'rdfs:label': english(label),
      }),
    ),
    'dcat:distribution': forms.map(({ ending, title, mediaType, fileType }) => ({
      '@id': `${address}${ending}`,
      '@type': 'dcat:Distribution',
      'dcterms:title': english(title),
      'dcat:accessURL': { '@id': address },
      'dcat:downloadURL': { '@id': `${address}${ending}` },
      'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
      'dcterms:format': { '@id': `${authority}/file-type/${fileType}` },
      'dcterms:license': { '@id': imprint.licence.path },
    })),
  };
}

function withdrawn({ replacedBy }: WithdrawnRelease, imprint: ReleaseImprint) {
  return {
    'adms:status': { '@id': 'http://purl.org/adms/status/Withdrawn' },
    ...(replacedBy !== null && { 'dcterms:isReplacedBy': { '@id': releaseAddress(imprint, replacedBy) } }),
  };
}

function contact(by: string, { contact: lines }: ReleaseImprint) {
  return {
    '@type': 'vcard:Organization',
    'vcard:fn': by === '' ? 'Due Regard' : by,
    ...(lines.length > 0 && { 'vcard:note': english(lines.join('\n')) }),
  };
}

function agent(name: string) {
  return { '@type': 'foaf:Agent', 'foaf:name': name === '' ? 'Due Regard' : name };
}

function english(value: string) {
  return { '@value': value, '@language': 'en' };
}

function moment(value: string) {
  return { '@value': value, '@type': 'xsd:dateTime' };
}
