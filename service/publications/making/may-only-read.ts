// Whether something could not be kept because this copy of the program may only read, as one that is open to the public alone.

/** Insufficient privilege, or a transaction that may only read: error codes of PostgreSQL, appendix A. */
export function mayOnlyRead(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '42501' || error.code === '25006');
}
