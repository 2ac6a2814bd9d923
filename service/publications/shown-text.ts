// A text that a public page of formats is about: of the version that is read, or of another, in its language or in translation.
import type { PublishedPublication, PublishedVersion } from './life/publication.ts';
import type { FormatSource } from './making/made-format.ts';

export interface ShownText {
  publication: PublishedPublication;
  version: PublishedVersion;
  source: FormatSource;
  /** The query that leads to this text again: empty for what is read now, in its own language. */
  query: string;
}
