// Reads an answer as what it is known to look like; where it looks otherwise, says at which place.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ConnectorProblem } from '../asking/connector-problem.ts';
import type { SourceAnswer } from '../asking/ask-once.ts';

/** Throws CONNECTOR_CHANGED where the source no longer answers as it did when this was written. */
export async function readAnswer<T>(answer: SourceAnswer, schema: z.ZodType<T>): Promise<T> {
  const text = await readFile(answer.path, 'utf8');
  const json = parsed(text, answer.address);
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue?.path.join('.') || 'the whole';
  throw changed(answer.address, `${place}: ${issue?.message ?? 'unknown'}`);
}

function parsed(text: string, address: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw changed(address, 'it is not JSON');
    throw error;
  }
}

export function changed(address: string, what: string): ConnectorProblem {
  return new ConnectorProblem(
    'CONNECTOR_CHANGED',
    `${new URL(address).hostname} no longer answers as it did (${what}). Nothing was taken in, since it might be read wrongly. ` +
      'A newer version of this program may know the new form.',
  );
}
