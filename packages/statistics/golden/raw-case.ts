// Reads reference cases whose inputs are tables and strata, which `Inputs` does not know.

export interface RawCase {
  id: string;
  inputs: Record<string, unknown>;
  expected: Record<string, unknown>;
}

/** The cases of one reference file with their fields as they stand there. */
export function rawCases(file: { cases: { id: string; inputs: object; expected: object }[] }): RawCase[] {
  if (file.cases.length === 0) throw new Error('The reference file has no cases.');
  return file.cases.map(({ id, inputs, expected }) => ({
    id,
    inputs: { ...inputs },
    expected: { ...expected },
  }));
}

export function numberIn(value: unknown): number {
  if (typeof value !== 'number') throw new Error(`This is not a number: ${JSON.stringify(value)}.`);
  return value;
}

export function numbersIn(value: unknown): number[] {
  return listIn(value).map(numberIn);
}

export function tableIn(value: unknown): number[][] {
  return listIn(value).map(numbersIn);
}

/** A list of objects, each with its fields. */
export function recordsIn(value: unknown): Record<string, unknown>[] {
  return listIn(value).map((item) => {
    if (typeof item !== 'object' || item === null) throw new Error(`This has no fields: ${String(item)}.`);
    return { ...item };
  });
}

function listIn(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Error(`This is not a list: ${JSON.stringify(value)}.`);
  return value;
}
