// Names of files as they are kept: a sender's own without what a file system might mistake, and that of rows mended here.
import { basename } from 'node:path';

/** A sender's file name without any path and without characters that a file system might mistake. */
export function safeName(fileName: string): string {
  const name = basename(fileName.replaceAll('\\', '/'))
    .replace(/[^\p{L}\p{N}._ ()+-]/gu, '_')
    .replace(/^\.+/, '')
    .slice(-150);
  return name === '' ? 'file' : name;
}

/** What a file of mended rows of another file is called. Its name gives no month, so that it replaces nothing. */
export function mendedRowsName(file: string): string {
  return (
    `mended-rows-of-${safeName(file.replace(/[/\\!]/g, '-').replace(/\.[a-z]+$/i, ''))}`.slice(0, 140) +
    '.csv'
  );
}
