// GET /ledger/ledger.jsonl: the whole ledger, one event a line, to be verified anywhere.
import { Readable } from 'node:stream';
import type { Database } from '../platform/database/index.ts';
import { exportLedger } from '../platform/ledger/index.ts';
import { download, route, type Route } from '../pages/route.ts';
import { readLedgerPermission } from './ledger-permissions.ts';

export function downloadLedger({ database }: { database: Database }): Route {
  return route({
    method: 'GET',
    path: '/ledger/ledger.jsonl',
    expensive: true,
    permission: readLedgerPermission,
    proof: 'recent',
    answer: () =>
      download({
        fileName: 'not-for-release-ledger.jsonl',
        contentType: 'application/jsonl',
        content: Readable.from(exportLedger(database)),
      }),
  });
}
