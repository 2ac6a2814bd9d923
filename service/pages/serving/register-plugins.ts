// What every answer goes through: headers that keep a page to itself, compression, and the readers of what is sent.
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';

/** Of what is typed in a form, and of JSON, in bytes. */
export const formLimit = 1 << 20;

export function registerPlugins(app: FastifyInstance, maxUploadBytes: number): void {
  const nothing = ["'none'"];
  const ours = ["'self'"];
  void app.register(helmet, {
    // Plain http on this machine: neither HSTS nor an upgrade of requests, or nothing would load.
    hsts: false,
    referrerPolicy: { policy: 'same-origin' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: nothing,
        scriptSrc: ours,
        connectSrc: ours,
        styleSrc: ours,
        imgSrc: ours,
        formAction: ours,
        baseUri: nothing,
        frameAncestors: nothing,
      },
    },
  });
  void app.register(compress, {
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
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
