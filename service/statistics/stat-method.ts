// One method as the command line offers it: what it is called, what it takes, what it answers, where it is explained.
import type { z } from 'zod';
import { ImpossibleInput } from '@due-regard/statistics';
import { inputProblems } from './input-problems.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** A field whose reference value is known only roughly, and why. */
export interface RoughReference {
  tolerance: number;
  because: string;
}

export type StatAnswer = { ok: true; fields: Fields } | { ok: false; problems: readonly string[] };

export interface StatMethod {
  /** The functions of the library that it speaks for, in kebab case. */
  names: readonly string[];
  /** File in docs/methods that explains it. */
  card: string;
  inputs: readonly { name: string; is: string; optional: boolean }[];
  /** Inputs that can be answered, to show and to try. */
  example: Fields;
  rough: Readonly<Record<string, RoughReference>>;
  answer(given: Fields): StatAnswer;
}

interface Definition<Input extends z.ZodObject> {
  names: readonly string[];
  card: string;
  input: Input;
  example: Fields;
  rough?: Readonly<Record<string, RoughReference>>;
  answer(input: z.output<Input>): object;
}

/** Puts a schema at the door: what does not fit it, or cannot be, comes back as sentences with the value in them. */
export function statMethod<Input extends z.ZodObject>(definition: Definition<Input>): StatMethod {
  const { names, card, input, example, rough = {} } = definition;
  return {
    names,
    card,
    example,
    rough,
    inputs: Object.entries(input.shape).map(([name, field]) => fieldLine(name, field)),
    answer: (given) => {
      const read = input.safeParse(given);
      if (!read.success) return { ok: false, problems: inputProblems(read.error, given) };
      return possible(() => ({ ...definition.answer(read.data) }));
    },
  };
}

function fieldLine(name: string, field: unknown) {
  const { description = 'text', optional } = describedField(field);
  return { name, is: description, optional };
}

function describedField(field: unknown): { description?: string; optional: boolean } {
  if (typeof field !== 'object' || field === null) return { optional: false };
  const description = 'description' in field ? field.description : undefined;
  const isOptional = 'isOptional' in field && typeof field.isOptional === 'function' && field.isOptional();
  return {
    ...(typeof description === 'string' ? { description } : {}),
    optional: isOptional === true,
  };
}

function possible(answer: () => Fields): StatAnswer {
  try {
    return { ok: true, fields: answer() };
  } catch (error) {
    if (error instanceof ImpossibleInput || error instanceof RangeError)
      return { ok: false, problems: [error.message] };
    throw error;
  }
}
