// One method as the command line offers it: what it is called, what it takes, what it answers, where it is explained.
import { z } from 'zod';
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
  /** File in docs/methods that explains it, and those of names that have another. */
  card: string;
  cards: Readonly<Record<string, string>>;
  inputs: readonly { name: string; is: string; optional: boolean }[];
  /** Inputs that can be answered, to show and to try. */
  example: Fields;
  rough: Readonly<Record<string, RoughReference>>;
  answer(given: Fields): StatAnswer;
}

interface Definition<Input extends z.ZodObject> {
  names: readonly string[];
  card: string;
  cards?: Readonly<Record<string, string>>;
  input: Input;
  example: Fields;
  rough?: Readonly<Record<string, RoughReference>>;
  answer(input: z.output<Input>): object;
}

/** Puts a schema at the door: what does not fit it, or cannot be, comes back as sentences with the value in them. */
export function statMethod<Input extends z.ZodObject>(definition: Definition<Input>): StatMethod {
  const { names, card, cards = {}, input, example, rough = {} } = definition;
  return {
    names,
    card,
    cards,
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

function fieldLine(name: string, field: z.core.$ZodType) {
  return { name, is: wordsFor(field), optional: z.safeParse(field, undefined).success };
}

/** The description of a field, which an optional one carries inside. */
function wordsFor(field: z.core.$ZodType): string {
  const description = z.globalRegistry.get(field)?.description;
  if (description !== undefined) return description;
  return field instanceof z.ZodOptional || field instanceof z.ZodDefault
    ? wordsFor(field.unwrap())
    : 'a value';
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
