// Reads a JSON file against what is expected of it; what is wrong is a sentence with the place.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { accepted, type Outcome, refused } from '../../datasets/index.ts';

/** Any JSON. */
export async function readJsonFile(path: string): Promise<Outcome<unknown>> {
  const name = basename(path);
  try {
    return accepted(JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, '')));
  } catch (thrown) {
    if (thrown instanceof SyntaxError)
      return refused({
        file: name,
        code: 'PROTECT_JSON',
        message: `${name} is not JSON: ${thrown.message}.`,
      });
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
    if (code !== 'ENOENT' && code !== 'EISDIR' && code !== 'ENOTDIR') throw thrown;
    const message =
      code === 'EISDIR'
        ? `${name} is a folder. Name the file in it.`
        : `There is no file ${path}. Check the name and the folder.`;
    return refused({ file: name, code: 'FILE_NOT_FOUND', message });
  }
}

/** JSON of one shape. */
export async function readJsonOf<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  what: string,
): Promise<Outcome<z.output<Schema>>> {
  const json = await readJsonFile(path);
  if (!json.ok) return json;
  const read = schema.safeParse(json.value);
  if (read.success) return accepted(read.data);
  const name = basename(path);
  return refused(
    ...read.error.issues.slice(0, 10).map(({ path: place, message }) => ({
      file: name,
      code: 'PROTECT_JSON',
      message: `${name} cannot be read as ${what}: ${place.length > 0 ? `at ${place.join(' → ')}, ` : ''}${message}.`,
    })),
  );
}
