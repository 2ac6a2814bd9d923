// Writes docs/methods/coverage.md: node bench/write-coverage.ts. It takes a minute or two, and says the same every time.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { coveragePage } from './intervals/coverage-page.ts';

const path = join(import.meta.dirname, '../docs/methods/coverage.md');
await writeFile(path, coveragePage());
process.stdout.write('Written: docs/methods/coverage.md\n');
