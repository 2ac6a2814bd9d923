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
      message: `${name} cannot be read as ${what}: ${place.length > 0 ? `at ${place.join(' → ')}, ` : ''}${inWords(message)}.`,
    })),
  );
}

/** What the reader of shapes says, for people who write JSON by hand. */
function inWords(message: string): string {
  const names = {
    record: 'an object, in { }',
    object: 'an object, in { }',
    array: 'a list, in [ ]',
    string: 'a text, in quotes',
    number: 'a number',
    boolean: 'true or false',
    undefined: 'nothing',
    null: 'null',
  };
  const [, expected, received] = /^Invalid input: expected (\w+), received (\w+)$/.exec(message) ?? [];
  const called = (name: string) => new Map(Object.entries(names)).get(name) ?? name;
  if (expected !== undefined && received !== undefined)
    return `there must be ${called(expected)}, and there is ${called(received)}`;
  const [, keys] = /^Unrecognized keys?: (.*)$/.exec(message) ?? [];
  return keys === undefined
    ? message
    : `there is no such field as ${keys.replaceAll('"', '“').replaceAll(/“([^“]*)“/g, '“$1”')}`;
}
