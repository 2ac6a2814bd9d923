// Has documents typeset, one at a time, in a process that is opened when it is needed and closed when it is not.
import { type ChildProcess, fork } from 'node:child_process';
import type { TypstRefusal } from './typeset.ts';
import type { TypstSource } from './typst-document.ts';

/** Each document leaves about a megabyte behind in the compiler: after so many it begins anew. */
const documentsOfOne = 150;
/** How long it waits for the next document before it gives its 150 MB back, in milliseconds. */
const idleTime = 60_000;
/** A document of a thousand pages takes about two seconds; what takes so long, in milliseconds, never ends. */
const longestTime = 120_000;

interface Typesetter {
  process: ChildProcess;
  documents: number;
}

type Answer = Uint8Array | TypstRefusal | { failure: string };

let open: Typesetter | undefined;
let closing: NodeJS.Timeout | undefined;
let turn: Promise<unknown> = Promise.resolve();

/**
 * The document as PDF/UA-1. In a process of its own because the compiler keeps memory that it never gives back, holds up whatever
 * else its process does, and, should it fall, must not take the program with it.
 *
 * @throws TYPESETTER_STOPPED when the process ended, or was ended after two minutes, without an answer
 */
export function runTypst(source: TypstSource): Promise<Uint8Array | TypstRefusal> {
  const answer = turn.then(() => typesetNext(source));
  turn = answer.catch(() => undefined);
  return answer;
}

/** Ends the process now. It is opened again for the next document. */
export function closeTypst(): void {
  clearTimeout(closing);
  open?.process.disconnect();
  open = undefined;
}

async function typesetNext(source: TypstSource): Promise<Uint8Array | TypstRefusal> {
  clearTimeout(closing);
  open ??= openTypesetter();
  const typesetter = open;
  typesetter.process.ref();
  typesetter.process.channel?.ref();
  try {
    return await answerOf(typesetter.process, source);
  } catch (error) {
    open = undefined;
    throw error;
  } finally {
    typesetter.process.unref();
    typesetter.process.channel?.unref();
    typesetter.documents += 1;
    if (typesetter.documents >= documentsOfOne) closeTypst();
    else closing = setTimeout(closeTypst, idleTime).unref();
  }
}

function openTypesetter(): Typesetter {
  const module = new URL('./typst-process.ts', import.meta.url);
  // Nothing of the program's own settings and secrets reaches it.
  const process = fork(module, {
    ...{ serialization: 'advanced', env: {}, execArgv: [] },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // Should it fall while it has nothing to do, the next document opens another.
  process.once('exit', () => {
    if (open?.process === process) open = undefined;
  });
  return { process, documents: 0 };
}

function answerOf(process: ChildProcess, source: TypstSource): Promise<Uint8Array | TypstRefusal> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => process.kill('SIGKILL'), longestTime);
    const done = () => {
      clearTimeout(late);
      process.off('message', onMessage).off('exit', onExit).off('error', onExit);
    };
    const onMessage = (answer: Answer) => {
      if ('failure' in answer) return onExit(answer.failure);
      done();
      resolve(answer);
    };
    const onExit = (reason: unknown) => {
      done();
      process.kill('SIGKILL');
      reject(new Error(`TYPESETTER_STOPPED: the typesetter ended without an answer (${String(reason)}).`));
    };
    process.once('message', onMessage).once('exit', onExit).once('error', onExit);
    process.send(source);
  });
}
