// The tree of a tagged PDF: each element with its kind, its parts and what it says about itself.
import { isDictionary, type PdfDictionary, type PdfFile, type PdfValue, textOf } from './pdf-json.ts';

export interface PdfElement {
  /** After the role map: one of the standard kinds. */
  kind: string;
  /** As the file names it. */
  written: string;
  dictionary: PdfDictionary;
  kids: readonly PdfElement[];
  /** Stretches of page content that belong to it directly: the page, and their number on it. */
  content: readonly { page: PdfDictionary; number: number }[];
  /** Annotations that belong to it directly. */
  annotations: readonly PdfValue[];
  /** Attributes such as Scope and BBox, of every owner together. */
  attributes: PdfDictionary;
}

/** The elements under the root, in the order of reading. */
export function pdfStructure(file: PdfFile): PdfElement[] {
  const root = file.dictionary(file.catalog['/StructTreeRoot']);
  const roles = file.dictionary(root['/RoleMap']);
  const elementOf = (value: PdfValue): PdfElement => {
    const dictionary = file.dictionary(value);
    const written = textOf(dictionary['/S']);
    const kids = file.list(dictionary['/K']);
    const parts = kids.map((kid) => (typeof kid === 'number' ? kid : file.dictionary(kid)));
    const marked = parts.flatMap((part) => {
      const [number, page] = typeof part === 'number' ? [part, undefined] : [part['/MCID'], part['/Pg']];
      return typeof number === 'number' ? [{ number, page: file.dictionary(page ?? dictionary['/Pg']) }] : [];
    });
    return {
      ...{ kind: roleOf(file, roles, written), written, dictionary, content: marked },
      kids: kids.filter((kid) => '/S' in file.dictionary(kid)).map(elementOf),
      annotations: parts.flatMap((part) =>
        isDictionary(part) && part['/Type'] === '/OBJR' ? [part['/Obj'] ?? null] : [],
      ),
      attributes: Object.assign({}, ...file.list(dictionary['/A']).map((each) => file.dictionary(each))),
    };
  };
  return file.list(root['/K']).map(elementOf);
}

function roleOf(file: PdfFile, roles: PdfDictionary, written: string): string {
  const mapped = file.get(roles[written]);
  return typeof mapped === 'string' && mapped !== written ? roleOf(file, roles, mapped) : written;
}

/** An element and everything below it, in the order of reading. */
export function allElements(elements: readonly PdfElement[]): PdfElement[] {
  return elements.flatMap((element) => [element, ...allElements(element.kids)]);
}
