// The warning that rows of the files could not be used, so that none is left out of a finding in silence.

import type { ImportedFile } from '../../datasets/index.ts';
import { listed } from '../../phrases/list.ts';
import { whole } from '../../phrases/spoken-number.ts';
import type { Warning } from '../findings/warning.ts';

const mostNamed = 3;

/** Over all files, as a row without a date belongs to no period. */
export function rowsPutAside(files: readonly Pick<ImportedFile, 'name' | 'rows' | 'rejected'>[]): Warning[] {
  const at = files.filter(({ rejected }) => rejected > 0);
  const rejected = sum(at.map((file) => file.rejected));
  if (rejected === 0) return [];
  const named = at.slice(0, mostNamed).map((file) => `${file.name} (${whole(file.rejected)})`);
  const more = at.length > mostNamed ? [`${whole(at.length - mostNamed)} more`] : [];
  const total = whole(sum(files.map(({ rows }) => rows)));
  return [
    {
      code: 'ROWS_PUT_ASIDE',
      message:
        `${whole(rejected)} of ${total} rows could not be used, such as for a date that cannot be, and ` +
        `${rejected === 1 ? 'is' : 'are'} in no figure here: ${listed([...named, ...more])}. ` +
        'The check of the data names each, and says how to mend it.',
    },
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
