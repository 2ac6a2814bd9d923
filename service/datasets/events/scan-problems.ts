// The sentences for what a scan of a text file found.
import type { FileProblem } from '../files/problem.ts';
import { damagedText, lineTooLong } from './recognise-events-file.ts';
import type { ScanFault } from './scan-text.ts';

export function faultProblem(file: string, fault: ScanFault): FileProblem {
  const { line } = fault;
  switch (fault.kind) {
    case 'line-too-long':
      return lineTooLong(file, line);
    case 'not-utf-8':
      return damagedText(file, line);
    case 'nul-byte':
      return { file, code: 'FILE_NOT_A_TABLE', message: nulByte(file, line) };
    case 'quote-not-closed':
      return { file, code: 'FILE_QUOTE_NEVER_CLOSED', message: openQuote(file, line, 'never closed') };
    case 'quote-spans-rows':
      return {
        file,
        code: 'FILE_QUOTE_NEVER_CLOSED',
        message: openQuote(file, line, 'not closed in its row'),
      };
  }
}

function nulByte(file: string, line: number): string {
  return `Line ${line} of ${file} holds a NUL byte, which no text has. The file is damaged or is not text. Fetch it again.`;
}

function openQuote(file: string, line: number, how: string): string {
  return (
    `A quotation mark opened on line ${line} of ${file} is ${how}, so the rows after it would be lost. ` +
    'Nothing was read from the file. Close the mark, or take it out, and send the file again.'
  );
}

/** Said when a file that began as plain ASCII turned out to be Windows-1252. */
export function readAsWindows1252(file: string): FileProblem {
  return {
    file,
    code: 'FILE_UNUSUAL_FORM',
    message: `${file} is in windows-1252, not UTF-8, and was read as such.`,
  };
}
