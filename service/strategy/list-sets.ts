// GET /desk/objectives and /desk/objectives/:id: what staff see of objectives and strategies, with what the law asks of them.
import { z } from 'zod';
import { insetText, tag, warningText } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { notFound, page, route, type Route, type Visitor } from '../pages/route.ts';
import { dayName } from '../phrases/day.ts';
import { listed } from '../phrases/list.ts';
import type { StrategyNeeds } from './gather-needs.ts';
import {
  hasNoMeasure,
  missingFrom,
  type NeededField,
  type Objective,
  type ObjectivesOfSet,
} from './objective.ts';
import { type ObjectiveRule, objectiveRules, standsTooLong } from './objective-rule.ts';
import { findOwnSet, listOwnSets } from './objective-store.ts';
import { periodOf } from './objective-view.ts';
import { readObjectivesPermission, writeObjectivesPermission } from './strategy-permissions.ts';

export const objectivesCrumb = { text: 'Objectives', href: '/desk/objectives' };
export const noSet = 'There is no set of objectives at this address.';
export const setAddress = z.object({ id: z.uuid() });

export function listSets({ database }: Pick<StrategyNeeds, 'database'>): Route[] {
  return [
    route({
      method: 'GET',
      path: '/desk/objectives',
      permission: readObjectivesPermission,
      answer: async ({ visitor }) => {
        const sets = await listOwnSets(database);
        return page({
          title: 'Objectives and commitments',
          section: '/desk/objectives',
          body: html`<h1 class="govuk-heading-l">Objectives and commitments</h1>
            ${sets.length === 0 ? html`<p class="govuk-body">There are none yet.</p>` : list(sets)}
            ${
              visitor.may(writeObjectivesPermission) &&
              html`<p class="govuk-body">
                <a class="govuk-link" href="/desk/objectives/new">Add objectives or a strategy</a>
              </p>`
            }`,
        });
      },
    }),
    route({
      method: 'GET',
      path: '/desk/objectives/:id',
      permission: readObjectivesPermission,
      params: setAddress,
      answer: async ({ params, visitor }) => {
        const set = await findOwnSet(database, params.id);
        if (!set) return notFound(noSet);
        return page({
          title: set.title,
          section: '/desk/objectives',
          breadcrumbs: [objectivesCrumb, { text: set.title }],
          body: setBody(set, visitor),
        });
      },
    }),
  ];
}

function list(sets: readonly ObjectivesOfSet[]): Html {
  return linkList(
    sets.map((set) => ({
      name: set.title,
      href: `/desk/objectives/${set.id}`,
      about: [
        [set.kind === 'strategy' ? 'Strategy' : 'Equality objectives', periodOf(set, 'en')]
          .filter(Boolean)
          .join(', '),
        countsOf(set),
      ],
      ...(standsTooLong(set.begins, set.ends) && {
        state: tag({ text: 'Longer than four years', classes: 'govuk-tag--orange' }),
      }),
    })),
  );
}

function countsOf({ objectives }: ObjectivesOfSet): string {
  const count = (state: Objective['state']) => objectives.filter((each) => each.state === state).length;
  return `${count('current')} in force, ${count('draft')} not published, ${count('superseded')} followed by others`;
}

function setBody(set: ObjectivesOfSet, visitor: Visitor): Html {
  const mayWrite = visitor.may(writeObjectivesPermission);
  return html`<h1 class="govuk-heading-l">
      <span class="govuk-caption-l">${periodOf(set, 'en')}</span>${set.title}
    </h1>
    ${lawOf(set)} ${set.about !== '' && html`<p class="govuk-body">${set.about}</p>`}
    ${set.source !== '' && html`<p class="govuk-body">Where the words are from: ${set.source}</p>`}
    ${
      mayWrite &&
      html`<p class="govuk-body">
        <a class="govuk-link" href="/desk/objectives/${set.id}/change">Change this</a>
      </p>`
    }
    ${linkList(
      set.objectives.map((each) => ({
        name: each.heading,
        href: `/desk/objectives/item/${each.id}`,
        about: [lackOf(each)].filter(Boolean),
        state: stateTag(each),
      })),
    )}
    ${
      mayWrite &&
      html`<p class="govuk-body">
        <a class="govuk-link" href="/desk/objectives/${set.id}/add"
          >Add ${set.kind === 'strategy' ? 'a commitment or an objective' : 'an objective'}</a
        >
      </p>`
    }`;
}

/** The rule and the date that the law has, where the years are more than it allows. */
export function lawOf({ begins, ends }: Pick<ObjectivesOfSet, 'begins' | 'ends'>): Html | null {
  const long = standsTooLong(begins, ends);
  if (long !== null)
    return warningText({
      iconFallbackText: 'Warning',
      html: html`These years are more than four. ${long.rule.says} Equality objectives of this set are to be
      published again by ${dayName(long.by)} (${long.rule.law}; ${checkedWords(long.rule)}).`,
    });
  return begins === null
    ? insetText({ text: `No years are stated. ${objectiveRules.fourYears.says}` })
    : null;
}

const fieldWords: Readonly<Record<NeededField, string>> = {
  statement: 'what is to be done',
  measure: 'how one will know',
  baseline: 'where it began',
  target: 'a target',
  owner: 'who answers for it',
  due: 'a date',
};

export function lackOf(objective: Objective): string {
  const missing = missingFrom(objective);
  if (objective.kind === 'commitment') return hasNoMeasure(objective) ? 'No measure set' : '';
  if (missing.length === 0) return '';
  return `Not specific and measurable yet: it lacks ${listed(missing.map((field) => fieldWords[field]))}`;
}

export function stateTag({ state }: Objective): Html {
  if (state === 'current') return tag({ text: 'In force', classes: 'govuk-tag--green' });
  return state === 'draft'
    ? tag({ text: 'Not published', classes: 'govuk-tag--grey' })
    : tag({ text: 'Followed by another', classes: 'govuk-tag--blue' });
}

function checkedWords({ checkedOn }: ObjectiveRule): string {
  return checkedOn === null
    ? 'nobody has compared this with the law yet'
    : `compared with the law on ${dayName(checkedOn)}`;
}
