// A stop and search as the API of data.police.uk gives it, and the same as a row of its published files.
import { z } from 'zod';

const maybe = z.string().nullish();

/** As documented at data.police.uk/docs/method/stops-force, with the older form of `outcome`, which could be false. */
export const stopRecord = z.object({
  type: z.string(),
  datetime: z.string(),
  operation: z.boolean().nullish(),
  operation_name: maybe,
  location: z.object({ latitude: maybe, longitude: maybe }).nullish(),
  gender: maybe,
  age_range: maybe,
  self_defined_ethnicity: maybe,
  officer_defined_ethnicity: maybe,
  legislation: maybe,
  object_of_search: maybe,
  outcome: z.union([z.string(), z.literal(false)]).nullish(),
  outcome_linked_to_object_of_search: z.boolean().nullish(),
  removal_of_more_than_outer_clothing: z.boolean().nullish(),
});
export type StopRecord = z.infer<typeof stopRecord>;

/** One row of a published file: the fifteen columns of `stopAndSearchHeaders`, in their order. What is null there is blank here, as in the files. */
export function stopRow(stop: StopRecord): string[] {
  return [
    stop.type,
    stop.datetime,
    truth(stop.operation),
    stop.operation_name ?? '',
    stop.location?.latitude ?? '',
    stop.location?.longitude ?? '',
    stop.gender ?? '',
    stop.age_range ?? '',
    stop.self_defined_ethnicity ?? '',
    stop.officer_defined_ethnicity ?? '',
    stop.legislation ?? '',
    stop.object_of_search ?? '',
    outcomeOf(stop),
    truth(stop.outcome_linked_to_object_of_search),
    truth(stop.removal_of_more_than_outer_clothing),
  ];
}

/** As the files write it. */
function truth(value: boolean | null | undefined): string {
  return value === true ? 'True' : value === false ? 'False' : '';
}

/** "False if nothing was found, an empty string if no outcome was provided", says the documentation of the older form. */
function outcomeOf({ outcome }: StopRecord): string {
  return outcome === false ? 'Nothing found - no further action' : (outcome ?? '');
}
