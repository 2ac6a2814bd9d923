// The command `jobs`, which loads the queue only when it is called.
import type { Command } from './platform/command.ts';

const help = `What waits to be done, what failed, and which copies of the program are at work.

Usage
  npx due-regard jobs [options]
  npx due-regard jobs retry ID [options]

A job that fails is tried again twice, later each time; then it is given up and stays on this list for two weeks. Once what
was in its way has been mended, "jobs retry" begins it again. What a job is about is told by ids, never by names.

Options
  --profile NAME  whose jobs: fellshire (the default) or cumbria
  --data FOLDER   where everything is kept (.data/NAME beside the program)
  -h, --help      this help

Environment
  DATABASE_URL    the address of the database, instead of the one that comes with the program

Examples
  npx due-regard jobs
  npx due-regard jobs retry 5f0e7c1e-6a0f-4b43-9d57-0c1b7f5a1d11 --profile cumbria

Exit code: 0 done, 1 it could not be read, or there is no such job, 2 wrong usage.
`;

export const commands: readonly Command[] = [
  {
    words: ['jobs'],
    summary: 'List what waits, what failed and which copies work; begin a failed job again',
    help,
    run: async (args, io) => (await import('./run-jobs.ts')).runJobs(args, io, help),
  },
];
