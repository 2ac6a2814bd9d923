// A pack that was exported is verified on its own, and a changed byte is found and named wherever it is.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { temporaryFolder } from '../../platform/files.ts';
import { madeUpSigner, putMadeUpCourse } from '../deciding/put-made-up-course.ts';
import { addRemark } from '../remarks/remark-store.ts';
import { submitAnalysis } from '../workflow/review-store.ts';
import { write } from '../deciding/put-made-up-course.ts';
import { freezeAnalysis } from './freeze-analysis.ts';
import type { PackSigner } from './open-pack-signer.ts';
import { faultLine } from './pack-fault.ts';
import { packFile, packFileText, type PackFile } from './pack-file.ts';
import { packHtml } from './pack-html.ts';
import { digestsOf } from './pack-digests.ts';
import { signedPackText } from './pack-signature.ts';
import { fileOfPack, findPack } from './pack-store.ts';
import { verifyPackFile } from './verify-pack-file.ts';

let file: PackFile;
let json: string;
let page: string;
let signer: PackSigner;

before(async () => {
  await using course = await putMadeUpCourse();
  ({ signer } = course);
  const { id } = await course.written();
  const words = 'Café “Zoë” says <script>alert("no")</script> & more\r\nover two lines, \u2028 and a 🦋.';
  await course.as('ann', () => write(course.database, id, 'background', words, course.next()));
  await course.as('ada', () =>
    course.database
      .transaction()
      .execute((transaction) =>
        addRemark(transaction, id, { kind: 'dissent', said: 'Too few were asked.' }, course.next()),
      ),
  );
  await course.as('ann', () => submitAnalysis(course.database, id, course.next()));
  await course.as('hal', () => freezeAnalysis(course.needs, id, { at: course.next(), ownWhy: null }));
  const pack = await course.as('dina', () => findPack(course.needs, id));
  assert.ok(pack);
  file = fileOfPack(pack);
  json = packFileText(file);
  page = packHtml(file, signer);
});

const faultsOf = (content: string | Uint8Array): readonly string[] =>
  verifyPackFile(typeof content === 'string' ? Buffer.from(content) : content).faults.map(faultLine);

describe('a pack as it was exported', () => {
  it('verifies as JSON and as a page, and says the same each time it is exported', () => {
    assert.deepEqual(faultsOf(json), []);
    assert.deepEqual(faultsOf(page), []);
    assert.equal(packHtml(file, signer), page);
    assert.equal(page.includes('<script>alert'), false);
  });

  it('verifies also where words of a page stand in what was analysed', () => {
    const about = file.parts.about.map((entry) =>
      entry.id === 'item'
        ? { ...entry, content: { ...entry.content, title: '<html> <!--due-regard-page ' } }
        : entry,
    );
    const content = { ...file, parts: { ...file.parts, about } };
    const sealed = { digest: digestsOf(content).digest, seal: file.proof.seal };
    const proof = { ...sealed, key: signer.key, signature: signer.sign(signedPackText(sealed)) };
    assert.deepEqual(faultsOf(packFileText(packFile(content, proof))), []);
  });

  it('carries the dissent word by word, and what is not complete', () => {
    assert.deepEqual(
      file.parts.dissent.map(({ content }) => content['said']),
      ['Too few were asked.'],
    );
    assert.ok(file.parts.gaps.length > 10);
  });

  it('has the digests that its format promises', async () => {
    // The formula of docs/operations/command-line.md, written out again with Web Crypto and not with the code that is tested.
    const sha = async (text: string) =>
      Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('hex');
    const [entry] = file.parts.remarks;
    assert.ok(entry);
    const sorted = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(sorted)
        : value && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .sort(([one], [other]) => (one < other ? -1 : 1))
                .map(([name, each]) => [name, sorted(each)]),
            )
          : value;
    const digest = await sha(JSON.stringify(sorted({ id: entry.id, content: entry.content })));
    assert.deepEqual(file.digests.remarks.entries, [[entry.id, digest]]);
    assert.equal(file.digests.remarks.digest, await sha(JSON.stringify([[entry.id, digest]])));
    const parts = [
      'about',
      'answers',
      'evidence',
      'engagement',
      'advice',
      'actions',
      'documents',
      'remarks',
      'dissent',
      'gaps',
      'timeline',
    ] as const;
    const listed = parts.map((part) => [part, file.digests[part].digest]);
    assert.equal(
      file.proof.digest,
      await sha(JSON.stringify({ format: 'due-regard-pack', parts: listed, version: 1 })),
    );
  });
});

