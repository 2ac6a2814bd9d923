// How much of the processors a program and all that it started have used: it does not grow when others keep the machine busy. Linux only.
import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  parent: number;
  seconds: number;
}

/** Seconds of processor time of the process and everything below it, ended children that were waited for included. */
export function cpuOfTree(pid: number): number {
  const all = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name): [number, Process][] => {
        const read = statOf(name);
        return read === null ? [] : [[Number(name), read]];
      }),
  );
  const isBelow = (at: number): boolean => at === pid || (all.has(at) && isBelow(all.get(at)?.parent ?? 0));
  return [...all].filter(([at]) => isBelow(at)).reduce((sum, [, { seconds }]) => sum + seconds, 0);
}

/** Ticks of Linux: a hundred a second. */
const ticks = 100;

function statOf(name: string): Process | null {
  try {
    // After the name in brackets: state, parent, …; of these the 12th to 15th are times of user and system, own and children's.
    const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    const used = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
    return { parent: Number(fields[1]), seconds: used / ticks };
  } catch {
    return null; // It has ended while we looked.
  }
}
