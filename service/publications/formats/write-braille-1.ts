// Writes a document in Unified English Braille, grade 1 (every letter by itself), without any other program.
import type { BrailleRun } from './braille-content.ts';
import { isInLatinLetters, languageName } from './braille-language.ts';
import { brailleText, NoBrailleSign } from './braille-text.ts';
import type { MakeFormat, NotMade } from './format.ts';
import { addedSign, asProblem, makeBraille } from './make-braille.ts';

/** Not for languages that are not written in Latin letters: those have a braille of their own. */
export const writeBraille1: MakeFormat = async (document, progress) => {
  if (!isInLatinLetters(document.language)) return otherLetters(languageName(document.language));
  const made = await makeBraille(document, async (runs) => spellOut(runs));
  progress?.(1);
  return made;
};

function otherLetters(language: string): NotMade {
  return {
    code: 'BRAILLE_LANGUAGE_UNKNOWN',
    sentence: `This program cannot write braille in ${language}. Have it made by people, and offer it on request.`,
  };
}

function spellOut(runs: readonly BrailleRun[]): string[] | NotMade {
  const cells: string[] = [];
  for (const { text } of runs) {
    try {
      cells.push(addedSign(text) ?? brailleText(text));
    } catch (error) {
      if (error instanceof NoBrailleSign) return asProblem(error, text);
      throw error;
    }
  }
  return cells;
}
