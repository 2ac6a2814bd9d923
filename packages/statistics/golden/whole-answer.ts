// Looks through a whole answer for what may never leave a function: NaN, undefined, a null without its reason.

/** Throws for NaN or undefined anywhere, and for a part that has numbers but neither method nor reason. */
export function requireWhole(answer: unknown, path = 'answer'): void {
  if (answer === undefined) throw new Error(`${path} is undefined.`);
  if (Number.isNaN(answer)) throw new Error(`${path} is NaN.`);
  if (typeof answer !== 'object' || answer === null) return;
  for (const [name, part] of Object.entries(answer)) requireWhole(part, `${path}.${name}`);
  if (!('reason' in answer) || !('estimate' in answer)) return;
  const { estimate, reason } = answer;
  if (estimate === null && (typeof reason !== 'string' || !reason.endsWith('.')))
    throw new Error(`${path}.estimate is null without a reason.`);
}
