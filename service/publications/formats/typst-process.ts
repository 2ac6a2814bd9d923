// The process in which documents are typeset: it answers each source it is sent, and ends with the process that opened it.
import { typeset } from './typeset.ts';
import type { TypstSource } from './typst-document.ts';

process.on('message', (source: TypstSource) => void process.send?.(answerTo(source)));
process.on('disconnect', () => process.exit());

function answerTo(source: TypstSource) {
  try {
    return typeset(source);
  } catch (error) {
    // Whatever was not foreseen is the program's to tell, which then opens another process.
    return { failure: String(error) };
  }
}
