// What came of the faults, as tables for bench/README.md.
import { machineAtEnd } from '../machine-at-end.ts';
import type { DiskRun } from './disk-full.ts';
import type { KillRun } from './kill-and-go-on.ts';
import type { Found } from './look-after.ts';
import type { Tally } from './patient-visitor.ts';

export function killTable({ kills, acknowledged, tallies, found, fell, seconds }: KillRun): string {
  const killed = Object.entries(kills).map(([name, count]) => `${name} ${count}`);
  return `${machineAtEnd()}

| | |
| --- | ---: |
| Acknowledged: imports, other forms | ${acknowledged.imports}, ${acknowledged.posts} |
| kill -9 of | ${killed.join(', ')} |
${answerRows(tallies)}
${foundRows(found)}
| Ended though nobody had killed it | ${fell.length} |
| Seconds in all | ${seconds} |

${verdict(found, tallies, fell)}`;
}

export function diskTable(run: DiskRun | null): string {
  if (run === null) return 'Not measured: making a small disk takes root on Linux.';
  return `${machineAtEnd()}

| | |
| --- | ---: |
| Bytes left on the disk while it was full | ${run.left} |
| Acknowledged while it was full, and in all | ${run.acknowledgedWhileFull}, ${run.acknowledged} |
${answerRows(run.tally)}
${foundRows(run.found)}
| Ended though nobody had killed it | ${run.fell.length} |

${verdict(run.found, run.tally, run.fell)}`;
}

function answerRows({ answers, without, again, wrong }: Tally): string {
  const { none = 0, ...statuses } = answers;
  const all = Object.entries(statuses).map(([status, count]) => `${count} × ${status}`);
  return `| Answers | ${all.join(', ')} |
| Connections broken or refused | ${none} |
| Answers 503 and 429 (too many requests from one address) without Retry-After | ${without} |
| Other answers of 4xx and 5xx, such as 500 | ${wrong.length} |
| Forms sent again by a patient person | ${again} |`;
}

function foundRows(found: Found): string {
  return `| Acknowledged and lost | ${found.lost} |
| There twice | ${found.twice} |
| Imports that count without all their rows | ${found.halfDone} |
| Imports refused without reason | ${found.refused} |
| Imports that never ended | ${found.stuck} |
| Folders without a row, rows without a folder | ${found.strayFolders}, ${found.missingFolders} |
| Folders of broken-off imports, for a later start to clear | ${found.leftovers} |
| Events in the ledger, faults in it | ${found.ledgerEvents}, ${found.ledgerFaults} |
| Seconds until all that was begun had ended | ${found.settledAfter} |`;
}

function verdict(
  { lost, twice, halfDone, stuck, ledgerFaults, missingFolders }: Found,
  tally: Tally,
  fell: string[],
): string {
  const bad =
    lost +
    twice +
    halfDone +
    stuck +
    ledgerFaults +
    missingFolders +
    tally.wrong.length +
    tally.without +
    fell.length;
  return bad === 0
    ? 'Goal: nothing acknowledged lost or doubled, nothing half-done, no 500, the ledger whole: met.'
    : 'Goal: nothing acknowledged lost or doubled, nothing half-done, no 500, the ledger whole: **not met**.';
}
