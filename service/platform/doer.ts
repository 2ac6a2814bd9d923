// Who acts: known from the moment a request comes in until everything it led to is done, without being handed on.
import { AsyncLocalStorage } from 'node:async_hooks';
import { z } from 'zod';

/** Whoever does something that is recorded. */
export const doer = z.object({
  /** Stable, and by itself nobody's name. */
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  /** As it was when it was done; several with blanks between them. */
  role: z.string().regex(/^[a-z -]{1,200}$/),
  /** Of the request that led to it; null where there was none. Lines of the log have it too. */
  request: z.uuid().nullable(),
  /** What they are called, where they are a person. It is kept only where it can be erased. */
  name: z.string().optional(),
  /** The body whose things they see and change, such as `fellshire`; `*` for all there are, null for none. */
  body: z.string().nullable().default(null),
});

export type Doer = z.infer<typeof doer>;

/** What the program's own work sees. */
const allBodies = '*';

/** Work that nobody asked for in a request, such as an import that goes on after a restart. */
export const theProgram: Doer = { id: 'program', role: 'program', request: null, body: allBodies };

/** Made-up data, brought in by the program itself. */
export const theDemonstration: Doer = {
  id: 'demonstration',
  role: 'demonstration',
  request: null,
  body: allBodies,
};

/** A visitor who is not signed in. */
export function visitorOf(request: string): Doer {
  return { id: 'visitor', role: 'visitor', request, body: null };
}

const acting = new AsyncLocalStorage<Doer>();

/** Whatever `work` does, and waits for, is done by them. */
export function actingAs<T>(by: Doer, work: () => T): T {
  return acting.run(by, work);
}

/** Who acts now. */
export function whoActs(): Doer {
  return acting.getStore() ?? theProgram;
}

/** What `work` reads, it reads of all bodies; who acts stays who acts. For what must know everything, such as the register of releases. */
export function ofAllBodies<T>(work: () => T): T {
  return acting.run({ ...whoActs(), body: allBodies }, work);
}
