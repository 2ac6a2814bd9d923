// Parts of questions that come from the legal profile: its characteristics as rows and choices, its aims, and what the law says each means.
import { type Aim, characteristics, type LegalProfile } from '../../law/index.ts';
import { text } from './plain-questions.ts';
import type { Choice, Question } from './question-set.ts';

/** One row for each characteristic that the profile speaks of, in its order. */
export function characteristicRows(profile: LegalProfile): { id: string; title: string }[] {
  return characteristicChoices(profile).map(({ value, label }) => ({ id: value, title: label }));
}

export function characteristicChoices(profile: LegalProfile): Choice[] {
  return profile.characteristics.flatMap((id) =>
    characteristics
      .filter((one) => one.id === id)
      .map(({ name, means }) => ({ value: id, label: name, hint: means })),
  );
}

export function aimChoices(profile: LegalProfile): Choice[] {
  return profile.aims.map(({ id, letter, words }) => ({ value: id, label: `${letter}: ${words}` }));
}

/** A row for each aim: “A: eliminate …”. */
export function aimRows(profile: LegalProfile): { id: string; title: string }[] {
  return aimChoices(profile).map(({ value, label }) => ({ id: value, title: label }));
}

/** What the law says that an aim means in particular, each as a question of its own: `advance-needs`. */
export function considerationsOf(profile: LegalProfile, aim: Aim): Question[] {
  const found = profile.aims.find(({ id }) => id === aim);
  return (found?.considerations ?? []).map(({ id, provision, asks, hint }) =>
    text(`${aim}-${id}`, asks, `${hint} Write “None” and why, if there is nothing.`, {
      guidance: { words: 'The law asks for regard to this in particular.', source: provision },
    }),
  );
}
