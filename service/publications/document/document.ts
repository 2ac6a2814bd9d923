// What is published, as its author wrote it: one document model that every format is made from.

/** A BCP 47 tag, such as `en-GB`, `cy`, `ur`. */
export type LanguageTag = string;

/** A stretch of words. */
export type Inline = TextRun | Link | LineBreak;

export interface TextRun {
  kind: 'text';
  text: string;
  strong?: true;
  emphasis?: true;
  /** Where these words are in another language than what stands around them. */
  language?: LanguageTag;
}

/** To a page of this site (begins with `/`), another site (http, https), or by mailto and tel. */
export interface Link {
  kind: 'link';
  href: string;
  content: readonly TextRun[];
}

export interface LineBreak {
  kind: 'break';
}

export interface Heading {
  kind: 'heading';
  /** The title of the document is level 1, and stands apart. */
  level: 2 | 3 | 4;
  content: readonly Inline[];
}

export interface Paragraph {
  kind: 'paragraph';
  content: readonly Inline[];
}

export interface List {
  kind: 'list';
  ordered: boolean;
  items: readonly ListItem[];
}

export interface ListItem {
  content: readonly Inline[];
  /** A list within the item. */
  list?: List;
}

/** A table typed by its author: words, dates and figures of others. Figures about people come from a release. */
export interface Table {
  kind: 'table';
  caption: string;
  columns: readonly { heading: string; numeric: boolean }[];
  /** Each row has as many cells as there are columns; the first cell is the row's heading. */
  rows: readonly (readonly (readonly Inline[])[])[];
  /** What stands under the table. */
  note?: string;
}

/** An image somebody sent: kept by the SHA-256 of its content. */
export interface Figure {
  kind: 'figure';
  image: string;
  /** What it says to somebody who cannot see it; empty only where it is decoration. */
  alt: string;
  decorative: boolean;
  caption: string;
}

/** Figures of a release (see service/published), as chart, table or both: shown as they stand when it is read. */
export interface ReleasedFigures {
  kind: 'released-figures';
  release: string;
  /** Which of its tables, from 1. */
  table: number;
  show: 'chart-and-table' | 'table';
}

/** A text set apart: what a reader should not miss. */
export interface Note {
  kind: 'note';
  tone: 'information' | 'warning';
  content: readonly Inline[];
}

export interface Quotation {
  kind: 'quotation';
  content: readonly Inline[];
  /** Who said it, where. */
  source: string;
}

/** Words of the law from the legal profile, which nobody may edit. */
export interface StatutoryText {
  kind: 'statutory-text';
  /** Such as `equality-act-2010-s149-1`. */
  text: string;
}

/** A list fed from records when it is read, such as the objectives in force; with nothing in it, it does not publish. */
export interface RecordList {
  kind: 'record-list';
  /** Such as `objectives`, `commitments`, `publications:annual-report`. */
  records: string;
}

export type BlockContent =
  | Heading
  | Paragraph
  | List
  | Table
  | Figure
  | ReleasedFigures
  | Note
  | Quotation
  | StatutoryText
  | RecordList;

/** A block, known by an id that stays when its words change, so that a translation can be laid beside it. */
export type Block = BlockContent & {
  /** Short, unique in the document, never shown. */
  id: string;
  /** Where the whole block is in another language than the document. */
  language?: LanguageTag;
};

export interface PublicationDocument {
  title: string;
  language: LanguageTag;
  /** What it is about, in a sentence or two; stands in lists and in search. */
  summary: string;
  blocks: readonly Block[];
}
