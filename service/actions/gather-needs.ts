// What the pages of actions need of the program.
import type { Colleagues } from '../people/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import type { ActionSource } from './action.ts';

/** The thing that an action was promised in, as lists name it. */
export interface NamedSource {
  text: string;
  href: string;
}

export interface ActionsNeeds {
  database: Database;
  clock: Clock;
  people: Pick<Colleagues, 'names'>;
  /** What the things are called in which actions were promised, by their ids; one that whoever asks may not see is not among them. */
  nameSources(sources: readonly Pick<ActionSource, 'id'>[]): Promise<ReadonlyMap<string, NamedSource>>;
}
