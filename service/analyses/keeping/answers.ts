// What was answered: fields and rows, as they are now.

/** `purpose`, or `impacts/row/nature`. */
export type FieldId = string;

export interface Answer {
  field: FieldId;
  value: string;
  /** Counts how often it was saved: whoever saves says which they saw. */
  edition: number;
  changedBy: string;
  changedAt: Date;
}

/** A row that somebody added to a list; fixed rows are not kept. */
export interface AnswerRow {
  list: string;
  rowId: string;
  position: number;
}

export interface Answers {
  /** By field; what was never answered is not there. */
  values: ReadonlyMap<FieldId, Answer>;
  /** In their order; without those taken out. */
  rows: readonly AnswerRow[];
}

/** Of a question outside lists, or of one in a row. */
export function fieldOf(question: string, row?: { list: string; rowId: string }): FieldId {
  return row ? `${row.list}/${row.rowId}/${question}` : question;
}

/** What stands in a field; empty where nothing does. */
export function valueOf(answers: Pick<Answers, 'values'>, field: FieldId): string {
  return answers.values.get(field)?.value ?? '';
}

/** Where every question about a group begins: silence is never “no effect”. */
export const notYetConsidered = 'not-yet-considered';
