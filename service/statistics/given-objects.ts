// What stood on standard input: one JSON object, or one a line.
import type { Fields } from './stat-method.ts';

export type Given = { ok: true; fields: Fields } | { ok: false; problem: string };

export interface GivenObjects {
  /** True when each line was read by itself, so that each answer is on its own line too. */
  lines: boolean;
  objects: readonly Given[];
}

export function givenObjects(text: string): GivenObjects {
  const whole = parsed(text, 'Standard input');
  const lines = text.split(/\r?\n/).flatMap((line, i) => (line.trim() === '' ? [] : [{ line, at: i + 1 }]));
  if (whole.ok || lines.length <= 1 || !lines[0]?.line.trim().endsWith('}'))
    return { lines: false, objects: [whole] };
  return { lines: true, objects: lines.map(({ line, at }) => parsed(line, `Line ${at}`)) };
}

function parsed(text: string, where: string): Given {
  try {
    return objectIn(JSON.parse(text), where);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, problem: `${where} is not JSON: ${error.message}.` };
  }
}

function objectIn(value: unknown, where: string): Given {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return {
      ok: false,
      problem: `${where} must be a JSON object such as {"events": 10}, and is ${kind(value)}.`,
    };
  return { ok: true, fields: { ...value } };
}

function kind(value: unknown): string {
  return Array.isArray(value) ? 'a list; give one object, or one a line' : JSON.stringify(value);
}
