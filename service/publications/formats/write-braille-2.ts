// Writes a document in contracted braille (grade 2), where liblouis is installed and has a table for its language.
import type { ResolvedDocument } from '../document/resolved-document.ts';
import type { BrailleRun } from './braille-content.ts';
import { isInLatinLetters, languageName } from './braille-language.ts';
import { brailleTable } from './braille-tables.ts';
import { brailleText, NoBrailleSign } from './braille-text.ts';
import type { MadeFile, MakeFormat, NotMade } from './format.ts';
import { addedSign, asProblem, makeBraille } from './make-braille.ts';
import { liblouis, type LiblouisNeeds, translateWithLiblouis } from './translate-with-liblouis.ts';

export const writeBraille2: MakeFormat = (document, progress) =>
  writeContracted(document, liblouis, progress);

/** As `writeBraille2`, with another way to liblouis: for tests. */
export async function writeContracted(
  document: ResolvedDocument,
  needs: LiblouisNeeds,
  progress?: (share: number) => void,
): Promise<MadeFile | NotMade> {
  if (brailleTable(document.language) === null) return noTable(document.language);
  const made = await makeBraille(document, (runs) => contract(runs, needs));
  progress?.(1);
  return made;
}

function noTable(language: string): NotMade {
  return {
    code: 'BRAILLE_LANGUAGE_UNKNOWN',
    sentence: `There is no table for contracted braille in ${languageName(language)}. Offer grade 1, or have it made by people.`,
  };
}

/** What liblouis writes for a character it has no sign for. */
const unknownSign = '⠄⡳⠭';

/** Each language by its own table; a few foreign words among others are spelled out, letter by letter. */
async function contract(runs: readonly BrailleRun[], needs: LiblouisNeeds): Promise<string[] | NotMade> {
  const cells: (string | null)[] = runs.map(({ text }) => addedSign(text));
  for (const [index, run] of runs.entries()) {
    if (cells[index] !== null || !isSpelledOut(run)) continue;
    try {
      cells[index] = brailleText(run.text);
    } catch (error) {
      if (error instanceof NoBrailleSign) return asProblem(error, run.text);
      throw error;
    }
  }
  const left = runs.map((run, index) => ({ run, index })).filter(({ index }) => cells[index] === null);
  for (const language of new Set(left.map(({ run }) => run.language))) {
    const own = left.filter(({ run }) => run.language === language);
    const table = brailleTable(language) ?? '';
    const answer = await translateWithLiblouis(
      table,
      own.map(({ run }) => run.text.trim()),
      needs,
    );
    if (!answer.ok) return reasons[answer.reason](languageName(language));
    for (const [place, { run, index }] of own.entries()) {
      const line = answer.lines[place] ?? '';
      if (line.includes(unknownSign))
        return asProblem(new NoBrailleSign(unknownCharacter(run.text)), run.text);
      cells[index] = spacesOf(run.text, line);
    }
  }
  return cells.map((each) => each ?? '');
}

function isSpelledOut({ language, spelledOut }: BrailleRun): boolean {
  return (spelledOut || brailleTable(language) === null) && isInLatinLetters(language);
}

/** The spaces at the ends of a text are part of it: it stands beside others. */
function spacesOf(text: string, cells: string): string {
  if (text.trim() === '') return '⠀';
  return `${/^\s/.test(text) ? '⠀' : ''}${cells.replace(/^⠀+|⠀+$/g, '')}${/\s$/.test(text) ? '⠀' : ''}`;
}

/** The first that is neither plain nor known to our own signs; otherwise the first that is not plain. */
function unknownCharacter(text: string): string {
  const odd = Array.from(text).filter((character) => (character.codePointAt(0) ?? 0) > 126);
  return odd.find((character) => hasNoSign(character)) ?? odd[0] ?? text.charAt(0);
}

function hasNoSign(character: string): boolean {
  try {
    brailleText(character);
    return false;
  } catch (error) {
    if (error instanceof NoBrailleSign) return true;
    throw error;
  }
}

const reasons: Readonly<
  Record<'not-installed' | 'no-table' | 'too-slow' | 'failed', (language: string) => NotMade>
> = {
  'not-installed': () => ({
    code: 'LIBLOUIS_MISSING',
    sentence:
      'Contracted braille (grade 2) needs the program liblouis, which is not installed here. Whoever looks after this service can install it (on Debian: liblouis-bin). Grade 1 is made without it.',
  }),
  'no-table': (language) => ({
    code: 'BRAILLE_LANGUAGE_UNKNOWN',
    sentence: `The liblouis that is installed here has no table for ${language}. Offer grade 1, or have it made by people.`,
  }),
  'too-slow': () => ({
    code: 'LIBLOUIS_TOO_SLOW',
    sentence:
      'liblouis did not answer in time. Try again; if it happens twice, tell whoever looks after this service.',
  }),
  failed: () => ({
    code: 'LIBLOUIS_FAILED',
    sentence: 'liblouis broke off. Try again; if it happens twice, tell whoever looks after this service.',
  }),
};
