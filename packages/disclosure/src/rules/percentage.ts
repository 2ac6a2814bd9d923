// Refuses a percentage of a rule that cannot be.

/** Above 0 and up to 100. */
export function requirePercentage(value: number, name: string): void {
  if (!(Number.isFinite(value) && value > 0 && value <= 100))
    throw new RangeError(`${name} must be above 0 and at most 100, and is ${value}.`);
}
