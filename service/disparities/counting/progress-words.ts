// How far an import has come, in a few words.

import type { ImportProgress } from '../../datasets/index.ts';
import { whole } from '../../phrases/spoken-number.ts';

const steps: Record<ImportProgress['step'], string> = {
  unpacking: 'Unpacking',
  looking: 'Looking at the files',
  reading: 'Reading the events',
  checking: 'Checking the events',
  writing: 'Writing the events',
};

export function progressWords({ step, done, total }: ImportProgress): string {
  if (total !== null && total > 0)
    return `${steps[step]}: ${Math.min(100, Math.floor((done / total) * 100))}%`;
  return done > 0 ? `${steps[step]}: ${whole(done)}` : steps[step];
}
