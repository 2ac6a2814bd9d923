// A sheet of a workbook as rows of cell text, and the failure of one that is too large.

/** A sheet: cells as text, numbers in full precision, dates as 2020-05-31, blanks as ''. Rows may differ in width. */
export interface Sheet {
  name: string;
  rows: string[][];
}

/** A workbook that holds, or would unpack to, more than we are willing to take. */
export class OverLimit extends Error {
  override name = 'OverLimit';
}
