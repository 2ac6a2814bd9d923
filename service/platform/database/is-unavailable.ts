// Whether a fault is that the database cannot be reached or lets nobody in at the moment, and not that a statement is wrong.

/** The network's codes, and Postgres's: connection lost, shutting down, starting up, out of memory or connections, only to be read at the moment (docs, appendix A). */
const passing =
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|EHOSTUNREACH|EAI_AGAIN|08\d{3}|57P0[1-3]|53[023]00|25006)$/;

/** What the driver says without a code. */
const said =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  const code = 'code' in error ? String(error.code) : '';
  // The socket of the database that comes with the program is gone while it is.
  const socketGone = code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect';
  return socketGone || passing.test(code) || said.test(error.message) || isUnavailable(error.cause);
}
