// The typesetter's process: opened when it is needed, closed when it is not, and replaced when it falls.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { closeTypst, runTypst } from './run-typst.ts';

after(closeTypst);

const source = (code: string) => ({
  text: `#set document(title: "A title", date: none)\n#set text(lang: "en")\n#{\n${code}\n}\n`,
  images: new Map<string, Uint8Array>(),
});

describe('the typesetter', () => {
  it('makes a PDF', async () => {
    const made = await runTypst(source('heading("One")'));
    assert.ok(made instanceof Uint8Array);
    assert.equal(Buffer.from(made.slice(0, 8)).toString('latin1'), '%PDF-1.7');
  });

  it('says why it does not', async () => {
    const refused = await runTypst(source('heading(level: 1, "One"); heading(level: 3, "Three")'));
    assert.ok('refusal' in refused);
    assert.match(refused.refusal, /skipped from heading level 1 to 3/);
  });

  it('reads no file, not even one that a source asks for', async () => {
    for (const path of ['/etc/passwd', '../../../package.json', '/typeset.ts']) {
      const refused = await runTypst(source(`read("${path}")`));
      assert.ok('refusal' in refused, path);
      assert.match(refused.refusal, /not found|denied|escape|failed/i);
    }
  });

  it('fetches no package', async () => {
    const refused = await runTypst(source('import "@preview/example:0.1.0": *'));
    assert.ok('refusal' in refused);
  });

  it('is opened again after it was closed', async () => {
    closeTypst();
    assert.ok((await runTypst(source('heading("One")'))) instanceof Uint8Array);
  });

  it('that falls takes only its own document with it', async () => {
    // What it cannot be sent ends it.
    const broken = { text: 'x', images: 'none' };
    await assert.rejects(Reflect.apply(runTypst, null, [broken]), /TYPESETTER_STOPPED/);
    assert.ok((await runTypst(source('heading("Two")'))) instanceof Uint8Array);
  });
});
