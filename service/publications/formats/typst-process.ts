// The process in which documents are typeset: it answers each source it is sent, and ends with the process that opened it.
import { typeset } from './typeset.ts';
import type { TypstSource } from './typst-document.ts';

process.on('message', (source: TypstSource) => void process.send?.(typeset(source)));
process.on('disconnect', () => process.exit());
