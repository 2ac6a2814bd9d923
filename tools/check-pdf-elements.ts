// Whether the elements of a PDF's tree are what they should be: kinds, headings, lists, tables, pictures.
import { type PdfFile, textOf } from './pdf-json.ts';
import { allElements, type PdfElement } from './pdf-structure.ts';

const standard = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD ' +
    'THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  )
    .split(' ')
    .map((name) => `/${name}`),
);

export function kindFaults({ catalog, dictionary }: PdfFile, structure: readonly PdfElement[]): string[] {
  const roles = dictionary(dictionary(catalog['/StructTreeRoot'])['/RoleMap']);
  const unknown = allElements(structure).filter(({ kind }) => !standard.has(kind));
  return [
    ...[...new Set(unknown.map(({ written }) => written))].map((kind) => `Nothing says what ${kind} is.`),
    ...Object.keys(roles)
      .filter((name) => standard.has(name))
      .map((name) => `The kind ${name} is given another meaning.`),
  ];
}

export function pictureFaults(structure: readonly PdfElement[]): string[] {
  const pictures = allElements(structure).filter(({ kind }) => kind === '/Figure');
  return pictures.flatMap(({ dictionary, attributes }) => [
    ...(textOf(dictionary['/Alt']).trim() || textOf(dictionary['/ActualText']).trim()
      ? []
      : ['A picture has no words.']),
    ...('/BBox' in attributes ? [] : ['A picture does not say where it is.']),
  ]);
}

export function headingFaults(structure: readonly PdfElement[]): string[] {
  const levels = allElements(structure).flatMap(
    ({ kind }) => Number(/^\/H([1-6])$/.exec(kind)?.[1] ?? 0) || [],
  );
  if (levels.length === 0) return ['There is no heading.'];
  return levels.flatMap((level, at) => {
    const before = levels[at - 1] ?? 0;
    return level > before + 1 ? [`A heading of level ${level} follows one of level ${before}.`] : [];
  });
}

/** What each kind may hold, and what it must. */
const parts: Readonly<Record<string, { may: readonly string[]; must: readonly string[] }>> = {
  '/L': { may: ['/LI', '/L', '/Caption'], must: ['/LI'] },
  '/LI': { may: ['/Lbl', '/LBody'], must: ['/Lbl', '/LBody'] },
  '/Table': { may: ['/TR', '/THead', '/TBody', '/TFoot', '/Caption'], must: [] },
  '/THead': { may: ['/TR'], must: ['/TR'] },
  '/TBody': { may: ['/TR'], must: ['/TR'] },
  '/TFoot': { may: ['/TR'], must: ['/TR'] },
  '/TR': { may: ['/TH', '/TD'], must: [] },
};

const parents: Readonly<Record<string, readonly string[]>> = {
  '/LI': ['/L'],
  '/Lbl': ['/LI', '/Note', '/TOCI', '/Reference'],
  '/LBody': ['/LI'],
  '/TR': ['/Table', '/THead', '/TBody', '/TFoot'],
  '/TH': ['/TR'],
  '/TD': ['/TR'],
  '/TBody': ['/Table'],
  '/THead': ['/Table'],
};

function partFaults(structure: readonly PdfElement[], kinds: RegExp): string[] {
  return allElements(structure).flatMap(({ kind, kids }) => {
    const found = kids.map((kid) => kid.kind);
    const rule = kinds.test(kind) ? parts[kind] : undefined;
    return [
      ...found.filter((each) => rule && !rule.may.includes(each)).map((each) => `${kind} holds ${each}.`),
      ...(rule?.must ?? [])
        .filter((each) => !found.includes(each))
        .map((each) => `${kind} holds no ${each}.`),
      ...found
        .filter((each) => kinds.test(each) && parents[each] && !parents[each].includes(kind))
        .map((each) => `${each} stands in ${kind}.`),
    ];
  });
}

export function listFaults(structure: readonly PdfElement[]): string[] {
  return partFaults(structure, /^\/(L|LI|Lbl|LBody)$/);
}

export function tableFaults(structure: readonly PdfElement[]): string[] {
  const tables = allElements(structure).filter(({ kind }) => kind === '/Table');
  return [...partFaults(structure, /^\/(Table|T[RHD]|THead|TBody|TFoot)$/), ...tables.flatMap(faultsOfTable)];
}

function faultsOfTable(table: PdfElement): string[] {
  const rows = allElements([table]).filter(({ kind }) => kind === '/TR');
  const cells = rows.flatMap(({ kids }) => kids);
  const ids = new Set(cells.map(({ dictionary }) => textOf(dictionary['/ID'])));
  const named = cells.flatMap(({ attributes }) => namesIn(attributes['/Headers']));
  return [
    ...(new Set(rows.map(({ kids }) => kids.length)).size > 1
      ? ['A table has rows of different lengths.']
      : []),
    ...cells
      .filter(({ kind, attributes }) => kind === '/TH' && !('/Scope' in attributes))
      .map(() => 'A heading of a table does not say what it heads.'),
    ...(cells.some(({ kind, attributes }) => kind === '/TH' && attributes['/Scope'] === '/Column')
      ? []
      : ['A table has no headings of columns.']),
    ...rows
      .filter(({ kids }) => !kids.some(({ kind }) => kind === '/TH'))
      .map(() => 'A row of a table has no heading.'),
    ...named
      .filter((name) => !ids.has(name))
      .map((name) => `A cell names the heading ${name}, which is not there.`),
  ];
}

function namesIn(headers: unknown): string[] {
  return Array.isArray(headers) ? headers.map((name) => textOf(typeof name === 'string' ? name : '')) : [];
}
