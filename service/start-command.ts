// The command `start`, which loads the web program only when it is called.
import type { Command } from './platform/command.ts';

const help = `Serves the workbench on this computer, and does the work behind its pages, until it is stopped with Ctrl-C.

Usage
  npm start
  npm start -- [options]

Options
  --profile NAME  whose workbench it is: fellshire (made up, with demonstration data; the default) or cumbria
  --port NUMBER   the port to listen at (3000; the next free one when it is in use)
  --data FOLDER   where everything is kept (.data/NAME beside the program)
  --public-only   serve only what is published; the workbench answers as if it were not there
  --role ROLE     what this copy does: web (pages only), worker (the work behind them only) or both (the default);
                  copies apart need DATABASE_URL
  --help          show this text

Environment
  DATABASE_URL    the address of a Postgres 15 or later, instead of the one that comes with the program
  PORT, DUE_REGARD_DATA   the same as --port and --data
  DUE_REGARD_ROLE  the same as --role
  DUE_REGARD_STORAGE  s3://BUCKET/PREFIX where files are kept for all copies, with AWS_ENDPOINT_URL_S3, AWS_REGION,
                  AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY
  DUE_REGARD_PUBLIC_ONLY=yes  the same as --public-only
  DUE_REGARD_LOG  how much the log says: debug, info, warn (the default), error or silent

Examples
  npm start
  npm start -- --profile cumbria --port 8080
  DATABASE_URL=postgres://regard@db.example/regard npm start
  DATABASE_URL=postgres://regard@db.example/regard npx due-regard start --role worker
`;

export const commands: readonly Command[] = [
  {
    words: ['start'],
    summary: 'Serve the workbench on this computer (npm start)',
    help,
    async run(args, io) {
      if (args.includes('--help') || args.includes('-h')) {
        io.out(help);
        return 0;
      }
      const { runWeb } = await import('./start-web.ts');
      return runWeb(args[0] === 'web' ? args.slice(1) : args, io);
    },
  },
];
