// The checks of a PDF find what they are there to find: each is shown a file that is spoiled in its way.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { madeUpDocument } from '../service/publications/formats/made-up-document.ts';
import { readPdfObjects, writePdfObjects } from '../service/publications/formats/pdf-objects.ts';
import { closeTypst } from '../service/publications/formats/run-typst.ts';
import { writePdf } from '../service/publications/formats/write-pdf.ts';
import { checkPdf, pdfChecks } from './check-pdf.ts';

let sound: Uint8Array;
before(async () => {
  const made = await writePdf({ ...madeUpDocument, blocks: madeUpDocument.blocks.slice(0, 40) });
  assert.ok('content' in made);
  sound = made.content;
});
after(closeTypst);

/** The file with the first object that holds `what` written otherwise. */
function spoiled(what: string | RegExp, to: string): Uint8Array {
  const objects = readPdfObjects(sound);
  const found = [...objects.texts].find(([, text]) =>
    typeof what === 'string' ? text.includes(what) : what.test(text),
  );
  assert.ok(found, `Nothing holds ${String(what)}`);
  objects.texts.set(found[0], found[1].replace(what, to));
  return writePdfObjects(objects);
}

const ways: readonly (readonly [name: string, what: string | RegExp, to: string, fault: RegExp])[] = [
  ['is not marked as tagged', '/Marked true', '/Marked false', /not marked as tagged/],
  ['says that its tags may be wrong', '/Suspects false', '/Suspects true', /may be wrong/],
  ['is tagged, with an empty tree', /(\/StructTreeRoot[^]*?\/K) \[\d+ 0 R\]/, '$1 []', /holds no content/],
  ['has no tree at all', /\/StructTreeRoot \d+ 0 R/, '', /holds no content/],
  ['has a page without a place in the tree', /\/StructParents \d+/, '', /no place in the tree/],
  ['does not say its language', '/Lang (en-GB)', '', /does not say its language/],
  ['names a language that is none', '/Lang (cy)', '/Lang (Welsh)', /“Welsh” is no language/],
  ['does not show its title', '/DisplayDocTitle true', '/DisplayDocTitle false', /not its title/],
  [
    'does not say that it is PDF/UA',
    /pdfuaid:part>1</,
    'pdfuaid:part>0<',
    /do not say that this is PDF\/UA-1/,
  ],
  ['has no title in its metadata', '<dc:title>', '<dc:tixle>', /hold no title/],
  ['holds a kind that nobody knows', '/S /BlockQuote', '/S /Zitat', /Nothing says what \/Zitat is/],
  ['gives a known kind another meaning', '/RoleMap <<', '/RoleMap << /P /H1', /\/P is given another meaning/],
  ['has a picture without words', /\/S \/Figure([^]*?)\/Alt/, '/S /Figure$1/Other', /A picture has no words/],
  ['has a picture without a place', /\/S \/Figure([^]*?)\/BBox/, '/S /Figure$1/Other', /where it is/],
  ['skips a level of headings', '/S /H3', '/S /H5', /level 5 follows one of level \d/],
  ['has a list item without a body', '/S /LBody', '/S /P', /\/LI holds \/P/],
  ['has a row within no table', '/S /TBody', '/S /Sect', /\/TR stands in \/Sect/],
  [
    'has a row without a heading',
    /\/S \/TH\s+(\/P \d+ 0 R\s+)?\/ID \(R/,
    '/S /TD $1 /ID (R',
    /A row of a table has no heading/,
  ],
  ['has a heading that does not say what it heads', '/Scope /Column', '', /does not say what it heads/],
  [
    'names a heading that is not there',
    '/Headers [(U1x1y0)',
    '/Headers [(U9x9y9)',
    /names the heading U9x9y9/,
  ],
  ['has an entry outside the contents', '/S /TOCI', '/S /P', /something other than entries/],
  ['has a link that does not say where it leads', '/Contents (https', '/Other (https', /where it leads/],
  ['has a link outside the tree', /\/StructParent \d+/, '', /A link is not in the tree/],
  ['has another order of tabs', '/Tabs /S', '/Tabs /R', /another order of tabs/],
  ['has a font that is not in it', '/FontFile2', '/Other', /is not in the file/],
  ['has a font whose letters nobody knows', /\/ToUnicode \d+ 0 R/, '', /are not known/],
  ['runs a script', '/S /URI', '/S /JavaScript /JS (x)', /a script/],
];

describe('the checks of a PDF', () => {
  it('find nothing in a file that is sound', async () => assert.deepEqual(await checkPdf(sound), []));
  it('are at least nineteen', () => assert.ok(Object.keys(pdfChecks).length >= 19));

  for (const [name, what, to, fault] of ways) {
    it(`find a file that ${name}`, async () => {
      const faults = await checkPdf(spoiled(what, to));
      assert.ok(
        faults.some((each) => fault.test(each)),
        faults.join('\n') || 'nothing was found',
      );
    });
  }

  it('find what is painted outside the tree', async () => {
    const page = /\/Contents (\d+) 0 R/.exec(Buffer.from(sound).toString('latin1'))?.[1];
    const objects = readPdfObjects(sound);
    objects.texts.set(Number(page), '<< /Length 14 >>\nstream\n0 0 9 9 re f\n\nendstream');
    const faults = await checkPdf(writePdfObjects(objects));
    assert.ok(
      faults.includes('Page 1 paints outside the tree and outside its furniture: f.'),
      faults.join('\n'),
    );
  });

  it('find what is painted under a number that no element holds', async () => {
    const page = /\/Contents (\d+) 0 R/.exec(Buffer.from(sound).toString('latin1'))?.[1];
    const objects = readPdfObjects(sound);
    const painted = '/P <</MCID 999>> BDC 0 0 9 9 re f EMC\n';
    objects.texts.set(Number(page), `<< /Length ${painted.length} >>\nstream\n${painted}\nendstream`);
    const faults = await checkPdf(writePdfObjects(objects));
    assert.ok(faults.includes('Page 1 paints what no element of the tree holds: 999.'), faults.join('\n'));
  });

  it('do not take what is no PDF', async () => {
    await assert.rejects(checkPdf(new TextEncoder().encode('Hello')), /It is no PDF/);
  });
});
