// Tells what a program that ran alone in this process has used: one line of JSON for whoever started it.

/** `seconds` is the time of the work alone, without the start of the process; CPU and memory are of the whole process. */
export function tellTiming(work: { tool: string; rows: number; seconds: number; counted?: number }): void {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const used = {
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMb: maxRSS / 1024,
  };
  process.stdout.write(`${JSON.stringify({ ...work, ...used })}\n`);
}
