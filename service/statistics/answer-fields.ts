// Brings the library's answers into the shapes of the reference cases: pairs of limits, snake_case names, reasons by field.

interface Limited {
  lower: number | null;
  upper: number | null;
}

/** [lower, upper], or null where there is no interval. */
export function limits({ lower, upper }: Limited): [number | null, number | null] | null {
  return lower === null && upper === null ? null : [lower, upper];
}

/** Why fields are null, by the field; nothing when none is. */
export function reasons(answers: Readonly<Record<string, { reason: string | null }>>): {
  reasons?: Record<string, string>;
} {
  const found = Object.entries(answers).flatMap(([field, { reason }]) =>
    reason === null ? [] : [[field, reason] as const],
  );
  return found.length === 0 ? {} : { reasons: Object.fromEntries(found) };
}

/** A whole answer of the library with its names in snake_case, at every depth. */
export function snakeFields(answer: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [snake(name), snakeValue(value)]));
}

function snakeValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeValue);
  return typeof value === 'object' && value !== null ? snakeFields(value) : value;
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
