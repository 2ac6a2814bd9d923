// How the public sees objectives: a list of them, and all that is said of one.
import { summaryList, tag } from '../pages/govuk/components.ts';
import { html, type Html, joinHtml } from '../pages/html.ts';
import { dayName, dayOf } from '../phrases/day.ts';
import type { Language } from '../phrases/language.ts';
import { characteristicNames } from './characteristic-names.ts';
import { hasNoMeasure, type Objective, type ObjectiveSet } from './objective.ts';
import { objectiveWords } from './objective-words.ts';

/** `1 April 2024 to 31 March 2028`; empty where no years are stated. */
export function periodOf({ begins, ends }: ObjectiveSet, language: Language): string {
  if (begins === null || ends === null) return dayName(begins ?? ends ?? '', language);
  return objectiveWords(language).period(dayName(begins, language), dayName(ends, language));
}

/** @param level of its heading */
export function objectiveCards(
  objectives: readonly Objective[],
  language: Language,
  level: 2 | 3 | 4,
  more: (objective: Objective) => Html | null = () => null,
): Html {
  return html`<ul class="dr-cards">
    ${objectives.map((each) => card(each, language, level, more(each)))}
  </ul>`;
}

function card(objective: Objective, language: Language, level: 2 | 3 | 4, more: Html | null): Html {
  const words = objectiveWords(language);
  const { heading, statement, kind, target, due, state } = objective;
  const link = html`<a class="govuk-link" href="/objectives/${objective.id}">${heading}</a>`;
  const facts = [
    target !== '' && html`${words.target}: ${target}`,
    due !== null && html`${words.due}: ${dayName(due, language)}`,
  ].filter((each) => each !== false);
  return html`<li class="dr-card">
    ${headed(level, link)} ${statement !== '' && html`<p class="dr-card__text">${statement}</p>`}
    ${facts.length > 0 && html`<p class="dr-card__facts">${joinHtml(facts, html`<br />`)}</p>`}
    ${
      state === 'current' &&
      kind === 'commitment' &&
      hasNoMeasure(objective) &&
      html`<p class="dr-card__facts">${tag({ text: words.noMeasure, classes: 'govuk-tag--grey' })}</p>`
    }
    ${more}
  </li>`;
}

function headed(level: 2 | 3 | 4, link: Html): Html {
  if (level === 2) return html`<h2 class="dr-card__heading">${link}</h2>`;
  return level === 3
    ? html`<h3 class="dr-card__heading">${link}</h3>`
    : html`<h4 class="dr-card__heading">${link}</h4>`;
}

/** Everything that is stated, and that the rest is not. */
export function objectiveFacts(objective: Objective, set: ObjectiveSet, language: Language): Html {
  const words = objectiveWords(language);
  const { measure, baseline, target, owner, due, progress, theme, publishedAt, kind } = objective;
  const isOpen = kind === 'objective';
  const names = characteristicNames(language);
  const rows: [string, string | Html][] = [
    [words.measure, measure || (isOpen || hasNoMeasure(objective) ? words.notStated : '')],
    [words.baseline, baseline],
    [words.target, target || words.notStated],
    [words.due, due === null ? words.notStated : dayName(due, language)],
    [words.owner, owner || words.notStated],
    [words.progress, progress],
    [words.aims, lines(objective.aims.map((aim) => words.aimNames[aim]))],
    [words.about, lines(objective.characteristics.map((id) => names(id)))],
    [words.theme, theme],
    [words.source, set.source],
  ];
  return html`${summaryList({
    rows: rows
      .filter(([, value]) => value.toString() !== '')
      .map(([name, value]) => ({
        key: { text: name },
        value: typeof value === 'string' ? { text: value } : { html: value },
      })),
  })}
  ${publishedAt !== null && html`<p class="govuk-body">${words.publishedOn(dayOf(publishedAt, language))}.</p>`}`;
}

function lines(all: readonly string[]): Html {
  return joinHtml(all, html`<br />`);
}
