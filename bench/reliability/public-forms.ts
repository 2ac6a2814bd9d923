// Every form that the public may send: a new one joins the whole suite by one line here.
import { sql } from 'kysely';
import { type Database, readAllBodies, type Tables } from '../../service/platform/database/index.ts';
import type { PublicForm } from './public-form.ts';

export const publicForms: readonly PublicForm[] = [
  {
    name: 'ask for a format',
    path: '/ask-for-a-format',
    fields: (mark) => ({ about: mark, format: 'braille', way: 'email', email: `${mark}@example.org` }),
    kept: keptIn('formatRequest', 'about'),
  },
  {
    name: 'feedback',
    path: '/feedback',
    fields: (mark) => ({ useful: 'no', wentWrong: mark, email: `${mark}@example.org` }),
    kept: keptIn('feedback', 'wentWrong'),
  },
  {
    name: 'cookies',
    path: '/cookies',
    fields: () => ({ choice: 'each', 'hidden-notices': 'no', from: '/cookies' }),
    kept: null,
  },
  {
    name: 'follow by e-mail',
    path: '/follow',
    fields: (mark) => ({ email: `${mark}@example.org` }),
    kept: null, // Under a keyed hash, so that nothing typed can be found again.
  },
];

function keptIn(table: keyof Tables, column: string): PublicForm['kept'] {
  return {
    table,
    texts: (database: Database) =>
      readAllBodies(database, async () => {
        const { rows } = await sql<{ text: string }>`
          select ${sql.ref(column)} as text from ${sql.table(table)}`.execute(database);
        return rows.map(({ text }) => text);
      }),
  };
}
