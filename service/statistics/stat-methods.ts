// Every method of the library, by the name that calls it.
import { countsAndRates } from './methods/counts-and-rates.ts';
import { odds } from './methods/odds.ts';
import { proportions } from './methods/proportions.ts';
import { standardisation } from './methods/standardisation.ts';
import { strata } from './methods/strata.ts';
import { tables } from './methods/tables.ts';
import { twoProportionsCompared } from './methods/two-proportions.ts';
import { twoRatesCompared } from './methods/two-rates.ts';
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
