// A bare Fastify route that sends a page of the same size from memory: what the web framework alone does on this machine.
import fastify from 'fastify';

const body = 'x'.repeat(Number(process.argv[2] ?? 20_000));
const app = fastify({ logger: false });
app.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(body));
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
process.once('SIGTERM', () => void app.close());
