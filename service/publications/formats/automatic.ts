// The automatic formats, each with what makes it.
import type { AutomaticFormat, MakeFormat } from './format.ts';
import { readAloud } from './read-aloud.ts';
import { writeBraille1 } from './write-braille-1.ts';
import { writeBraille2 } from './write-braille-2.ts';
import { writeLargePrint18, writeLargePrint24 } from './write-large-print.ts';
import { writePdf } from './write-pdf.ts';
import { writePlainText } from './write-plain-text.ts';
import { writeWord } from './write-word.ts';

export const automaticMakers: Readonly<Record<AutomaticFormat, MakeFormat>> = {
  pdf: writePdf,
  'large-print-18': writeLargePrint18,
  'large-print-24': writeLargePrint24,
  word: writeWord,
  text: writePlainText,
  'braille-1': writeBraille1,
  'braille-2': writeBraille2,
  audio: readAloud,
};
