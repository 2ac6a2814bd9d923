// The parts of a frozen pack that a public page is made from.
import { z } from 'zod';
import { methods } from '../evidence/engagement.ts';
import type { QuestionSet } from '../questions/question-set.ts';
import type { PublicEngagement } from './public-content.ts';
import type { SourceAnswers, SourceEvidence } from './public-source.ts';

const entries = <Content extends z.ZodType>(content: Content) =>
  z.array(z.object({ id: z.string(), content }));

const frozen = z.object({
  parts: z.object({
    answers: entries(z.object({ value: z.string() })),
    evidence: entries(
      z.object({
        kind: z.enum(['finding', 'document', 'research', 'experience']),
        ...{ title: z.string(), shows: z.string(), source: z.string(), period: z.string() },
        ...{ asOf: z.string(), strength: z.enum(['low', 'medium', 'high']), address: z.string() },
        finding: z.object({ id: z.string(), snapshot: z.unknown() }).nullable(),
      }),
    ),
    engagement: entries(
      z.object({
        ...{ who: z.string(), method: z.string(), heldFrom: z.string(), heldTo: z.string().nullable() },
        ...{ adjustments: z.string(), said: z.string(), changed: z.string() },
      }),
    ),
    dissent: z.array(z.unknown()),
  }),
});

export interface FromPack {
  answers: SourceAnswers;
  evidence: readonly SourceEvidence[];
  engagement: readonly PublicEngagement[];
  /** How many objections were open. */
  dissent: number;
}

/** Throws for a text that is no pack. */
export function readFrozenPack(text: string, set: QuestionSet): FromPack {
  const { parts } = frozen.parse(JSON.parse(text));
  const values = new Map(parts.answers.map(({ id, content }) => [id, { value: content.value }]));
  return {
    answers: { values, rows: rowsOf([...values.keys()], set) },
    evidence: parts.evidence.map(({ content: { kind, finding, ...said } }) => ({
      ...said,
      of: kind,
      finding: finding?.id ?? null,
      snapshot: finding?.snapshot ?? null,
    })),
    engagement: parts.engagement.map(({ content }) => engagementOf(content)),
    dissent: parts.dissent.length,
  };
}

interface Held extends Omit<PublicEngagement, 'how' | 'from' | 'to'> {
  method: string;
  heldFrom: string;
  heldTo: string | null;
}

export function engagementOf({
  who,
  method,
  heldFrom,
  heldTo,
  adjustments,
  said,
  changed,
}: Held): PublicEngagement {
  const how = Object.entries(methods).find(([known]) => known === method)?.[1] ?? method;
  return { who, how, from: heldFrom, to: heldTo, adjustments, said, changed };
}

/** Those that were added, in the order of the pack: fixed ones are in the questions. */
function rowsOf(fields: readonly string[], { sections }: QuestionSet): SourceAnswers['rows'] {
  const fixed = new Set(
    sections.flatMap(({ parts }) =>
      parts.flatMap((part) =>
        part.kind === 'list' ? part.fixedRows.map(({ id }) => `${part.id}/${id}`) : [],
      ),
    ),
  );
  const places = fields.flatMap((field) => {
    const [list, row, question] = field.split('/');
    return list && row && question ? [`${list}/${row}`] : [];
  });
  return [...new Set(places)]
    .filter((place) => !fixed.has(place))
    .map((place, position) => {
      const [list = '', rowId = ''] = place.split('/');
      return { list, rowId, position };
    });
}
