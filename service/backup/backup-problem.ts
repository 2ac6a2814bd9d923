// Why there is no backup, or no restore: a sentence for the person who asked for it.

export type BackupProblemCode =
  | 'BACKUP_PLACE_TAKEN'
  | 'BACKUP_NOT_WHOLE'
  | 'BACKUP_NONE'
  | 'BACKUP_DAMAGED'
  | 'BACKUP_OF_ANOTHER'
  | 'RESTORE_PLACE_TAKEN'
  | 'RESTORE_KEYS_DIFFER'
  | 'RESTORE_UNVERIFIED'
  | 'RESTORE_LEDGER_DIFFERS';

export class BackupProblem extends Error {
  readonly code: BackupProblemCode;

  constructor(code: BackupProblemCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
