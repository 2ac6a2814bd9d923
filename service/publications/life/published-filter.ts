// What somebody looks for among what is published.
import type { PublicationKind } from './publication.ts';

export interface PublishedFilter {
  kind?: PublicationKind;
  /** Only with every one of these words in its text. */
  words?: readonly string[];
  /** Only those of which a version was published in this year. */
  year?: number;
  /** Those withdrawn too; left out unless asked for. */
  withdrawn?: boolean;
  /** At most so many. */
  most?: number;
}
