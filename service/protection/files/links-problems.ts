// Finds what links name and no file has: a slip there would leave tables apart that belong together.
import type { FileProblem } from '../../datasets/index.ts';
import { quoted } from '../../phrases/list.ts';
import type { Links } from './links.ts';

/** `tables` are all names by which a table may be called, of its file and of its sheet. */
export function linksProblems(
  links: Links,
  file: string,
  tables: readonly string[],
  dimensions: readonly string[],
): FileProblem[] {
  const problem = (message: string): FileProblem => ({ file, code: 'PROTECT_JSON', message });
  const given = [...new Set(tables)];
  return [
    ...Object.keys(links.tables)
      .filter((name) => !given.includes(name))
      .map((name) =>
        problem(`${file} names the table “${name}”, which is not given. There are ${quoted(given)}.`),
      ),
    ...Object.keys(links.dimensions)
      .filter((name) => !dimensions.includes(name))
      .map((name) =>
        problem(
          `${file} names the dimension “${name}”, which no table has. There are ${quoted(dimensions)}.`,
        ),
      ),
  ];
}
