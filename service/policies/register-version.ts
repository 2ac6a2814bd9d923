// A version of an item of the register: its words, its file, or both, and what changed in it.

export interface VersionFile {
  /** Below the data folder. */
  key: string;
  name: string;
  type: FileType;
  bytes: number;
  sha256: string;
}

export interface RegisterVersion {
  id: string;
  itemId: string;
  /** From 1. */
  number: number;
  /** For reading and comparing; empty where it is only a file. */
  text: string;
  /** The program took them out of the file. */
  textFromFile: boolean;
  file: VersionFile | null;
  changeNote: string;
  /** Only spelling, names or layout changed, as whoever added it says. */
  editorial: boolean;
  /** A day such as `2026-04-01`. */
  inForceFrom: string | null;
  madeBy: string;
  madeAt: Date;
}

export const fileTypes = ['.pdf', '.docx', '.odt'] as const;
export type FileType = (typeof fileTypes)[number];

export const contentTypes: Readonly<Record<FileType, string>> = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.odt': 'application/vnd.oasis.opendocument.text',
};

export const mostText = 500_000;
/** 20 MB. */
export const mostFileBytes = 20 * 2 ** 20;

/** Such as `policies/ab/ab12…`: the folder of a file by its content, so that the same file is kept once. */
export function versionFolder(sha256: string): string {
  return `policies/${sha256.slice(0, 2)}/${sha256}`;
}
