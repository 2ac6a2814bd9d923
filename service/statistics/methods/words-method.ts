// What the forms of describing have in common: a schema, an example, and the finding that is put into words.
import { z } from 'zod';
import { describe } from '@due-regard/statistics';
import type { Finding } from '@due-regard/statistics';
import { snakeFields } from '../answer-fields.ts';
import { statMethod } from '../stat-method.ts';

export const kind = <Kind extends string>(...kinds: [Kind, ...Kind[]]) =>
  z.enum(kinds).describe(kinds.join(' or '));

export function wordsMethod<Input extends z.ZodObject>(
  input: Input,
  example: Readonly<Record<string, unknown>>,
  finding: (given: z.output<Input>) => Finding,
) {
  const answer = (given: z.output<Input>) => snakeFields(describe(finding(given)));
  return statMethod({ names: ['describe'], card: 'describe.md', input, example, answer });
}
