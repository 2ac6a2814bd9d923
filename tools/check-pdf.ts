// Whether a PDF can be read by everybody: a part of the Matterhorn protocol for PDF/UA-1 that a program can decide.
import { contentFaults } from './check-pdf-content.ts';
import { headingFaults, kindFaults, listFaults, pictureFaults, tableFaults } from './check-pdf-elements.ts';
import { isDictionary, isList, type PdfFile, type PdfValue, readPdf, textOf } from './pdf-json.ts';
import { allElements, type PdfElement, pdfStructure } from './pdf-structure.ts';

type Check = (file: PdfFile, structure: readonly PdfElement[]) => string[];

/** The checks by name; each answers with what is wrong, a sentence each. */
export const pdfChecks: Readonly<Record<string, Check>> = {
  'is marked as tagged': ({ catalog, dictionary }) =>
    faultIf(dictionary(catalog['/MarkInfo'])['/Marked'] !== true, 'The file is not marked as tagged.'),
  'has no suspect tags': ({ catalog, dictionary }) =>
    faultIf(
      dictionary(catalog['/MarkInfo'])['/Suspects'] === true,
      'The file says that its tags may be wrong.',
    ),
  'has a tree that holds content': (_, structure) =>
    faultIf(
      !allElements(structure).some(({ content }) => content.length > 0),
      'The tree of tags holds no content.',
    ),
  'has all that is painted in the tree or as furniture': contentFaults,
  'gives each page its place in the tree': pageFaults,
  'says its language': ({ catalog }) =>
    faultIf(!isLanguage(textOf(catalog['/Lang'])), 'The file does not say its language.'),
  'says languages of parts by valid tags': (_, structure) =>
    allElements(structure)
      .map(({ dictionary }) => dictionary['/Lang'])
      .filter((language) => language !== undefined && !isLanguage(textOf(language)))
      .map((language) => `“${textOf(language)}” is no language.`),
  'shows its title': ({ catalog, dictionary }) =>
    faultIf(
      dictionary(catalog['/ViewerPreferences'])['/DisplayDocTitle'] !== true,
      'The window shows the name of the file, not its title.',
    ),
  'says in its metadata that it is PDF/UA-1, and its title': metadataFaults,
  'uses only kinds that are known': kindFaults,
  'has pictures with words and a place': (_, structure) => pictureFaults(structure),
  'has headings in order': (_, structure) => headingFaults(structure),
  'has lists of items with labels and bodies': (_, structure) => listFaults(structure),
  'has tables of rows, with headings that say what they head': (_, structure) => tableFaults(structure),
  'has contents of entries': (_, structure) =>
    allElements(structure)
      .filter(
        ({ kind, kids }) =>
          kind === '/TOC' && !kids.every((kid) => ['/TOCI', '/TOC', '/Caption'].includes(kid.kind)),
      )
      .map(() => 'A list of contents holds something other than entries.'),
  'has links that say where they lead, in the tree': linkFaults,
  'goes through links in the order of reading': ({ pages, list }) =>
    pages.flatMap((page, index) =>
      faultIf(
        list(page['/Annots']).length > 0 && page['/Tabs'] !== '/S',
        `Page ${index + 1} has another order of tabs than its tree.`,
      ),
    ),
  'has its fonts within, and their letters known': fontFaults,
  'runs nothing and asks for nothing': activeFaults,
  'does not keep aids out': ({ objects, dictionary }) =>
    faultIf('/Encrypt' in dictionary(objects.get('trailer')), 'The file is locked.'),
};

/** Everything that is wrong with it; empty for a file that passes. */
export async function checkPdf(content: Uint8Array): Promise<string[]> {
  const file = await readPdf(content);
  const structure = pdfStructure(file);
  return Object.values(pdfChecks).flatMap((check) => check(file, structure));
}

function faultIf(isWrong: boolean, sentence: string): string[] {
  return isWrong ? [sentence] : [];
}

function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Z]{2}|\d{3}))?$/.test(tag);
}

function pageFaults({ pages, catalog, dictionary, list }: PdfFile): string[] {
  const numbers = list(dictionary(dictionary(catalog['/StructTreeRoot'])['/ParentTree'])['/Nums']);
  const places = new Set(numbers.filter((_, at) => at % 2 === 0));
  return pages.flatMap((page, index) =>
    faultIf(!places.has(page['/StructParents'] ?? null), `Page ${index + 1} has no place in the tree.`),
  );
}

function metadataFaults({ catalog, stream }: PdfFile): string[] {
  const metadata = Buffer.from(stream(catalog['/Metadata']), 'latin1').toString('utf8');
  const isUa = /pdfuaid:part(="1"|>1<)/.test(metadata);
  const title = /<dc:title>.*?<rdf:li[^>]*>([^<]*)</s.exec(metadata)?.[1]?.trim() ?? '';
  return [
    ...faultIf(!isUa, 'The metadata do not say that this is PDF/UA-1.'),
    ...faultIf(title === '', 'The metadata hold no title.'),
  ];
}

function linkFaults({ pages, list, dictionary, get }: PdfFile, structure: readonly PdfElement[]): string[] {
  const inTree = new Set(
    allElements(structure)
      .filter(({ kind }) => kind === '/Link')
      .flatMap(({ annotations }) => annotations.map(get)),
  );
  const links = pages
    .flatMap((page) => list(page['/Annots']))
    .filter((each) => dictionary(each)['/Subtype'] === '/Link');
  return links.flatMap((link) => {
    const { '/Contents': contents, '/StructParent': parent } = dictionary(link);
    return [
      ...faultIf(textOf(contents).trim() === '', 'A link does not say where it leads.'),
      ...faultIf(typeof parent !== 'number' || !inTree.has(get(link)), 'A link is not in the tree.'),
    ];
  });
}

function fontFaults({ objects, dictionary, list }: PdfFile): string[] {
  const fonts = [...objects.values()]
    .filter((object) => isDictionary(object) && object['/Type'] === '/Font')
    .map((font) => dictionary(font));
  const shown = fonts.filter((font) => !textOf(font['/Subtype']).startsWith('/CIDFont'));
  return shown.flatMap((font) => {
    const inner = font['/Subtype'] === '/Type0' ? dictionary(list(font['/DescendantFonts'])[0]) : font;
    const descriptor = dictionary(inner['/FontDescriptor']);
    const isWithin =
      font['/Subtype'] === '/Type3' || Object.keys(descriptor).some((name) => name.startsWith('/FontFile'));
    const name = textOf(font['/BaseFont']) || 'without a name';
    return [
      ...faultIf(!isWithin, `The font ${name} is not in the file.`),
      ...faultIf(font['/ToUnicode'] === undefined, `The letters of the font ${name} are not known.`),
    ];
  });
}

function activeFaults({ catalog, dictionary, objects }: PdfFile): string[] {
  const forms = dictionary(catalog['/AcroForm']);
  const runs = [...objects.values()].some(canRun);
  return [
    ...faultIf('/XFA' in forms, 'The file holds a form of the kind XFA.'),
    ...faultIf(runs, 'The file holds a script or opens a program.'),
  ];
}

/** Itself or anything within it. */
function canRun(value: PdfValue): boolean {
  if (isList(value)) return value.some(canRun);
  if (!isDictionary(value)) return false;
  return (
    '/JS' in value ||
    value['/S'] === '/JavaScript' ||
    value['/S'] === '/Launch' ||
    Object.values(value).some(canRun)
  );
}
