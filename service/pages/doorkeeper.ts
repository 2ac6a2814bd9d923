// What the web server asks of whoever knows the people: who this is, where to sign in, and proof that it is still them.
import { notFound, type Answer, type SetCookie } from './answer.ts';
import type { FormFields } from './forms.ts';
import type { Html } from './html.ts';
import type { Language } from '../phrases/language.ts';
import { nobody, type Visitor } from './visitor.ts';

/** What of a request says who sent it. */
export interface Asking {
  cookies: ReadonlyMap<string, string>;
  /** The header of that name, as programs send it. */
  authorization?: string | undefined;
  /** Network address of the client. */
  address: string;
  /** What the browser calls itself. */
  agent: string;
  /** Path and query. */
  url: string;
}

/** A request for something that needs a recent proof. */
export interface ProofRequest {
  method: 'GET' | 'POST';
  url: string;
  /** What was typed, which must not be lost, and with it the proof where one has been asked for. */
  form: FormFields;
  asking: Asking;
}

/** The proof has just been given with the form. */
export interface Proved {
  kind: 'proved';
  /** Gives the session a new cookie; to be called when, and only when, the answer carries it. */
  renew(): Promise<readonly SetCookie[]>;
}

export interface Doorkeeper {
  /** A cookie or a token that says nothing is nobody's; this never throws for one. */
  visitorOf(asking: Asking): Promise<Visitor>;
  /** What somebody sees who must sign in first. @param url what they asked for @param sent the form that they sent, if they did */
  signIn(url: string, sent?: ProofRequest): Answer;
  /** Who is signed in, and the way out, for the head of every page; null where there is nothing to say. */
  accountBar(visitor: Visitor, language: Language): Html | null;
  /** Null and `Proved` let the request through; an answer stands in its place. */
  askForProof(request: ProofRequest, visitor: Visitor): Promise<Answer | Proved | null>;
}

/** Where only the public is let in: there is nowhere to sign in. */
export const closedDoor: Doorkeeper = {
  visitorOf: async () => nobody,
  signIn: () => notFound('There is no page at this address. Check that it was typed or copied whole.'),
  accountBar: () => null,
  askForProof: async () => null,
};
