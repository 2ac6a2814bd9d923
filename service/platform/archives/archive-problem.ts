// Why an archive was not unpacked.

export type ArchiveProblemCode =
  'ARCHIVE_TOO_LARGE' | 'ARCHIVE_UNSAFE_NAME' | 'ARCHIVE_ENCRYPTED' | 'ARCHIVE_DAMAGED';

/** `message` completes the sentence "the archive cannot be used: …". */
export class ArchiveProblem extends Error {
  readonly code: ArchiveProblemCode;

  constructor(code: ArchiveProblemCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ArchiveProblem';
    this.code = code;
  }
}
