// Schemas of the other populations of a finding of rates, for reading it back from JSON.
import { z } from 'zod';
import { figure, limits, names, reason, told } from '../findings/read-finding-parts.ts';

export const otherPeople = z.object({
  name: z.string(),
  added: z.boolean(),
  months: z.array(z.number().int().min(1).max(12)).nullable(),
});

const group = z.object({
  ...{ group: names.group, code: names.code, isReference: z.boolean(), population: figure },
  ratio: z.object({
    ...{ estimate: figure, ...limits, reason },
    adjusted: z.object({ ...limits, level: figure }),
  }),
  ...{ verdict: told.verdict, verdictWords: told.verdictWords, changes: z.boolean() },
});

export const scenariosSchema = z.object({
  scenarios: z.array(
    z.object({
      ...{ name: z.string(), notes: z.array(z.string()), reason },
      sources: z.array(z.object({ name: z.string(), sha256: z.string() })),
      groups: z.array(group),
    }),
  ),
  says: z.array(z.string()),
});
