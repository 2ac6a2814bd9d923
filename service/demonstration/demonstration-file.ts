// One file of the demonstration: where it goes, and its bytes.

export type FileEncoding = 'utf-8' | 'utf-8 with byte-order mark' | 'windows-1252';

export interface DemonstrationFile {
  /** Path inside the demonstration's folder, with forward slashes. */
  path: string;
  /** The partner it is from, by its id in the profile. */
  partner: string;
  content: Uint8Array;
}

/** The text in an encoding. Of what windows-1252 has beyond Latin-1, only the en dash is used here. */
export function encodedText(text: string, encoding: FileEncoding): Uint8Array {
  if (encoding === 'windows-1252') return Buffer.from(text.replaceAll('–', '\u0096'), 'latin1');
  return Buffer.from(encoding === 'utf-8' ? text : `\uFEFF${text}`, 'utf8');
}
