// Links: what they are called, where they lead, and whether that is there.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkDocument } from './check-document.ts';
import { plainContext } from './check-context.ts';
import { outsideLinks } from './check-links.ts';
import { findingsOf, linked, ofCheck, publicationOf, testDay, told } from './made-up-publication.ts';

describe('links', () => {
  test('are called by what they lead to', () => {
    for (const bad of ['click here', 'here', 'Read more', 'this link'])
      assert.deepEqual(
        told(ofCheck(findingsOf([linked(bad, '/objectives')]), 'link-words')),
        ['look link-words b1'],
        bad,
      );
    assert.deepEqual(told(findingsOf([linked('https://example.org/a', 'https://example.org/a')])), [
      'look bare-address b1',
    ]);
  });

  test('lead to pages that there are, at addresses that are addresses', () => {
    const pageExists = (path: string) => path === '/objectives';
    assert.deepEqual(findingsOf([linked('Our objectives', '/objectives?year=2026#one')], { pageExists }), []);
    assert.deepEqual(told(findingsOf([linked('Our goals', '/goals')], { pageExists })), [
      'stops link-nowhere b1',
    ]);
    for (const bad of ['www.example.org', 'htps://x', 'javascript:alert(1)', 'C:\\file.doc'])
      assert.deepEqual(
        told(ofCheck(findingsOf([linked('A page', bad)]), 'link-address')),
        ['stops link-address b1'],
        bad,
      );
    assert.deepEqual(told(findingsOf([linked('A page', 'http://example.org')])), ['look link-not-safe b1']);
  });

  test('to other sites are listed, and one that did not answer is asked about', () => {
    const document = publicationOf([
      linked('A page', 'https://example.org/a'),
      linked('Ours', '/objectives'),
    ]);
    assert.deepEqual(outsideLinks(document), ['https://example.org/a']);
    const dead = plainContext(testDay, { deadLinks: new Set(['https://example.org/a']) });
    assert.deepEqual(told(checkDocument(document, dead)), ['look link-dead b1']);
  });

  test('of the same words do not lead to different places', () => {
    const found = findingsOf([linked('The report', '/reports/1'), linked('The report', '/reports/2')]);
    assert.deepEqual(told(found), ['look links-alike b2']);
  });
});
