// A day as people type it: 2027-03-31, or 31/3/2027 as it is written in Britain.
import { z } from 'zod';

/** As `2027-03-31`; null for what is no day. */
export function typedDay(typed: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed) ?? [];
  const iso = year === '' ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return z.iso.date().safeParse(iso).success ? iso : null;
}
