// Lets nobody hold a line open by sending a form drop by drop, or a file and then nothing more.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { endWith, type PageFor } from './answer-broken-request.ts';

/** For a whole form, or JSON, after its head. */
const formMilliseconds = 10_000;

/** Without another piece of a file. The file as a whole has the time of a request. */
const pauseMilliseconds = 20_000;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Large bodies are sent to this route. */
    takesFiles?: boolean;
  }
}

export function hurrySlowSenders(app: FastifyInstance, pageFor: PageFor): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { raw } = request;
    const hasBody = Number(raw.headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in raw.headers;
    if (hasBody) watch(request, reply, pageFor);
    done();
  });
}

function watch({ raw, routeOptions }: FastifyRequest, reply: FastifyReply, pageFor: PageFor): void {
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
