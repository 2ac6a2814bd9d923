// The class of records that requests for other formats are: how long what people said of themselves is kept.
import type { Database } from '../../platform/database/index.ts';
import { askedFormatNames, isAskedFormat } from './asked-format.ts';
import { eraseRequest, listErasable } from './settle-request-store.ts';

/** As retention reads a class of records; it stands above and is not known here. */
export function eraseRequests(database: Database) {
  return {
    id: 'format-requests',
    title: 'Requests for other formats',
    what: 'What was asked for, how to reach whoever asked, and every note and letter go. That somebody asked, for which format, when, and whether it was answered in time stays, for the counts of the annual report.',
    suggestion: {
      months: 12,
      basis:
        'Long enough to answer a question about a request; then what people said of themselves is no longer needed (UK GDPR, Article 5(1)(e)).',
    },
    list: async () =>
      (await listErasable(database)).map(({ id, reference, format, settledAt }) => ({
        ...{ id, title: `${reference}, ${isAskedFormat(format) ? askedFormatNames[format] : format}` },
        ...{ item: id, itemTitle: `Request ${reference}`, since: settledAt, months: null, by: null },
      })),
    // Everything lies in the database.
    erase: async () => ({ rows: 1, files: 0, digests: [] }),
    forget: eraseRequest,
  };
}
