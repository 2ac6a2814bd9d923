// Runs the reliability suite over every public form and writes what was seen to bench/README.md: `node bench/reliability/run.ts [SCENARIO …] [--submissions 20000]`.
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { machineAtEnd } from '../machine-at-end.ts';
import { writeReadme } from '../write-readme.ts';
import { askMany } from './ask-many.ts';
import { readOnly, whileBroken, withEveryConnectionTaken } from './break-what-it-stands-on.ts';
import { crashTable } from './crash-table.ts';
import { cutBodies } from './cut-bodies.ts';
import { followLinks } from './follow-links.ts';
import { lookForCanaries } from './look-for-canaries.ts';
import { type Outcome, outcomeTable } from './outcome.ts';
import { publicPages } from '../public-pages.ts';
import { publicForms } from './public-forms.ts';
import { openReliablePlace, type ReliablePlace } from './reliable-place.ts';
import { sendAndKill } from './send-and-kill.ts';
import { sendTwice } from './send-twice.ts';
import { sendWithFullDisk } from './send-with-full-disk.ts';
import { sendWithoutMail } from './send-without-mail.ts';
import { slowSenders } from './slow-senders.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    submissions: { type: 'string', default: '20000' },
    'program-kills': { type: 'string', default: '100' },
    'database-stops': { type: 'string', default: '20' },
    seconds: { type: 'string', default: '60' },
  },
});
const say = (what: string) => void process.stderr.write(`${what}\n`);

async function at(work: (here: ReliablePlace) => Promise<Outcome[]>): Promise<string> {
  await using here = await openReliablePlace();
  const outcomes = await work(here); // Before the place goes.
  return `${machineAtEnd()}\n\n${outcomeTable(outcomes)}`;
}

/** Each by the number of the test plan that it answers. */
const scenarios: Record<string, () => Promise<string>> = {
  crash: async () => {
    await using here = await openReliablePlace();
    const much = {
      submissions: Number(values.submissions),
      programKills: Number(values['program-kills']),
      databaseStops: Number(values['database-stops']),
    };
    const run = await sendAndKill(here.place, publicForms, much, say);
    return `${machineAtEnd()}\n\n${crashTable(run)}`;
  },
  twice: () => at((here) => sendTwice(here, publicForms)),
  cut: () => at((here) => cutBodies(here, publicForms)),
  slow: () => at((here) => slowSenders(here, publicForms)),
  broken: () =>
    at(async (here) => [
      ...(await whileBroken('the database takes nothing in', here, publicForms, readOnly(here.database))),
      ...(await whileBroken('the database is killed', here, publicForms, {
        break: async () => void here.place.victims['database']?.(), // It is not waited for until it is there again.
        mend: () => pause(2000),
      })),
      ...(await withEveryConnectionTaken(here, publicForms)),
      ...(await sendWithoutMail(publicForms)),
      ...(await sendWithFullDisk(publicForms)),
    ]),
  links: () =>
    at(async (here) => {
      await sendTwice(here, publicForms); // So that there are letters.
      await pause(5000);
      return [await followLinks(here)];
    }),
  canaries: () => at((here) => lookForCanaries(here, publicForms, here.place.said)),
  readers: () =>
    at(async (here) => askMany(here, await publicPages(here.place.address), Number(values.seconds))),
};

for (const [name, scenario] of Object.entries(scenarios)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  say(`Reliability: ${name}`);
  const text = await scenario();
  process.stdout.write(`${text}\n`);
  await writeReadme(`reliability-${name}`, text);
}
process.exit(0);
