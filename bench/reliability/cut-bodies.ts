// R3: a form that comes in part only is not kept, and the program goes on.
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fillIn } from './filled-form.ts';
import type { Outcome } from './outcome.ts';
import type { PublicForm } from './public-form.ts';
import { newMark, type ReliablePlace } from './reliable-place.ts';

const pieces = 16;

export async function cutBodies(
  { place, timesKept }: ReliablePlace,
  forms: readonly PublicForm[],
): Promise<Outcome[]> {
  const { address } = place;
  const outcomes: Outcome[] = [];
  for (const form of forms.filter(({ kept }) => kept !== null)) {
    const marks: string[] = [];
    for (let piece = 0; piece < pieces; piece += 1) {
      const mark = newMark();
      marks.push(mark);
      const whole = (await fillIn(address, form, mark)).body.toString();
      const part = whole.slice(0, Math.floor((whole.length * piece) / pieces));
      await sendRaw(address, form, part, whole.length, 'close');
    }
    const longer = newMark();
    marks.push(longer);
    const whole = (await fillIn(address, form, longer)).body.toString();
    const status = await sendRaw(address, form, whole, whole.length + 40, 'wait');
    await pause(500);
    const kept = (await Promise.all(marks.map((mark) => timesKept(form, mark)))).reduce((a, b) => a + b, 0);
    const alive = await fetch(address + form.path).then(({ status: now }) => now);
    outcomes.push({
      what: `${form.name}: cut at every sixteenth, and shorter than it says`,
      seen: `kept ${kept} of ${marks.length}; the short one was answered ${status || 'by closing the line'}; the page after it: ${alive}`,
      isGood: kept === 0 && alive === 200,
    });
    outcomes.push(await withoutBoundary(address, form, timesKept));
  }
  return outcomes;
}

/** A body of parts that does not end. */
async function withoutBoundary(
  address: string,
  form: PublicForm,
  timesKept: ReliablePlace['timesKept'],
): Promise<Outcome> {
  const mark = newMark();
  const { body } = await fillIn(address, form, mark);
  const parts = [...body].map(
    ([name, value]) => `--part\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const text = parts.join('');
  const status = await sendRaw(
    address,
    form,
    text,
    text.length,
    'wait',
    'multipart/form-data; boundary=part',
  );
  const kept = await timesKept(form, mark);
  return {
    what: `${form.name}: in parts, without the last boundary`,
    seen: `answered ${status || 'by closing the line'}; kept ${kept} ×`,
    isGood: kept === 0 && !status.startsWith('5'),
  };
}

/** Status of the answer; empty where there was none. */
function sendRaw(
  address: string,
  { path, action = path }: PublicForm,
  body: string,
  length: number,
  then: 'close' | 'wait',
  type = 'application/x-www-form-urlencoded',
): Promise<string> {
  const { host, port, origin } = new URL(address);
  const { promise, resolve } = Promise.withResolvers<string>();
  let got = '';
  const socket = connect(Number(port), 'localhost', () => {
    const head = [`POST ${action} HTTP/1.1`, `Host: ${host}`, `Origin: ${origin}`, `Content-Type: ${type}`];
    socket.write([...head, `Content-Length: ${length}`, 'Connection: close', '', body].join('\r\n'), () => {
      if (then === 'close') setTimeout(() => socket.destroy(), 20);
    });
  });
  socket.on('data', (data) => (got += data.toString('latin1')));
  socket.on('error', () => undefined);
  socket.on('close', () => resolve(/^HTTP\/1\.1 (\d+)/.exec(got)?.[1] ?? ''));
  return promise;
}
