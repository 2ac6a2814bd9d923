// What every request and answer goes through: compression, and the readers of what is sent.
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';

/** Of what is typed in a form, and of JSON, in bytes. */
export const formLimit = 1 << 20;

export function registerPlugins(app: FastifyInstance, maxUploadBytes: number): void {
  void app.register(compress, {
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  app.removeAllContentTypeParsers();
  void app.register(formbody, {
    bodyLimit: formLimit,
    parser: (text) => ({ entries: [...new URLSearchParams(text)] }),
  });
  void app.register(multipart, {
    throwFileSizeLimit: false,
    limits: {
      fileSize: maxUploadBytes,
      files: 1000,
      fields: 1000,
      parts: 2000,
      fieldSize: formLimit,
      fieldNameSize: 200,
    },
  });
}
