// Reads what a browser made of a passkey: JSON in a field of a form, which anybody could have written.
import { z } from 'zod';

const base64url = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .max(100_000);

const always = {
  id: base64url.max(2000),
  rawId: base64url.max(2000),
  type: z.literal('public-key'),
};
/** What a passkey says beside its answer counts for nothing here. */
const unheard = z.unknown().transform(() => ({}));

const made = z.object({
  ...always,
  clientExtensionResults: unheard,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .default([]),
  }),
});

const used = z.object({
  ...always,
  clientExtensionResults: unheard,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional().or(z.null().transform(() => undefined)),
  }),
});

export type MadePasskey = z.infer<typeof made>;
export type UsedPasskey = z.infer<typeof used>;

/** Null for what is none. */
export function readMadePasskey(text: string): MadePasskey | null {
  return readAs(made, text);
}

/** Null for what is none. */
export function readUsedPasskey(text: string): UsedPasskey | null {
  return readAs(used, text);
}

function readAs<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null; // It is no JSON.
  }
}
