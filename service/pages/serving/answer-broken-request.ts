// What comes over the wire and is no request, or is too slow or too large to be one: answered by a page, and the line is closed.
import type { Socket } from 'node:net';
import type { RefusalAnswer } from '../answer.ts';
import type { WebResponse } from '../response.ts';

/** Makes the page of a refusal. */
export type PageFor = (refusal: RefusalAnswer) => WebResponse;

const reasons = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
} as const;

type Status = keyof typeof reasons;

const sentences: Readonly<Record<Status, string>> = {
  400: 'What was sent is not a request that this service can read. Open the page anew and try again.',
  408: 'What was sent came too slowly, and the service stopped waiting for the rest. Nothing was changed. Try again, over a better connection if you can.',
  431: 'The browser sent more about itself than this service takes. Delete the cookies of this site, and open the page anew.',
};

/** @param headers that every answer has */
export function answerBrokenRequest(headers: Readonly<Record<string, string>>, pageFor: PageFor) {
  return (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    endWith(socket, statusOf(error.code), headers, pageFor);
  };
}

function statusOf(code: string | undefined): Status {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  return code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
}

/** Writes the page to the line itself and closes it. */
export function endWith(
  socket: Socket,
  status: Status,
  headers: Readonly<Record<string, string>>,
  pageFor: PageFor,
): void {
  const { body, headers: own } = pageFor({ kind: 'refusal', status: 400, sentence: sentences[status] });
  const text = typeof body === 'string' ? body : '';
  const fields = {
    ...headers,
    ...own,
    'content-length': String(Buffer.byteLength(text)),
    connection: 'close',
  };
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${reasons[status]}\r\n${head.join('')}\r\n${text}`, () => socket.destroy());
}
