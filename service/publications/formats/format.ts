// The forms in which a publication can be had.
import type { ResolvedDocument } from '../document/resolved-document.ts';

export const automaticFormats = [
  'pdf',
  'large-print-18',
  'large-print-24',
  'word',
  'text',
  'braille-1',
  'braille-2',
  'audio',
] as const;
/** Made by the program from the document itself. */
export type AutomaticFormat = (typeof automaticFormats)[number];

export const preparedFormats = ['easy-read', 'bsl', 'recording'] as const;
/** Made by people, and put beside the document. */
export type PreparedFormat = (typeof preparedFormats)[number];

/** A file in one format. */
export interface MadeFile {
  content: Uint8Array;
  contentType: string;
  /** Such as `.pdf`. */
  extension: string;
}

/** It could not be made: a sentence for the person who publishes, naming the block where there is one. */
export interface NotMade {
  code: string;
  sentence: string;
  block?: string;
}

/** Makes one format. `progress` is told from 0 to 1 where it takes long. */
export type MakeFormat = (
  document: ResolvedDocument,
  progress?: (share: number) => void,
) => Promise<MadeFile | NotMade>;
