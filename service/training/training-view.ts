// How training is shown: the state of one person at one level, the figures of all, and what somebody has completed.
import { summaryList, tag } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { wideTable } from '../pages/wide-table.ts';
import { dayName } from '../phrases/day.ts';
import { capitalised } from '../phrases/list.ts';
import { whole } from '../phrases/spoken-number.ts';
import type { Completion } from './completion.ts';
import { type AtLevel, type LevelState, stateOf, type TrainingFigures } from './trained-person.ts';
import { levelName, levelWords } from './training-level.ts';

export const trainingCrumb = { text: 'Training', href: '/desk/training' };

const colours: Readonly<Record<LevelState, string>> = {
  'in date': 'govuk-tag--green',
  'ends soon': 'govuk-tag--yellow',
  ended: 'govuk-tag--red',
  missing: 'govuk-tag--red',
  'not yet due': 'govuk-tag--blue',
  'not asked for': 'govuk-tag--grey',
};

/** A tag with the day that matters. Nothing more than a word where it is not asked for. */
export function levelStateView(at: AtLevel, day: string): Html {
  const state = stateOf(at, day);
  if (state === 'not asked for') return html`<span class="dr-list__about">Not asked for</span>`;
  const when = whenOf(at, state);
  return html`${tag({ text: capitalised(state), classes: colours[state] })}${when && html`<br />${when}`}`;
}

function whenOf({ standing, mustBy }: AtLevel, state: LevelState): string {
  if (standing.state === 'in-date')
    return standing.until === null ? 'For good' : `Until ${dayName(standing.until)}`;
  if (standing.state === 'ended') return `On ${dayName(standing.ended)}`;
  if (mustBy === null) return '';
  return state === 'missing' ? `Was due by ${dayName(mustBy)}` : `By ${dayName(mustBy)}`;
}

/** `18 of 21 in date`, by level. */
export function figuresView({ levels, people }: TrainingFigures): Html {
  const asked = levels.filter(({ must }) => must > 0);
  if (asked.length === 0)
    return html`<p class="govuk-body">Nothing is asked of anybody yet, so there are no figures.</p>`;
  return html`<p class="govuk-body-l">
      ${whole(people.inDate)} of ${whole(people.must)} people have all the training that is asked of them, in
      date.
    </p>
    ${summaryList({
      rows: asked.map(({ level, must, inDate, endsSoon, ended, missing }) => ({
        key: { text: levelName(level) },
        value: {
          html: html`<strong>${whole(inDate)} of ${whole(must)} in date</strong
            >${endsSoon > 0 && html`, ${whole(endsSoon)} of them ending within two months`}.
            ${ended > 0 && `${whole(ended)} ended. `}${missing > 0 && `${whole(missing)} never completed. `}<br />
            For ${levelWords[level].isFor}.`,
        },
      })),
    })}`;
}

/** @param act what can be done about one of them, in the last column */
export function completionsView(
  completions: readonly Completion[],
  day: string,
  act: ((completion: Completion) => Html | null) | null = null,
): Html {
  if (completions.length === 0)
    return html`<p class="govuk-body">Nothing has been recorded as completed.</p>`;
  return wideTable({
    caption: 'Courses completed, the newest first',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: ['Course', 'Enough for', 'Completed', 'Counts', ...(act ? ['Change'] : [])].map((text) => ({
      text,
    })),
    rows: completions.map((each) => [
      {
        html: html`${each.courseTitle}${each.certificate !== '' && html`<span class="dr-list__about">${each.certificate}</span>`}`,
      },
      { text: each.levels.map(levelName).join(', ') },
      { text: dayName(each.completedOn) },
      { html: countsView(each, day) },
      ...(act ? [{ html: act(each) ?? html`` }] : []),
    ]),
  });
}

function countsView({ expiresOn, voided }: Completion, day: string): Html {
  if (voided) return html`${tag({ text: 'Voided', classes: 'govuk-tag--grey' })}<br />${voided.why}`;
  if (expiresOn === null) return html`For good`;
  return expiresOn > day
    ? html`Until ${dayName(expiresOn)}`
    : html`${tag({ text: 'Ended', classes: 'govuk-tag--red' })}<br />On ${dayName(expiresOn)}`;
}
