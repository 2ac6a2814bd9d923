// Reads the reference cases and holds answers to them, field by field, so that no expected field is passed over.

export interface ReferenceCase {
  id: string;
  inputs: Inputs;
  expected: unknown;
}

type Fields = Record<string, unknown>;

/** What a case is given, with the type of each field checked as it is read. */
export class Inputs {
  readonly #fields: Fields;

  constructor(fields: Fields) {
    this.#fields = fields;
  }

  number(name: string): number {
    const value = this.#fields[name];
    if (typeof value !== 'number') throw new Error(`The input ${name} is not a number: ${JSON.stringify(value)}.`);
    return value;
  }

  /** A number, or the answer when the case does not give it. */
  numberOr(name: string, otherwise: number): number {
    return this.has(name) ? this.number(name) : otherwise;
  }

  /** A list of numbers; a single number is a list of one. */
  numbers(name: string): number[] {
    const value = this.#fields[name];
    const list: unknown[] = Array.isArray(value) ? value : [value];
    return list.map((item) => {
      if (item !== 'NA' && typeof item !== 'number') throw new Error(`The input ${name} is not a list of numbers.`);
      return item === 'NA' ? Number.NaN : item;
    });
  }

  part(name: string): Inputs {
    return new Inputs(fieldsOf(this.#fields[name], name));
  }

  has(name: string): boolean {
    return name in this.#fields;
  }
}

/** The cases of one reference file. */
export function referenceCases(file: unknown): ReferenceCase[] {
  const { cases } = fieldsOf(file, 'the file');
  if (!Array.isArray(cases) || cases.length === 0) throw new Error('The reference file has no cases.');
  return cases.map((item: unknown) => {
    const { id, inputs, expected } = fieldsOf(item, 'a case');
    return { id: String(id), inputs: new Inputs(fieldsOf(inputs, 'inputs')), expected };
  });
}

/**
 * Throws unless every expected field is answered: numbers to a relative tolerance, "Inf" by Infinity, "NA" by null,
 * everything else exactly. An expected field that nobody answers is an error; fields beyond the expected are not.
 */
export function holdTo(expected: unknown, actual: unknown, tolerance = 1e-9, path = 'answer'): void {
  if (typeof expected === 'number') return near(expected, actual, tolerance, path);
  if (expected === 'Inf') return same(Infinity, actual, path);
  if (expected === '-Inf') return same(-Infinity, actual, path);
  if (expected === 'NA') return same(null, actual, path);
  if (typeof expected !== 'object' || expected === null) return same(expected, actual, path);
  const answers = fieldsOf(actual, path);
  for (const [name, value] of Object.entries(expected)) holdTo(value, answers[name], tolerance, `${path}.${name}`);
}

/** Throws unless `actual` is within a relative tolerance of `expected` (absolute where 0 is expected). */
export function near(expected: number, actual: unknown, tolerance = 1e-9, path = 'answer'): void {
  const allowed = expected === 0 ? tolerance * 1e-6 : tolerance * Math.abs(expected);
  const fits = expected === actual || (typeof actual === 'number' && Math.abs(actual - expected) <= allowed);
  if (!fits) throw new Error(`${path} is ${String(actual)} and should be ${expected}.`);
}

function same(expected: unknown, actual: unknown, path: string): void {
  if (actual !== expected) throw new Error(`${path} is ${String(actual)} and should be ${String(expected)}.`);
}

function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null) throw new Error(`${what} has no fields: ${String(value)}.`);
  return Object.fromEntries(Object.entries(value));
}
