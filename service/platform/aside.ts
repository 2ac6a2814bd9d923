// Work done aside, in threads of their own, so that long sums do not hold up the pages.
import { Worker, parentPort } from 'node:worker_threads';
import { actingAs, type Doer, whoActs } from './doer.ts';

export interface Aside {
  /** Has the module's handler answer this. Input and answer are copied: plain data only. Stopped by the signal, it throws `AsideStopped`. */
  run(input: unknown, signal?: AbortSignal): Promise<unknown>;
  /** Ends every thread, whatever it does. */
  close(): Promise<void>;
}

/** The work was stopped before it had an answer. */
export class AsideStopped extends Error {
  readonly code = 'ASIDE_STOPPED';
}

/** Whoever asked is who acts in the thread too. */
interface Asked {
  input: unknown;
  by: Doer;
}

interface Answer {
  ok: boolean;
  value: unknown;
}

/** A thread stays for the next work, as loading its module takes longer than most work. An idle one holds nothing up. */
export function openAside(module: URL, most = 2): Aside {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: (() => void)[] = [];

  async function take(): Promise<Worker> {
    while (idle.length === 0 && all.size >= most) await new Promise<void>((go) => waiting.push(go));
    const ready = idle.pop();
    if (ready) return ready;
    const worker = new Worker(module);
    all.add(worker);
    worker.once('exit', () => {
      all.delete(worker);
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    });
    return worker;
  }

  function giveBack(worker: Worker): void {
    worker.unref();
    if (all.has(worker)) idle.push(worker);
    waiting.shift()?.();
  }

  async function end(worker: Worker): Promise<void> {
    all.delete(worker);
    await worker.terminate();
    waiting.shift()?.();
  }

  return {
    async run(input, signal) {
      const worker = await take();
      worker.ref();
      try {
        const answer = await answerOf(worker, input, signal);
        giveBack(worker);
        if (!answer.ok) throw answer.value;
        return answer.value;
      } catch (thrown) {
        if (thrown instanceof AsideStopped) await end(worker);
        throw thrown;
      }
    },
    async close() {
      await Promise.all([...all].map(end));
      idle.length = 0;
    },
  };
}

function answerOf(worker: Worker, input: unknown, signal?: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stop = () => settle(() => reject(new AsideStopped('The work was stopped.')));
    const lost = (error: unknown) =>
      settle(() => reject(new AsideStopped('The thread ended before it had an answer.', { cause: error })));
    const done = (answer: Answer) => settle(() => resolve(answer));
    function settle(then: () => void): void {
      worker.off('message', done).off('error', lost).off('exit', lost);
      signal?.removeEventListener('abort', stop);
      then();
    }
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop);
    worker.on('message', done).on('error', lost).on('exit', lost);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window: it has no origin
    worker.postMessage({ input, by: whoActs() } satisfies Asked);
  });
}

/** In the module of a thread: answers each input with the handler. What it throws is thrown where `run` was called. */
export function answerAside(handler: (input: unknown) => Promise<unknown>): void {
  if (!parentPort)
    throw new Error('ASIDE_ALONE: this module is run in a thread of its own, never by itself.');
  const port = parentPort;
  port.on('message', ({ input, by }: Asked) => {
    actingAs(by, () => handler(input)).then(
      (value) => port.postMessage({ ok: true, value } satisfies Answer),
      (error: unknown) => port.postMessage({ ok: false, value: asCopied(error) } satisfies Answer),
    );
  });
}

/** An error keeps its message and its place when it is copied, and nothing else that it may hold. */
function asCopied(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const copied = new Error(error.message);
  copied.stack = error.stack ?? copied.message;
  return copied;
}
