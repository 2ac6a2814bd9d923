// Lets nobody hold a line open by sending a form drop by drop, or a file and then nothing more.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { endWith, type PageFor } from './answer-broken-request.ts';

export interface Patience {
  /** For a whole form, or JSON, after its head. */
  formMilliseconds: number;
  /** Without another piece of a file. The file as a whole has the time of a request. */
  pauseMilliseconds: number;
}

export const usualPatience: Patience = { formMilliseconds: 10_000, pauseMilliseconds: 20_000 };

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Large bodies are sent to this route. */
    takesFiles?: boolean;
    /** Neither logged nor measured. */
    isUnrecorded?: boolean | undefined;
  }
}

export function hurrySlowSenders(app: FastifyInstance, pageFor: PageFor, patience: Patience): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { raw } = request;
    const hasBody = Number(raw.headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in raw.headers;
    if (hasBody) watch(request, reply, pageFor, patience);
    done();
  });
}

function watch(
  { raw, routeOptions }: FastifyRequest,
  reply: FastifyReply,
  pageFor: PageFor,
  { formMilliseconds, pauseMilliseconds }: Patience,
): void {
  const isFile = routeOptions.config.takesFiles === true;
  let seen = raw.socket.bytesRead;
  const look = () => {
    if (raw.complete || reply.sent || raw.socket.destroyed) return;
    const goesOn = isFile && raw.socket.bytesRead > seen;
    seen = raw.socket.bytesRead;
    if (goesOn) timer.refresh();
    else endWith(raw.socket, 408, {}, pageFor);
  };
  const timer = setTimeout(look, isFile ? pauseMilliseconds : formMilliseconds).unref();
  raw.once('close', () => clearTimeout(timer));
}
