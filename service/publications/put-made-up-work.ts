// What people do at the desk of publications, step by step, for tests.
import assert from 'node:assert/strict';
import type { InjectedResponse } from '../pages/web.ts';
import { type ColleagueName, type MadeUpPublications, wordsOf as words } from './put-made-up-desk.ts';

export interface Written {
  /** The address of its desk. */
  at: string;
  title: string;
  slug: string;
}

export interface MadeUpWork {
  /** Begun, with a text; by Ann unless said. */
  written(by?: ColleagueName): Promise<Written>;
  /** And sent for review. */
  submitted(by?: ColleagueName): Promise<Written>;
  /** What the forms of a page carry out of sight. */
  fieldsOf(by: ColleagueName, url: string): Promise<Record<string, string>>;
  decide(
    by: ColleagueName,
    at: string,
    step: string,
    more?: Record<string, string>,
  ): Promise<InjectedResponse>;
}

export const madeUpWords = '## What we found\n\nMore people came than last year.\n';
let count = 0;

export function putMadeUpWork(bench: MadeUpPublications): MadeUpWork {
  const fieldsOf: MadeUpWork['fieldsOf'] = async (by, url) => {
    const { body } = await bench.as(by).get(url);
    const found = [...body.matchAll(/<input type="hidden" name="(version|edition)" value="([^"]*)"/g)];
    return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
  };
  const written: MadeUpWork['written'] = async (by = 'ann') => {
    const title = `Report ${(count += 1)}`;
    const fields = { title, kind: 'annual-report', summary: 'A year.' };
    const made = await bench.as(by).post('/desk/publications/new', fields);
    assert.equal(made.status, 303, words(made));
    const at = String(made.headers['location']).replace('/edit', '');
    const form = { ...(await fieldsOf(by, `${at}/edit`)), ...fields, language: 'en-GB', text: madeUpWords };
    const saved = await bench.as(by).post(`${at}/edit`, form);
    assert.equal(saved.status, 303, words(saved));
    return { at, title, slug: title.toLowerCase().replace(' ', '-') };
  };
  return {
    ...{ fieldsOf, written },
    async submitted(by = 'ann') {
      const one = await written(by);
      const sent = await bench.as(by).post(`${one.at}/submit`, await fieldsOf(by, one.at));
      assert.equal(sent.headers['location'], `${one.at}?done=submitted`, words(sent));
      await bench.makeFormats();
      return one;
    },
    decide: async (by, at, step, more = {}) =>
      bench.as(by).post(`${at}/${step}`, { ...(await fieldsOf(by, `${at}/review`)), ...more }),
  };
}
