// Every method of the library, by the name that calls it.
import { amounts } from './methods/amounts.ts';
import { countsAndRates } from './methods/counts-and-rates.ts';
import { odds } from './methods/odds.ts';
import { proportions } from './methods/proportions.ts';
import { standardisation } from './methods/standardisation.ts';
import { strata } from './methods/strata.ts';
import { tables } from './methods/tables.ts';
import { twoProportionsCompared } from './methods/two-proportions.ts';
import { twoRatesCompared } from './methods/two-rates.ts';
import { charts } from './methods/charts.ts';
import { countModels } from './methods/count-models.ts';
import { crossedSearch } from './methods/search.ts';
import { funnels } from './methods/funnels.ts';
import { inequality } from './methods/inequality.ts';
import { multiplicity } from './methods/multiplicity.ts';
import { pay } from './methods/pay.ts';
import { policing } from './methods/policing.ts';
import { representation } from './methods/representation.ts';
import { shareModels } from './methods/share-models.ts';
import { smallCells } from './methods/small-cells.ts';
import { splines } from './methods/splines.ts';
import { sun } from './methods/sun.ts';
import { unknowns } from './methods/unknowns.ts';
import { verdicts } from './methods/verdicts.ts';
import { manyInWords } from './methods/words-of-many.ts';
import { inWords } from './methods/words.ts';
import type { Fields, StatMethod } from './stat-method.ts';

/** In the order of the reference files; a name may take inputs of several forms. */
export const statMethods: readonly StatMethod[] = [
  ...countsAndRates,
  ...proportions,
  ...twoRatesCompared,
  ...twoProportionsCompared,
  ...odds,
  ...standardisation,
  ...tables,
  ...strata,
  ...multiplicity,
  ...splines,
  ...shareModels,
  ...policing,
  ...countModels,
  ...funnels,
  ...charts,
  ...unknowns,
  ...smallCells,
  ...pay,
  ...amounts,
  ...inequality,
  ...verdicts,
  ...representation,
  ...crossedSearch,
  ...sun,
  ...inWords,
  ...manyInWords,
];

/** The forms that a name goes by: none when there is no such method. */
export function formsOf(name: string): readonly StatMethod[] {
  return statMethods.filter(({ names }) => names.includes(name));
}

/** Does an input have the fields of a form: none that it does not know, all that it needs? */
export function fits(form: StatMethod, given: Fields): boolean {
  const known = form.inputs.map(({ name }) => name);
  const needed = form.inputs.filter(({ optional }) => !optional);
  return (
    Object.keys(given).every((name) => known.includes(name)) && needed.every(({ name }) => name in given)
  );
}

/** The form that an input is meant for: the one it fits, or else the one it shares most fields with. */
export function formFor(forms: readonly StatMethod[], given: Fields): StatMethod | undefined {
  const shared = (form: StatMethod) => form.inputs.filter(({ name }) => name in given).length;
  return (
    forms.find((form) => fits(form, given)) ?? [...forms].sort((one, other) => shared(other) - shared(one))[0]
  );
}
