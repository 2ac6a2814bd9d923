// R16: words that a person typed are nowhere but where they belong: not in the log, addresses, metrics, the ledger's chain or letters to others.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../service/platform/database/index.ts';
import { exportLedger } from '../../service/platform/ledger/index.ts';
import { fillIn } from './filled-form.ts';
import type { Outcome } from './outcome.ts';
import type { PublicForm } from './public-form.ts';
import { newMark, type ReliablePlace } from './reliable-place.ts';

/** @param said everything that the program has written to its log */
export async function lookForCanaries(
  { place, database }: ReliablePlace,
  forms: readonly PublicForm[],
  said: () => string,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const form of forms.filter(({ kept }) => kept !== null)) {
    const mark = newMark();
    const filled = await fillIn(place.address, form, mark);
    const good = await filled.send();
    // Refused ones are written to logs more readily than good ones.
    const spoiled = new URLSearchParams(
      [...filled.body].map(([name, value]) => [name, value.includes('@') ? `${mark} at nowhere` : value]),
    );
    spoiled.set('form-token', '');
    const refused = await filled.send(spoiled);
    const places = {
      log: said(),
      'the address it led to': `${good?.to ?? ''} ${refused?.to ?? ''}`,
      metrics: await fetch(`${place.address}/metrics`).then((answer) => answer.text()),
      'the ledger': await chainOf(database),
      'letters, but for whom they are to': await lettersOf(join(place.dataFolder, 'outbox')),
    };
    const found = Object.entries(places).flatMap(([where, text]) => (text.includes(mark) ? [where] : []));
    outcomes.push({
      what: `${form.name}: canary in every field`,
      seen: `found in ${found.join(', ') || 'none of log, addresses, metrics, ledger and letters'}`,
      isGood: found.length === 0 && good?.status === 303,
    });
  }
  return outcomes;
}

async function chainOf(database: Database): Promise<string> {
  const lines: string[] = [];
  for await (const line of exportLedger(database)) lines.push(line);
  return lines.join('\n');
}

/** Who is written to is told what they themselves asked for; their address stands in the head alone. */
async function lettersOf(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  const letters = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return letters.map((letter) => letter.replace(/^To: .*$/m, '')).join('\n');
}
