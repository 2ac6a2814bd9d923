// Reads which older value somebody wants back. Restoring is a change like any other: the feature that owns the thing makes it.
import { z } from 'zod';
import type { Database } from '../platform/database/index.ts';
import { valueBefore, type Subject } from '../platform/ledger/index.ts';
import type { FormFields } from '../pages/forms.ts';

const asked = z.object({
  event: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  field: z.string(),
});

export interface Restoring {
  field: string;
  /** As it was before the change, to be checked as if it had been typed. */
  value: string;
}

/** Null where the form names no value of this thing that is kept: it has been erased, or is of something else. */
export async function readRestoring(
  database: Database,
  subject: Subject,
  form: FormFields,
): Promise<Restoring | null> {
  const read = asked.safeParse({ event: form.value('event'), field: form.value('field') });
  if (!read.success) return null;
  const value = await valueBefore(database, subject, read.data);
  return value === null ? null : { field: read.data.field, value };
}
