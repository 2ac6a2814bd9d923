// Words for the cells of the tables in README.md: figures with their range, and tables of text.
import { spread, type Spread } from './pairs.ts';
import type { Timing } from './child.ts';

/** "1.21 (1.10–1.35)": the median, then the least and the most. */
export function ranged({ median, least, most }: Spread, digits: number): string {
  const figure = (number: number) => number.toFixed(digits);
  return `${figure(median)} (${figure(least)}–${figure(most)})`;
}

export function seconds(runs: readonly Timing[]): string {
  return ranged(spread(runs.map((run) => run.seconds)), 2);
}

export function cpuSeconds(runs: readonly Timing[]): string {
  return spread(runs.map((run) => run.cpuSeconds)).median.toFixed(2);
}

/** The most that any run took, in MB of 1,048,576 bytes. */
export function peakMb(runs: readonly Timing[]): string {
  return String(Math.round(Math.max(...runs.map((run) => run.peakMb))));
}

export function whole(number: number): string {
  return Math.round(number).toLocaleString('en-GB');
}

/** A table in Markdown; figures stand to the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
