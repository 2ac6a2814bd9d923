// GET /accessibility-statement: how accessible these pages are, as far as it is known, and whom to tell.
import { everyone, page, route, type Route } from '../../pages/route.ts';
import type { Database } from '../../platform/database/index.ts';
import { contactOf, gatherStatement, type StatementNeeds } from './gather-statement.ts';
import { statementBody } from './statement-content.ts';
import { statementWords } from './statement-words.ts';

export function showStatement(needs: StatementNeeds & { publicDatabase: Database }): Route {
  const { profile, publicDatabase } = needs;
  return route({
    method: 'GET',
    path: '/accessibility-statement',
    permission: everyone,
    languages: ['en', 'cy'],
    answer: async ({ language }) => {
      const { shortName, demonstration, nation } = profile;
      const found = await gatherStatement(needs, publicDatabase);
      const { title } = statementWords(language);
      const contact = contactOf(profile);
      return page({
        title,
        body: statementBody({
          ...{ organisationName: shortName, demonstration, nation, contact, language },
          ...found,
        }),
      });
    },
  });
}
