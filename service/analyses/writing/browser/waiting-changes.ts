// What was typed and is not saved yet: kept field by field until the server says that it is. Runs in a browser, and knows none.

export interface WaitingChange {
  /** What the field holds now; several of a question with several choices. */
  values: string[];
  /** Of what its writer saw when they began. */
  edition: number;
  /** What was sent and never answered: it may be saved all the same. */
  tried: string[] | null;
  /** Somebody else saved it too: it waits until its writer has chosen. It cannot be kept as it is: until they have changed it. */
  held: 'conflict' | 'problem' | null;
}

export type WaitingChanges = Record<string, WaitingChange>;

/** What the server answers. */
export interface KeepReply {
  saved: { field: string; edition: number }[];
  conflicts: ReplyConflict[];
  problems: { field: string; message: string }[];
  /** `14:02`. */
  at: string;
}

export interface ReplyConflict {
  field: string;
  /** As it is sent, one a line where there are several. */
  value: string;
  /** As it stands in its input: a day in words. */
  typed: string;
  /** As it is read. */
  words: string;
  edition: number;
  by: string;
  at: string;
}

/** The text as the server keeps it. */
export function textKept(values: readonly string[]): string {
  return values.join('\n').replaceAll(/\r\n?/g, '\n').trim();
}

/** @param edition that the page shows; while something waits, the one it began with counts */
export function noteTyped(waiting: WaitingChanges, field: string, values: string[], edition: number): void {
  const before = waiting[field];
  waiting[field] = {
    values,
    edition: before?.edition ?? edition,
    tried: before?.tried ?? null,
    held: before?.held === 'conflict' ? 'conflict' : null,
  };
}

/** What can be sent now, noted as tried; empty where nothing can. */
export function takeBatch(waiting: WaitingChanges): WaitingChanges {
  const batch: WaitingChanges = {};
  for (const [field, change] of Object.entries(waiting)) {
    if (change.held !== null) continue;
    batch[field] = { ...change, values: [...change.values] };
    change.tried = [...change.values];
  }
  return batch;
}

/** What came of it: what was saved is let go, unless more was typed since. Returns the conflicts that are real ones. */
export function settleBatch(
  waiting: WaitingChanges,
  batch: WaitingChanges,
  { saved, conflicts, problems }: KeepReply,
): ReplyConflict[] {
  for (const { field, edition } of saved) {
    const change = waiting[field];
    const sent = batch[field];
    if (!change || !sent) continue;
    if (textKept(change.values) === textKept(sent.values)) delete waiting[field];
    else waiting[field] = { ...change, edition, tried: null };
  }
  for (const { field } of problems) hold(waiting, field, 'problem');
  return conflicts.filter((conflict) => isReal(waiting, batch, conflict));
}

/** Not real: what stands there is what was sent before, and the answer to that was lost on the way. */
function isReal(waiting: WaitingChanges, batch: WaitingChanges, { field, value, edition }: ReplyConflict) {
  const change = waiting[field];
  const tried = batch[field]?.tried;
  if (!change) return false;
  if (tried && textKept(tried) === value) {
    waiting[field] = { ...change, edition, tried: null };
    return false;
  }
  hold(waiting, field, 'conflict');
  return true;
}

function hold(waiting: WaitingChanges, field: string, held: 'conflict' | 'problem'): void {
  const change = waiting[field];
  if (change) waiting[field] = { ...change, held };
}

/** Its writer has seen theirs, and keeps their own. */
export function keepMine(waiting: WaitingChanges, { field, edition }: ReplyConflict): void {
  const change = waiting[field];
  if (change) waiting[field] = { ...change, edition, tried: null, held: null };
}