describe('a changed byte', () => {
  it('of an answer is named by line, part and entry', () => {
    const changed = json.replace('Help for victims.', 'Help for Victims.');
    const line = json.split('\n').findIndex((each) => each.includes('"id":"purpose"')) + 1;
    const [first = ''] = faultsOf(changed);
    assert.match(
      first,
      new RegExp(
        `^Line ${line}, part “answers”, entry “purpose”: The entry “purpose” of part “answers” was changed`,
      ),
    );
  });

  it('of a digest, the seal, the signature or the key is told from one of the content', () => {
    const other = (text: string) => text.replace(/^./, (letter) => (letter === 'a' ? 'b' : 'a'));
    const { digest, seal, signature, key } = file.proof;
    assert.match(
      faultsOf(json.replace(`"digest":"${digest}","key"`, `"digest":"${other(digest)}","key"`)).join(),
      /digest in the proof was changed/,
    );
    for (const part of [seal, signature, key])
      assert.match(faultsOf(json.replace(part, other(part))).join(), /proof was changed/);
    const { answers } = file.digests;
    assert.match(
      faultsOf(json.replace(answers.digest, other(answers.digest))).join(),
      /lists of part “answers” were changed. The content is as it was frozen/,
    );
    const [, entry = ''] = answers.entries[0] ?? [];
    assert.match(faultsOf(json.replace(entry, other(entry))).join(), /lists of part “answers” were changed/);
  });

  it('is found wherever it is in the JSON, and never without a line', () => {
    const bytes = Buffer.from(json);
    for (const at of places(bytes, 80))
      for (const bit of [1, 0x20]) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ bit;
        const { faults } = verifyPackFile(changed);
        assert.ok(faults.length > 0, `byte ${at}, ${JSON.stringify(String.fromCharCode(bytes[at] ?? 0))}`);
        const line = json.slice(0, bytes.subarray(0, at).toString('utf8').length).split('\n').length;
        const places = faults.flatMap((fault) => fault.line ?? []);
        const isNamed =
          places.some((each) => Math.abs(each - line) <= 1) ||
          faults.some(({ sentence }) => sentence.startsWith('It is no pack'));
        assert.ok(isNamed, `byte ${at} of line ${line}: ${faults.map(faultLine).join(' / ')}`);
      }
  });

  it('is found wherever it is in the page, and named by its line', () => {
    const bytes = Buffer.from(page);
    for (const at of places(bytes, 30)) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const { faults } = verifyPackFile(changed);
      const line = bytes.subarray(0, at).toString('latin1').split('\n').length;
      assert.ok(
        faults.some((fault) => fault.line !== null && Math.abs(fault.line - line) <= 1),
        `byte ${at} of line ${line}: ${faults.map(faultLine).join(' / ')}`,
      );
    }
  });

  it('that is added, left out or written in another way is found too', () => {
    const [beginning, end] = [json.slice(0, 900), json.slice(900)];
    const changes: Record<string, string> = {
      'a blank at the end': `${json} `,
      'a line at the end': `${json}\n`,
      'no line break at the end': json.slice(0, -1),
      'a byte order mark': `\uFEFF${json}`,
      'a blank in the frame': json.replace('"parts":{', '"parts": {'),
      'a letter as an escape': json.replace('Help for', '\\u0048elp for'),
      'half of it': json.slice(0, json.length / 2),
      nothing: '',
      'another text': 'Dear all, please find the pack attached.',
      'a letter more': `${beginning}x${end}`,
      'an entry less': json
        .split('\n')
        .filter((line) => !line.includes('"id":"purpose"'))
        .join('\n'),
      'an entry twice': json.replace(/^(.*"id":"purpose".*)$/m, '$1\n$1'),
      'other line ends': json.replaceAll('\n', '\r\n'),
    };
    for (const [name, changed] of Object.entries(changes)) assert.ok(faultsOf(changed).length > 0, name);
    assert.ok(faultsOf(page.slice(0, -2)).length > 0, 'a page cut off');
    assert.ok(faultsOf(page.replace('<h1', '<h1 hidden')).length > 0, 'a page with its heading hidden');
    assert.ok(faultsOf(`${page}<p>More</p>`).length > 0, 'a page with something after it');
  });

  it('of a page stays found when somebody signs the page anew with a key of their own', () => {
    const forged = packHtml(file, madeUpSigner());
    assert.match(
      faultsOf(forged).join(),
      /signed with the key [0-9a-f]{64}, and the pack within it with another/,
    );
  });
});

