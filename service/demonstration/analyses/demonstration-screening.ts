// What is told of a made-up screening, and the answers that come of it.
import type { DemonstrationWriting as Writing } from '../../analyses/index.ts';
import { type Characteristic, characteristics } from './characteristic.ts';

export type GateQuestion =
  'people' | 'access' | 'reduction' | 'technology' | 'known-inequality' | 'strategic' | 'powers' | 'decided';
export type Relevance = 'high' | 'medium' | 'low' | 'none' | 'dont-know';

export interface ToldScreening {
  purpose: string;
  /** A post. */
  responsible: string;
  evidence: string;
  /** How, where the answer at the gate is yes, or that it is not known; all others are no. */
  gate: Partial<Record<GateQuestion, readonly ['yes' | 'dont-know', string]>>;
  others: readonly string[];
  /** For all aims that count for it, and why. Unless stated, `elsewhere`. */
  relevance: Partial<Record<Characteristic, readonly [Relevance, string]>>;
  elsewhere: readonly [Relevance, string];
  /** Numbers, severity, vulnerability, reversibility, duration, concern; from 1 to 5. */
  weights: readonly [number, number, number, number, number, number];
  reasons: string;
  next?: string;
}

const questions: readonly GateQuestion[] = [
  ...([
    'people',
    'access',
    'reduction',
    'technology',
    'known-inequality',
    'strategic',
    'powers',
    'decided',
  ] as const),
];
const weightIds = ['numbers', 'severity', 'vulnerability', 'reversibility', 'duration', 'concern'] as const;

export function screeningWriting(told: ToldScreening): Writing {
  const gate = questions.flatMap((id) => {
    const [answer, how] = told.gate[id] ?? ['no', ''];
    return [[`gate-${id}`, answer], ...(how ? [[`gate-${id}-how`, how]] : [])];
  });
  return {
    answers: {
      purpose: told.purpose,
      responsible: told.responsible,
      'evidence-used': told.evidence,
      ...Object.fromEntries(gate),
      'other-assessments': told.others.length > 0 ? told.others.join('\n') : 'none',
      ...Object.fromEntries(weightIds.map((id, at) => [`weight-${id}`, String(told.weights[at])])),
      'screening-reasons': told.reasons,
      ...(told.next !== undefined && { 'still-to-find-out': told.next }),
    },
    rows: { relevance: characteristics.map((row) => relevanceRow(row, told)) },
  };
}

/** Marriage and civil partnership counts for the first aim alone. */
function relevanceRow(row: Characteristic, { relevance, elsewhere }: ToldScreening): Record<string, string> {
  const isFirstAimOnly = row === 'marriage-and-civil-partnership';
  const usual: readonly [Relevance, string] = isFirstAimOnly
    ? ['none', 'Only the first aim counts, and only in employment. Nothing here depends on it.']
    : elsewhere;
  const [level, why] = relevance[row] ?? usual;
  return { row, eliminate: level, ...(!isFirstAimOnly && { advance: level, foster: level }), why };
}
