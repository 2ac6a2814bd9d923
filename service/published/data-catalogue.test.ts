// The catalogue for data portals, against what DCAT 3 (w3.org/TR/vocab-dcat-3) and DCAT-AP 3.0 (SEMIC) ask for, written out here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataCatalogue } from './data-catalogue.ts';
import { madeUpPublicRelease } from './made-up-public-release.ts';
import type { WithdrawnRelease } from './public-release.ts';
import { releaseForms } from './release-forms.ts';
import { noImprint } from './release-imprint.ts';

const site = 'https://regard.example.gov.uk';
const imprint = { ...noImprint, site, contact: ['Equality team', 'equality@fellshire.example'] };
const release = madeUpPublicRelease({ quarters: false });
const withdrawn: WithdrawnRelease = {
  state: 'withdrawn',
  id: '7d3f1c1e-0000-4000-8000-000000000001',
  releasedAt: new Date('2026-10-01T09:00:00Z'),
  by: release.by,
  heading: 'Searches by sex',
  scope: 'Fellshire, 2024',
  fictional: true,
  withdrawnAt: new Date('2026-11-30T09:00:00Z'),
  why: 'One month was counted twice.',
  replacedBy: release.id,
};
const catalogue = dataCatalogue(
  [release, withdrawn, { state: 'broken', id: 'x', code: 'y' }],
  releaseForms,
  imprint,
);
const [shown, gone] = catalogue['dcat:dataset'].map((set): Record<string, unknown> => set);

/** Every value of a key in the whole catalogue. */
function valuesOf(key: string, within: unknown = catalogue): unknown[] {
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([name, value]) => [
    ...(name === key ? [value] : []),
    ...valuesOf(key, value),
  ]);
}

test('the catalogue has what DCAT-AP makes mandatory: title, description, publisher, data sets', () => {
  assert.equal(catalogue['@type'], 'dcat:Catalog');
  for (const property of [
    'dcterms:title',
    'dcterms:description',
    'dcterms:publisher',
    'dcat:dataset',
  ] as const)
    assert.ok(catalogue[property], property);
  assert.deepEqual(catalogue['dcterms:publisher'], { '@type': 'foaf:Agent', 'foaf:name': release.by });
  assert.deepEqual(catalogue['dcterms:modified'], {
    '@value': '2026-11-30T09:00:00.000Z',
    '@type': 'xsd:dateTime',
  });
});

test('every prefix in it is one that its context declares, so that it expands to addresses', () => {
  const declared = new Set(Object.keys(catalogue['@context']));
  const prefixes = [
    ...JSON.stringify({ ...catalogue, '@context': null }).matchAll(/"([a-z]+):[A-Za-z]+"(?=:)/g),
  ];
  assert.ok(prefixes.length > 20);
  for (const [, prefix = ''] of prefixes) assert.ok(declared.has(prefix), prefix);
});

test('each data set has a title and a description (mandatory), and contact, publisher, keywords and forms (recommended)', () => {
  assert.equal(catalogue['dcat:dataset'].length, 2);
  for (const set of [shown, gone])
    for (const property of ['dcterms:title', 'dcterms:description', 'dcterms:publisher', 'dcat:contactPoint'])
      assert.ok(set?.[property], property);
  assert.equal(shown?.['@id'], `${site}/published/${release.id}`);
  assert.ok(shown?.['dcat:keyword']);
  assert.match(JSON.stringify(shown), /fictional/);
});

test('each form has the address where it can be had (mandatory), its own address, its kind and its licence', () => {
  const forms = shown?.['dcat:distribution'] as Record<string, { '@id': string }>[];
  assert.equal(forms.length, 6);
  for (const form of forms) {
    assert.equal(form['dcat:accessURL']?.['@id'], `${site}/published/${release.id}`);
    assert.match(
      form['dcat:downloadURL']?.['@id'] ?? '',
      /^https:\/\/regard\.example\.gov\.uk\/published\/[-0-9a-f]{36}\.[a-z]+$/,
    );
    assert.match(
      form['dcat:mediaType']?.['@id'] ?? '',
      /^https:\/\/www\.iana\.org\/assignments\/media-types\/\w+\/[\w.+-]+$/,
    );
    assert.match(form['dcterms:format']?.['@id'] ?? '', /\/authority\/file-type\/[A-Z]+$/);
    assert.ok(form['dcterms:license']);
  }
});

test('what was withdrawn stays in it without files, with why, its status, and what stands in its place', () => {
  assert.match(JSON.stringify(gone?.['dcterms:description']), /One month was counted twice\./);
  assert.deepEqual(gone?.['adms:status'], { '@id': 'http://purl.org/adms/status/Withdrawn' });
  assert.deepEqual(gone?.['dcterms:isReplacedBy'], { '@id': `${site}/published/${release.id}` });
  assert.equal(gone?.['dcat:distribution'], undefined);
});

test('what is not as it was released is not in it, and no figure is', () => {
  assert.doesNotMatch(JSON.stringify(catalogue), /"broken"|1,?200|20\.5/);
  assert.equal(valuesOf('dcat:distribution').length, 1);
});

test('where the service does not know its own address, addresses are relative to the catalogue', () => {
  const relative = dataCatalogue([release], releaseForms, noImprint);
  assert.equal(relative['dcat:dataset'][0]?.['@id'], `/published/${release.id}`);
});
