// What of an analysis is left out of what the public reads: a section, or one question or list of it, and why. Never what it says.
import type { Ground } from './public-content.ts';

export interface Redaction {
  id: string;
  section: string;
  /** A question or a list of the section; null: the whole of it. */
  part: string | null;
  ground: Ground;
  /** For the public. */
  why: string;
  by: string;
  at: Date;
  lifted: { by: string; at: Date } | null;
}

/** For those who choose: when each is right, and what the law has to say of it where it has. */
export const groundWords: Readonly<Record<Ground, { text: string; hint: string }>> = {
  personal: { text: 'Personal data', hint: 'Somebody could be known by it' },
  'small-numbers': {
    text: 'Few people',
    hint: 'So few are meant that somebody could work out who they are, or the figure is not released',
  },
  'legal-advice': { text: 'Legal advice', hint: 'What lawyers advised in confidence' },
  commercial: {
    text: 'Commercial interests',
    hint: 'Prices or methods of a supplier, while they have to stay secret',
  },
  security: { text: 'Safety and security', hint: 'It would help somebody to do harm, or hinder the police' },
  other: { text: 'Another reason', hint: 'Say it below' },
};

/** The one that keeps a part from being published; undefined where nothing does. */
export function redactionOf(
  redactions: readonly Redaction[],
  section: string,
  part: string | null,
): Redaction | undefined {
  const standing = redactions.filter((each) => each.lifted === null && each.section === section);
  return standing.find((each) => each.part === null) ?? standing.find((each) => each.part === part);
}
