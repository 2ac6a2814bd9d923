// Fetches one address over a connection of its own, as a browser does that takes compression, and counts every byte of the answer.
import { get, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface FetchedPage {
  text: string;
  /** Milliseconds from the request to the last byte. */
  ms: number;
  /** All that came over the wire, the headers included. */
  wireBytes: number;
}

export async function fetchPage(address: string): Promise<FetchedPage> {
  const began = performance.now();
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(address, { agent: false, headers: { 'accept-encoding': 'br, gzip' } }, resolve).on('error', reject);
  });
  const { socket } = answer;
  const body = await buffer(answer);
  const ms = performance.now() - began;
  if (answer.statusCode !== 200) throw new Error(`${address} answered ${answer.statusCode}.`);
  return { text: plain(body, answer).toString(), ms, wireBytes: socket.bytesRead };
}

function plain(body: Buffer, answer: IncomingMessage): Buffer {
  const encoding = answer.headers['content-encoding'];
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}
