// COPY of Postgres as streams: a table out of the database, and back into one, without ever being held whole.
import { Readable } from 'node:stream';
import type { Client, Connection, Submittable } from 'pg';

/** What the driver tells whoever runs a statement. */
interface Told extends Submittable {
  handleError(error: Error): void;
  handleReadyForQuery(): void;
}

/** The part of the driver's connection that its types leave out. */
interface CopyConnection {
  stream: { writableNeedDrain: boolean; once(event: string, listener: () => void): unknown };
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/** @param statement a `copy … to stdout`; nothing else may be asked of the client until the stream has ended */
export function copyOut(client: Client, statement: string): Readable {
  let connection: Connection | undefined;
  const rows = new Readable({ read: () => void connection?.stream.resume() });
  const told: Told & { handleCopyData(message: { chunk: Buffer }): void; handleCommandComplete(): void } = {
    submit(to) {
      connection = to;
      to.query(statement);
    },
    // The driver uses its buffer again.
    handleCopyData: ({ chunk }) => {
      if (!rows.push(Buffer.from(chunk))) connection?.stream.pause();
    },
    handleCommandComplete: () => undefined,
    handleReadyForQuery: () => void rows.push(null),
    handleError: (error) => void rows.destroy(error),
  };
  client.query(told);
  return rows;
}

/** @param statement a `copy … from stdin`. Throws what the database or the source says; the transaction is broken then. */
export async function copyIn(
  client: Client,
  statement: string,
  source: AsyncIterable<Buffer>,
): Promise<void> {
  const done = Promise.withResolvers<void>();
  const told: Told & { handleCopyInResponse(to: CopyConnection): void; handleCommandComplete(): void } = {
    submit: (to) => to.query(statement),
    handleCopyInResponse: (to) =>
      void pour(source, to).catch((error: unknown) => {
        done.reject(error);
        to.sendCopyFail('the source broke off');
      }),
    handleCommandComplete: () => undefined,
    handleReadyForQuery: () => done.resolve(),
    handleError: (error) => done.reject(error),
  };
  client.query(told);
  return done.promise;
}

async function pour(source: AsyncIterable<Buffer>, to: CopyConnection): Promise<void> {
  for await (const chunk of source) {
    to.sendCopyFromChunk(chunk);
    if (to.stream.writableNeedDrain) await new Promise<void>((go) => void to.stream.once('drain', go));
  }
  to.endCopyFrom();
}
