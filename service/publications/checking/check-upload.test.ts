// Every hostile file has the verdict that is written beside it, in a sentence, quickly; and no real document is taken for one.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { madeUpDocument } from '../formats/made-up-document.ts';
import { writePdf } from '../formats/write-pdf.ts';
import { writePlainText } from '../formats/write-plain-text.ts';
import { writeWord } from '../formats/write-word.ts';
import { checkUpload } from './check-upload.ts';
import type { Finding } from './finding.ts';
import { excelFile } from './make-containers.ts';
import { type HostileFile, hostileFiles, type Verdict } from './make-hostile-files.ts';

function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ severity }) => severity === 'stops')) return 'refused';
  return findings.length > 0 ? 'look' : 'taken';
}

function tell({ what, fileName }: HostileFile): string {
  return `${what} (${fileName.replaceAll(/\p{C}/gu, '·').slice(0, 40)})`;
}

test('there are at least eighty hostile files, and honest ones beside them', () => {
  assert.ok(hostileFiles.filter(({ verdict }) => verdict !== 'taken').length >= 80);
  assert.ok(hostileFiles.filter(({ verdict }) => verdict === 'taken').length >= 15);
});

describe('the verdict on', () => {
  for (const file of hostileFiles)
    test(`${tell(file)} is: ${file.verdict}`, () => {
      const found = checkUpload(file);
      assert.equal(verdictOf(found), file.verdict, JSON.stringify(found));
      if (file.check !== null)
        assert.ok(
          found.some(({ check }) => check === file.check),
          JSON.stringify(found),
        );
      for (const { seen, mend } of found) {
        assert.match(seen, /^[A-Z“].*\.$/s);
        assert.match(mend, /^[A-Z].*\.$/s);
        assert.doesNotMatch(seen + mend, /\p{Cc}|[\u202a-\u202e]|undefined|null/u);
      }
    });
});

test('nothing stops what we make ourselves: PDF, Word and text of a whole report', async () => {
  const made = await Promise.all(
    (
      [
        ['pdf', writePdf],
        ['docx', writeWord],
        ['txt', writePlainText],
      ] as const
    ).map(async ([ending, write]) => {
      const file = await write(madeUpDocument);
      assert.ok('content' in file);
      return { fileName: `report.${ending}`, content: file.content };
    }),
  );
  for (const file of made)
    assert.deepEqual(
      checkUpload(file).filter(({ severity }) => severity === 'stops'),
      [],
      file.fileName,
    );
});

test('whatever bytes a file has, it has a verdict and no error', () => {
  const endings = ['pdf', 'docx', 'xlsx', 'odt', 'ods', 'csv', 'txt', 'png', 'jpg', 'mp4', 'mp3', 'vtt'];
  const beginnings = hostileFiles.map(({ content }) => content.subarray(0, 400));
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .tuple(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 100 }))
      .map(([one, other]) => Buffer.concat([one, other])),
  );
  fc.assert(
    fc.property(fc.constantFrom(...endings), content, (ending, bytes) => {
      assert.ok(Array.isArray(checkUpload({ fileName: `a.${ending}`, content: bytes })));
    }),
    { numRuns: 600 },
  );
});

test('every cut of a hostile file has a verdict and no error', () => {
  const small = hostileFiles.filter(({ content }) => content.length < 3000);
  for (const { fileName, content } of small)
    for (let part = 1; part < 8; part += 1)
      assert.ok(
        Array.isArray(
          checkUpload({ fileName, content: content.subarray(0, Math.floor((content.length * part) / 8)) }),
        ),
      );
});

test('no file keeps the checks busy, however it is made', () => {
  const pdf = (part: string) => ({
    fileName: 'busy.pdf',
    content: Buffer.from(`%PDF-1.7\n${part.repeat(300_000 / part.length)}%%EOF`),
  });
  const rows = (part: string) => ({
    fileName: 'busy.xlsx',
    content: excelFile({ rows: part.repeat(300_000 / part.length) }),
  });
  const made = [
    ...['stream\n', 'stream\nx endstream ', 'beginbfchar ', '/OFF [ ', '/Subtype /Text '].map(pdf),
    ...['<row hidden="1"', '<row hidden="1">', '<f>', '<col '].map(rows),
  ];
  for (const file of made) {
    const began = performance.now();
    checkUpload(file);
    assert.ok(performance.now() - began < 3000, Buffer.from(file.content).toString('latin1', 0, 40));
  }
});
