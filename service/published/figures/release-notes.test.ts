// What goes with a release: symbols that occur and no others, and nothing of hidden numbers where none are hidden.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { belowFive, hesa, type Policy } from '@due-regard/disclosure';
import { madeUpRelease, searchContext, searchReading, searchTable } from '../made-up-release.ts';
import { publicContext, type PublicContext } from '../public-context.ts';
import { readRelease } from './read-release.ts';
import { releaseNotes } from './release-notes.ts';

const many = [1200, 35, 123, 11, 20, 77];

function notes(
  counts: readonly number[],
  {
    policy = belowFive,
    context = searchContext,
    form = 'page' as const,
  }: { policy?: Policy; context?: PublicContext; form?: 'page' | 'file' } = {},
) {
  const released = madeUpRelease({ title: 'Searches', tables: [searchTable(counts)], context }, policy);
  const read = publicContext.parse(released.content.context);
  const all = releaseNotes(readRelease(released, read), read, released.manifest, form);
  return new Map(all.map((each) => [each.heading, each.notes.join('\n')]));
}

describe('the notes of a release', () => {
  it('explain the symbols that a reader meets, and no others', () => {
    // Of those whose group is not known there are no residents.
    assert.equal(notes(many).get('What the symbols mean'), '[x] not available');
    assert.match(notes([1200, 3, 123, 11, 4, 77]).get('What the symbols mean') ?? '', /^\[c\].*\n\[x\]/);
    // A file has columns in which the group compared with has nothing.
    assert.match(notes(many, { form: 'file' }).get('What the symbols mean') ?? '', /^\[x\].*\n\[z\]/);
  });

  it('say nothing of hidden numbers where none are hidden', () => {
    const all = notes(many);
    assert.match(all.get('How people are protected') ?? '', /^Every number is shown as counted/);
    assert.equal(all.has('What is hidden, and why'), false);
    assert.doesNotMatch(all.get('How people are protected') ?? '', /0 of 7|Whatever needs a hidden/);
  });

  it('say how many are hidden where some are, beginning as a sentence does', () => {
    const hidden = notes([1200, 3, 123, 11, 4, 77]).get('What is hidden, and why') ?? '';
    assert.match(hidden, /^Searches: \d of 7 numbers are hidden\.$/m);
    assert.match(hidden, /nothing here says which it is\.$/m);
    assert.match(hidden, /Whatever needs a hidden number is hidden with it/);
  });

  it('say of rounded numbers how they were rounded', () => {
    assert.match(notes(many, { policy: hesa }).get('How people are protected') ?? '', /nearest 5/);
  });

  it('say a thing once, however many tables it is true of', () => {
    const context = { ...searchContext, readings: [searchReading, { ...searchReading, per: 100 }] };
    const worked = notes(many, { context }).get('How the figures were worked out') ?? '';
    assert.equal(worked.match(/too near 1 to matter/g)?.length, 1);
    // Asian, Black and Mixed, each with White.
    assert.equal(worked.match(/allows for the 3 comparisons made together/g)?.length, 1);
  });
});