describe('on another machine', () => {
  it('the command verifies both exports with nothing but the file, and names what was changed', async () => {
    await using here = await temporaryFolder('pack-made');
    await using there = await temporaryFolder('pack-elsewhere');
    await writeFile(join(here.path, 'pack.json'), json);
    await writeFile(join(here.path, 'pack.html'), page);
    for (const name of ['pack.json', 'pack.html'])
      await copyFile(join(here.path, name), join(there.path, name));
    for (const name of ['pack.json', 'pack.html']) {
      const { code, out, err } = await verify(there.path, name, '--key', file.proof.key);
      assert.equal(code, 0, err);
      assert.match(out, /^The pack verifies: \d+ entries in 11 parts are as they were frozen\./);
      const content = await readFile(join(there.path, name), 'utf8');
      await writeFile(
        join(there.path, `changed-${name}`),
        content.replaceAll('Help for victims.', 'Help for victims!'),
      );
    }
    const changed = await verify(there.path, 'changed-pack.json');
    assert.equal(changed.code, 1);
    assert.match(changed.err, /^Line \d+, part “answers”, entry “purpose”: /);
    const changedPage = await verify(there.path, 'changed-pack.html');
    assert.equal(changedPage.code, 1);
    assert.match(
      changedPage.err,
      /Line \d+, part “answers”, entry “purpose”: This line of the page is not as it was written/,
    );
  });

  it('the command refuses a pack of another body and one that a decision does not cite', async () => {
    await using there = await temporaryFolder('pack-forged');
    const forger = madeUpSigner();
    const { format, version, parts } = file;
    const forged = { format, version, parts: { ...parts, dissent: [] } } as const;
    const sealed = { digest: digestsOf(forged).digest, seal: 'b'.repeat(64) };
    const proof = { ...sealed, signature: forger.sign(signedPackText(sealed)), key: forger.key };
    await writeFile(join(there.path, 'forged.json'), packFileText(packFile(forged, proof)));
    const blind = await verify(there.path, 'forged.json');
    assert.equal(blind.code, 0, 'without a key nobody can tell');
    assert.match(blind.out, /or name\s+it with --key/);
    assert.match(
      (await verify(there.path, 'forged.json', '--key', file.proof.key)).err,
      /It is signed with the key/,
    );
    assert.match(
      (await verify(there.path, 'forged.json', '--digest', file.proof.digest)).err,
      /Its SHA-256 is/,
    );
    assert.equal((await verify(there.path, 'missing.json')).code, 1);
    assert.equal((await verify(there.path)).code, 2);
  });
});

/** Spread over all of it, and one of each kind of byte there is. */
function places(bytes: Uint8Array, most: number): number[] {
  const step = Math.max(1, Math.floor(bytes.length / most));
  const spread = Array.from({ length: most }, (_, index) => index * step + (index % step)).filter(
    (at) => at < bytes.length,
  );
  const kinds = [...new Set(bytes)].map((byte) => bytes.indexOf(byte));
  return [...new Set([...spread, ...kinds, bytes.length - 1])];
}

function verify(folder: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const program = join(import.meta.dirname, '../../../tools/run.mjs');
  return new Promise((done) => {
    // Without an address of a database, a proxy or anything else to lean on.
    const options = { cwd: folder, env: { PATH: process.env['PATH'] } };
    execFile(process.execPath, [program, 'pack', 'verify', ...args], options, (error, out, err) => {
      done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
  });
}
