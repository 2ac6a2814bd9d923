// Reads what the register keeps of a release. What cannot be read closes the register: it is never passed over.
import type { RegisteredRelease } from '@due-regard/disclosure';
import { z } from 'zod';
import { proof, type Proof } from './proof.ts';

const labels = z.array(z.string());
const shownRow = z.object({ labels, shown: z.union([z.number(), z.string()]) });
const registered = z.looseObject({
  id: z.uuid(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  set: z.looseObject({
    title: z.string(),
    tables: z.array(
      z.looseObject({
        name: z.string(),
        dimensions: z.array(z.string()),
        rows: z.array(z.looseObject({ labels, value: z.number() })),
      }),
    ),
  }),
  shown: z.array(z.array(shownRow)),
  policy: z.looseObject({ id: z.string(), method: z.looseObject({ kind: z.string() }) }),
});

const whole = z.custom<RegisteredRelease>((value) => registered.safeParse(value).success);

/** Null for what was never a release of the register. */
export function readRegistered(kept: unknown): RegisteredRelease | null {
  const read = whole.safeParse(kept);
  return read.success ? read.data : null;
}

/** Throws for what is none. */
export function readProof(kept: unknown): Proof {
  return proof.parse(kept);
}
