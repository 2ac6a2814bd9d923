// Asks the route, once whoever asks has proved anew who they are where that is needed; and what all answering needs.
import type { Log } from '../../platform/log.ts';
import type { CountRequests } from '../../platform/requests/index.ts';
import type { Answer } from '../answer.ts';
import type { Doorkeeper, Proved } from '../doorkeeper.ts';
import type { Route, UndecodedRequest } from '../route.ts';
import type { AnswerOnce, AnswerOneSending } from './answer-once.ts';
import type { FormTokens } from './form-tokens.ts';

export interface AnsweringNeeds {
  door: Doorkeeper;
  log: Log;
  /** People reach the service by https. */
  isHttps: boolean;
  tokens: FormTokens;
  once: AnswerOnce;
  oneSending: AnswerOneSending;
  /** Null: nobody is counted. */
  count: CountRequests | null;
  /** A digest of a text that only this program can make. */
  keyed: (text: string) => string;
  maxUploadBytes: number;
  uploadsWithin?: string | undefined;
}

export async function answerProved(route: Route, asked: UndecodedRequest, door: Doorkeeper): Promise<Answer> {
  if (route.needsRecentProof) {
    const { url, form, cookies, address, agent, headers } = asked;
    const asking = { cookies, authorization: headers['authorization'], address, agent, url };
    const method = route.method === 'GET' ? 'GET' : 'POST';
    const instead = await door.askForProof({ method, url, form, asking }, asked.visitor);
    if (instead?.kind === 'proved') return renewed(await route.answer(asked), instead);
    if (instead !== null) return instead;
  }
  return route.answer(asked);
}

/** A file or a refusal carries no cookies: the session then keeps the one it has. */
async function renewed(answer: Answer, { renew }: Proved): Promise<Answer> {
  if (answer.kind !== 'page' && answer.kind !== 'redirect') return answer;
  return { ...answer, cookies: [...(answer.cookies ?? []), ...(await renew())] };
}
