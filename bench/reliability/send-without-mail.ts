// R5: forms while the mail server cannot be reached; letters wait, and are carried when it is there.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { fillIn } from './filled-form.ts';
import type { Outcome } from './outcome.ts';
import type { PublicForm } from './public-form.ts';
import { newMark, openReliablePlace } from './reliable-place.ts';

const longestWait = 180_000;

export async function sendWithoutMail(forms: readonly PublicForm[]): Promise<Outcome[]> {
  const port = await freePort();
  await using here = await openReliablePlace(undefined, {
    DUE_REGARD_SMTP: `smtp://127.0.0.1:${port}`,
    DUE_REGARD_MAIL_FROM: 'Due Regard <no-reply@due-regard.invalid>',
  });
  const outcomes: Outcome[] = [];
  for (const form of forms.filter(({ kept }) => kept !== null)) {
    const mark = newMark();
    const reply = await (await fillIn(here.place.address, form, mark)).send();
    const kept = await here.timesKept(form, mark);
    outcomes.push({
      what: `${form.name}: the mail server is gone`,
      seen: `${reply?.status ?? 'no answer'}; kept ${kept} ×`,
      isGood: reply?.status === 303 && kept === 1,
    });
  }
  const began = performance.now();
  const carried = Promise.withResolvers<boolean>();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      stream.resume().on('end', () => {
        carried.resolve(true);
        done();
      });
    },
  });
  server.listen(port, '127.0.0.1');
  const wasCarried = await Promise.race([carried.promise, pause(longestWait, false, { ref: false })]);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  return [
    ...outcomes,
    {
      what: 'the mail server is there again',
      seen: wasCarried ? `the first letter came after ${seconds} s` : `no letter within ${seconds} s`,
      isGood: wasCarried,
    },
  ];
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
