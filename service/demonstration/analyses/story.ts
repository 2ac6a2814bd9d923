// An analysis as it is told here, before it is joined with the screening that led to it.
import type { ToldStep } from '../../analyses/index.ts';

export interface Story {
  /** Key of the item of the register. */
  item: string;
  steps: readonly ToldStep[];
}
