// A queue that does its jobs when it is told to, as those that were put in with a transaction must wait for its end: for tests.
import type { JobHandler } from './platform/jobs.ts';

export function madeUpQueue() {
  const handlers = new Map<string, JobHandler>();
  const waiting: { job: string; payload: string }[] = [];
  return {
    jobs: {
      work: (job: string, handler: JobHandler) => void handlers.set(job, handler),
      daily: () => undefined,
      enqueue: async (job: string, payload: object) =>
        void waiting.push({ job, payload: JSON.stringify(payload) }),
    },
    async doJobs(): Promise<void> {
      for (let next = waiting.shift(); next; next = waiting.shift())
        await handlers.get(next.job)?.(JSON.parse(next.payload));
    },
  };
}
