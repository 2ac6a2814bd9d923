// Why the database cannot be used, as a sentence for the person who starts the program.

export type DatabaseProblemCode =
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_ROLE_UNBOUND'
  | 'DATABASE_TOO_OLD'
  | 'DATABASE_NEWER'
  | 'DATABASE_MIGRATION_CHANGED'
  | 'DATABASE_MIGRATION_FAILED'
  | 'DATABASE_MIGRATION_MISNAMED'
  | 'DATABASE_REFILL_INCOMPLETE'
  | 'DATA_FOLDER_EMPTY'
  | 'DATA_FOLDER_IN_USE'
  | 'POSTGRES_NOT_AVAILABLE'
  | 'POSTGRES_DID_NOT_START'
  | 'POSTGRES_FOLDER_UNUSABLE';

export class DatabaseProblem extends Error {
  readonly code: DatabaseProblemCode;

  constructor(code: DatabaseProblemCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
