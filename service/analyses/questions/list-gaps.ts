// Everything that an analysis or a screening lacks to be complete, section by section.
import type { Answered } from './answered.ts';
import { decisionRules } from './decision-rules.ts';
import { effectRules } from './effect-rules.ts';
import type { FoundGap, Gap } from './gap.ts';
import { missingAnswers } from './missing-answers.ts';
import type { QuestionSet } from './question-set.ts';

/** In the order of the sections; in each, first what is not answered and then what does not fit together. */
export function listGaps(set: QuestionSet, answered: Answered): Gap[] {
  const found = [...effectRules, ...decisionRules].flatMap((rule) => rule(set, answered));
  return set.sections.flatMap((section) => [
    ...missingAnswers(section, answered),
    ...found
      .filter(({ part }) => section.parts.some(({ id }) => id === part))
      .map((gap) => gapIn(section.id, gap)),
  ]);
}

function gapIn(section: string, { field, sentence, blocks = false }: FoundGap): Gap {
  return { section, field, sentence, blocks };
}
