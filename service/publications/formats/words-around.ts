// What a format says around a document: the words there must be in each language.

export interface DocumentWords {
  contents: string;
  /** `{page}` and `{pages}` are put in; both always stand in it. */
  pageOf: string;
  note: string;
  warning: string;
  /** `{date}` is put in. */
  published: string;
  notPublished: string;
  version: string;
  whatChanged: string;
  contact: string;
  /** What goes before the address at which the document can always be found. */
  address: string;
  fictional: string;
  /** `{by}` is put in. */
  translatedBy: string;
  checked: string;
  notChecked: string;
  /** What goes before the address of a table's figures. */
  figures: string;
  /** The list at the end, in formats whose links cannot be followed. */
  addresses: string;
  picture: string;
  table: string;
}
