// Rows with the same predictors made one, which changes no fit of shares and makes it as fast as there are kinds of rows.
import type { ModelRows } from './reweighted-fit.ts';

/** People and outcomes added up over rows whose columns (and offset) agree; in the order in which they first appear. */
export function groupedRows({ columns, outcomes, sizes, offsets }: ModelRows): ModelRows {
  const places = new Map<string, number>();
  const firsts: number[] = [];
  const [people, cases]: [number[], number[]] = [[], []];
  outcomes.forEach((outcome, i) => {
    const key = `${columns.map((column) => column[i]).join(' ')} ${offsets[i]}`;
    const place = places.get(key) ?? places.size;
    if (place === places.size) {
      places.set(key, place);
      firsts.push(i);
    }
    people[place] = (people[place] ?? 0) + sizes[i]!;
    cases[place] = (cases[place] ?? 0) + outcome * sizes[i]!;
  });
  const own = (values: Float64Array) => Float64Array.from(firsts, (i) => values[i]!);
  return {
    columns: columns.map(own),
    outcomes: Float64Array.from(people, (size, place) => (size === 0 ? 0 : cases[place]! / size)),
    sizes: Float64Array.from(people),
    offsets: own(offsets),
  };
}
