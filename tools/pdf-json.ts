// A PDF as its objects, read by qpdf: for checks that must not depend on what wrote the file.
import { createRequire } from 'node:module';
import createQpdf from '@neslinesli93/qpdf-wasm';

const require = createRequire(import.meta.url);

/** A value of a PDF as qpdf writes it: names begin with `/`, texts with `u:` or `b:`, references are `12 0 R`. */
export type PdfValue = null | boolean | number | string | readonly PdfValue[] | PdfDictionary;
export interface PdfDictionary {
  readonly [name: string]: PdfValue;
}

export interface PdfFile {
  catalog: PdfDictionary;
  pages: readonly PdfDictionary[];
  /** Follows references until something is there; null where nothing is. */
  get(value: PdfValue | undefined): PdfValue;
  dictionary(value: PdfValue | undefined): PdfDictionary;
  list(value: PdfValue | undefined): readonly PdfValue[];
  /** What a stream holds, decompressed, as Latin-1. */
  stream(value: PdfValue | undefined): string;
  /** Every object, with its reference. */
  objects: ReadonlyMap<string, PdfValue>;
}

interface Described {
  value?: PdfValue;
  stream?: { dict: PdfDictionary; data?: string };
}

/** @throws with qpdf's own words where it cannot be read */
export async function readPdf(content: Uint8Array): Promise<PdfFile> {
  const described = await describe(content);
  const objects = new Map<string, PdfValue>();
  const streams = new Map<string, string>();
  for (const [name, { value, stream }] of Object.entries(described)) {
    const reference = name.replace(/^obj:/, '');
    objects.set(reference, value ?? stream?.dict ?? null);
    if (stream?.data !== undefined)
      streams.set(reference, Buffer.from(stream.data, 'base64').toString('latin1'));
  }
  const get = (value: PdfValue | undefined): PdfValue => {
    const next = typeof value === 'string' ? objects.get(value) : undefined;
    return next === undefined ? (value ?? null) : get(next);
  };
  const dictionary = (value: PdfValue | undefined): PdfDictionary => {
    const found = get(value);
    return isDictionary(found) ? found : {};
  };
  const list = (value: PdfValue | undefined): readonly PdfValue[] => {
    const found = get(value);
    return isList(found) ? found : found === null ? [] : [found];
  };
  const catalog = dictionary(dictionary(objects.get('trailer'))['/Root']);
  const stream = (value: PdfValue | undefined) =>
    typeof value === 'string' ? (streams.get(value) ?? '') : '';
  const file = { catalog, get, dictionary, list, stream, objects };
  return { ...file, pages: pagesBelow(file, catalog['/Pages']) };
}

export function isList(value: PdfValue): value is readonly PdfValue[] {
  return Array.isArray(value);
}

export function isDictionary(value: PdfValue): value is PdfDictionary {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** The text without the mark that says how it was written; empty for what is none. */
export function textOf(value: PdfValue | undefined): string {
  return typeof value === 'string' ? value.replace(/^[ub]:/, '') : '';
}

function pagesBelow(file: Omit<PdfFile, 'pages'>, node: PdfValue | undefined): PdfDictionary[] {
  const found = file.dictionary(node);
  if (found['/Type'] !== '/Pages') return [found];
  return file.list(found['/Kids']).flatMap((kid) => pagesBelow(file, kid));
}

async function describe(content: Uint8Array): Promise<Record<string, Described>> {
  if (Buffer.from(content.slice(0, 5)).toString('latin1') !== '%PDF-') throw new Error('It is no PDF.');
  const wasm = require.resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm');
  const options = { locateFile: () => wasm, noInitialRun: true };
  const qpdf = await createQpdf(options);
  const { FS } = qpdf;
  if (!('writeFile' in FS) || typeof FS.writeFile !== 'function')
    throw new Error('This qpdf takes no files.');
  FS.writeFile('/in.pdf', content);
  const wishes = ['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized'];
  // It sets how this process ends to how qpdf would have ended.
  const { exitCode } = process;
  const status = qpdf.callMain([...wishes, '/in.pdf', '/out.json']);
  process.exitCode = exitCode;
  if (status !== 0 && status !== 3) throw new Error(`qpdf cannot read it (exit ${status}).`);
  const { qpdf: parts } = JSON.parse(Buffer.from(FS.readFile('/out.json')).toString('utf8'));
  const [, objects] = parts;
  return { ...objects, trailer: { value: objects.trailer.value } };
}
