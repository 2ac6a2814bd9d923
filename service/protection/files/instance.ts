// A test instance in JSON: cells with values, which are sensitive, and what they sum. No table of anybody.
import { z } from 'zod';

const numbers = z.array(z.number());
const places = z.array(z.number().int().nonnegative());
/** R writes a list of one as the thing itself. */
const placesOrOne = z.union([
  places,
  z
    .number()
    .int()
    .nonnegative()
    .transform((place) => [place]),
]);

export const instanceSchema = z.looseObject({
  id: z.string().optional(),
  title: z.string().optional(),
  dims: z.array(z.string()).optional(),
  nInner: z.number().int().nonnegative().optional(),
  maxN: z.number().optional(),
  cells: z.looseObject({
    labels: z.array(z.union([z.string(), z.array(z.string())])),
    value: numbers,
    freq: numbers.optional(),
    primary: placesOrOne.optional(),
    members: z.array(placesOrOne).optional(),
    /** How far from the truth an attacker must stay: below, above, and from end to end. */
    lpl: numbers.optional(),
    upl: numbers.optional(),
    spl: numbers.optional(),
  }),
  constraints: z.array(z.looseObject({ i: places, c: numbers })).optional(),
});

export type GivenInstance = z.infer<typeof instanceSchema>;

/** One sentence for each part that does not fit the others. */
export function instanceProblems({ cells, constraints = [] }: GivenInstance): string[] {
  const count = cells.value.length;
  const lists = {
    labels: cells.labels,
    freq: cells.freq,
    members: cells.members,
    lpl: cells.lpl,
    upl: cells.upl,
    spl: cells.spl,
  };
  const short = Object.entries(lists).flatMap(([name, list]) =>
    list && list.length !== count ? [`There are ${count} values, and ${list.length} ${name}.`] : [],
  );
  const stray = [...(cells.primary ?? []), ...constraints.flatMap(({ i }) => i)].find(
    (place) => place >= count,
  );
  const uneven = constraints.find(({ i, c }) => i.length !== c.length);
  const negative = cells.value.find((value) => !(value >= 0));
  return [
    ...short,
    ...(stray === undefined ? [] : [`There is no cell ${stray}: there are ${count}, from 0.`]),
    ...(uneven ? [`A constraint has ${uneven.i.length} cells and ${uneven.c.length} coefficients.`] : []),
    ...(negative === undefined ? [] : [`A cell has ${negative}; nothing here is below 0.`]),
  ];
}
