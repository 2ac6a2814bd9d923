// A document with everything in it that stands elsewhere: what each format is made from, and nothing else.
import type { Heading, Inline, LanguageTag, List, Note, Paragraph, Quotation } from './document.ts';

/** An image by its content. */
export interface ResolvedFigure {
  kind: 'figure';
  image: {
    contentType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
    content: Uint8Array;
    width: number;
    height: number;
  };
  alt: string;
  decorative: boolean;
  caption: string;
}

/** A table, typed or of a release; each row has as many cells as there are columns, the first being the row's heading. */
export interface ResolvedTable {
  kind: 'table';
  caption: string;
  columns: readonly { heading: string; numeric: boolean }[];
  rows: readonly (readonly (readonly Inline[])[])[];
  /** What stands under it: sources, what symbols mean. */
  notes: readonly string[];
  /** Where its figures can be downloaded, for those of a release. */
  href: string | null;
}

export type ResolvedBlock = (
  Heading | Paragraph | List | Note | Quotation | ResolvedFigure | ResolvedTable
) & {
  id: string;
  language?: LanguageTag;
};

/** What stands around the document in every format. It is asked for when the document is read, so a changed contact republishes nothing. */
export interface Imprint {
  organisationName: string;
  /** Lines of how to reach them, and to ask for another format. */
  contact: readonly string[];
  /** Where the document can always be found; whole, such as `https://…/publications/annual-report`. */
  address: string;
  /** Null: not published yet. */
  publishedOn: Date | null;
  /** From 1. */
  version: number;
  /** What has changed since the version before; empty for the first. */
  changeNote: string;
  /** Bodies and people in it are made up. */
  fictional: boolean;
}

export interface ResolvedDocument {
  title: string;
  language: LanguageTag;
  direction: 'ltr' | 'rtl';
  summary: string;
  blocks: readonly ResolvedBlock[];
  imprint: Imprint;
  /** Who made this translation and whether a person has checked it; null for the language it was written in. */
  translation: { by: string; checked: boolean; from: LanguageTag } | null;
}
