// What came of sending and killing, as a table for bench/README.md.
import type { CrashRun } from './send-and-kill.ts';

export function crashTable(run: CrashRun): string {
  const forms = run.forms.map(
    ({ form, acknowledged, lost, twice }) =>
      `| ${form} | ${acknowledged} | ${lost ?? 'not to be found again'} | ${twice ?? 'not to be found again'} |`,
  );
  const wrong = run.tallies.flatMap(({ wrong: each }) => each);
  const again = run.tallies.reduce((sum, tally) => sum + tally.again, 0);
  return `| Form | Acknowledged | Acknowledged and lost | Kept twice |
| --- | ---: | ---: | ---: |
${forms.join('\n')}

${run.submissions} submissions in ${run.seconds} s by 16 people at once; kill -9 of the program ${run.programKills} times and of the database ${run.databaseStops} times. Forms sent
again by a patient person: ${again}. Answers of 4xx and 5xx other than 429 and 503: ${wrong.length}. Copies that ended though nobody had killed them: ${run.fell.length}. Faults in
the ledger: ${run.ledgerFaults}. Ready again at the latest ${run.slowest.program.toFixed(1)} s after the program was killed (its start and the database's included), ${run.slowest.database.toFixed(1)} s after the database was.

${verdict(run, wrong.length)}`;
}

function verdict(run: CrashRun, wrong: number): string {
  const bad = run.forms.reduce((sum, { lost, twice }) => sum + (lost ?? 0) + (twice ?? 0), 0);
  const isWhole = bad + wrong + run.fell.length + run.ledgerFaults === 0;
  const kept = `nothing acknowledged lost, nothing kept twice, the ledger whole: ${isWhole ? 'met' : '**not met**'}`;
  const much = run.submissions >= 20_000 && run.programKills >= 100 && run.databaseStops >= 20;
  const size = `20,000 submissions, 100 and 20 kills: ${much ? 'met' : '**a smaller run**'}`;
  const soon = run.slowest.program <= 2 && run.slowest.database <= 5;
  return `Goals: ${kept}; ${size}; ready within 2 s of a start and 5 s of a stop of the database: ${soon ? 'met' : '**not met**'}.`;
}
