// Puts what was measured between the marks of README.md; whatever stands outside them is left alone.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const readme = join(import.meta.dirname, 'README.md');

/** The marks are the comments `measured NAME` and `end NAME`. */
export async function writeReadme(name: string, text: string): Promise<void> {
  const before = await readFile(readme, 'utf8');
  const marks = new RegExp(`(<!-- measured ${name} -->\n)[\\s\\S]*?(<!-- end ${name} -->)`);
  if (!marks.test(before)) throw new Error(`README.md has no marks for ${name}.`);
  await writeFile(
    readme,
    before.replace(marks, (_, start: string, end: string) => `${start}\n${text}\n\n${end}`),
  );
}
