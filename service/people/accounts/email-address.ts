// An e-mail address as people type it, and as it is compared.
import { z } from 'zod';

const form = z.email().max(254);

/** The address without blanks around it; null for what is none. */
export function emailAddress(typed: string): string | null {
  const address = form.safeParse(typed.trim());
  return address.success ? address.data : null;
}

/** Large and small letters are the same: nobody runs a mail server where they are not. */
export function comparedEmail(address: string): string {
  return address.trim().toLowerCase();
}
