// /desk/objectives/:id/add and /desk/objectives/item/:id…: one objective is added, changed, published, and followed by another.
import { z } from 'zod';
import { historyOf } from '../ledger/index.ts';
import { button } from '../pages/govuk/components.ts';
import { selectField, textareaField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { notFound, page, redirect, route, type Answer, type Route, type Visitor } from '../pages/route.ts';
import type { Database } from '../platform/database/index.ts';
import type { StrategyNeeds } from './gather-needs.ts';
import { lackOf, noSet, objectivesCrumb, setAddress, stateTag } from './list-sets.ts';
import { isPublishable, type Objective, type ObjectiveFacts, type ObjectivesOfSet } from './objective.ts';
import { formOfObjective, objectiveForm, readObjectiveForm } from './objective-form.ts';
import { objectiveRules } from './objective-rule.ts';
import {
  addObjective,
  changeObjective,
  fieldNames,
  findOwnSet,
  listOwnSets,
  publishObjective,
  supersedeObjective,
} from './objective-store.ts';
import { objectiveFacts } from './objective-view.ts';
import {
  publishObjectivesPermission,
  readObjectivesPermission,
  writeObjectivesPermission,
} from './strategy-permissions.ts';

interface Found {
  set: ObjectivesOfSet;
  objective: Objective;
}

const none = 'There is no objective at this address.';
const changedMeanwhile =
  'Somebody else has changed this since you opened it. Nothing was saved. Look at what they wrote, and change it again.';

export function editObjectives({ profile, database, clock, people }: StrategyNeeds): Route[] {
  const known = profile.characteristics;
  const onOne = async (id: string, answer: (found: Found) => Promise<Answer> | Answer): Promise<Answer> => {
    const found = await findOne(database, id);
    return found ? answer(found) : notFound(none);
  };
  const writes = { permission: writeObjectivesPermission, params: setAddress };
  const publishes = { permission: publishObjectivesPermission, params: setAddress };
  return [
    route({
      ...{ ...writes, method: 'GET', path: '/desk/objectives/:id/add' },
      answer: async ({ params }) => {
        const set = await findOwnSet(database, params.id);
        return set ? addPage(set, new FormFields(), [], known) : notFound(noSet);
      },
    }),
    route({
      ...{ ...writes, method: 'POST', path: '/desk/objectives/:id/add' },
      audit: 'objective.added',
      answer: async ({ params, form }) => {
        const set = await findOwnSet(database, params.id);
        if (!set) return notFound(noSet);
        const read = readObjectiveForm(form, kindIn(set), known);
        if (!read.ok) return addPage(set, form, read.problems, known);
        const id = await database
          .transaction()
          .execute((transaction) => addObjective(transaction, set.id, read.facts));
        return redirect(`/desk/objectives/item/${id}`);
      },
    }),
    route({
      ...{ method: 'GET', path: '/desk/objectives/item/:id' },
      ...{ permission: readObjectivesPermission, params: setAddress },
      answer: ({ params, visitor }) => onOne(params.id, (found) => itemPage(database, found, visitor, [])),
    }),
    route({
      ...{ ...writes, method: 'GET', path: '/desk/objectives/item/:id/change' },
      answer: ({ params }) =>
        onOne(params.id, (found) => changePage(found, formOfObjective(found.objective), [], known)),
    }),
    route({
      ...{ ...writes, method: 'POST', path: '/desk/objectives/item/:id/change' },
      audit: 'objective.changed',
      answer: ({ params, form }) =>
        onOne(params.id, async (found) => {
          const read = readObjectiveForm(form, found.objective.kind, known);
          if (!read.ok) return changePage(found, form, read.problems, known);
          const problem = staysPublishable(found.objective, read.facts);
          if (problem !== null) return changePage(found, form, [problem], known);
          const before = { ...found.objective, edition: Number(form.value('edition')) || 0 };
          const isDone = await database
            .transaction()
            .execute((transaction) => changeObjective(transaction, before, read.facts));
          if (!isDone) return changePage(found, form, [{ field: '', message: changedMeanwhile }], known);
          return redirect(`/desk/objectives/item/${found.objective.id}`);
        }),
    }),
    route({
      ...{ ...publishes, method: 'POST', path: '/desk/objectives/item/:id/publish' },
      audit: 'objective.published',
      answer: ({ params, visitor }) =>
        onOne(params.id, async (found) => {
          const separated = await people.separate({
            doing: 'publish-objective',
            permission: publishObjectivesPermission.name,
            whoDidWhat: found.objective.wordedBy.map((by) => ({ did: 'worded', by })),
          });
          if (separated.kind === 'their own')
            return itemPage(database, found, visitor, [{ field: '', message: separated.sentence }]);
          const isDone = await database
            .transaction()
            .execute((transaction) => publishObjective(transaction, found.objective, clock.now()));
          if (isDone) return redirect(`/desk/objectives/item/${found.objective.id}`);
          const message = lackOf(found.objective) || 'It is public already';
          return itemPage(database, found, visitor, [{ field: '', message }]);
        }),
    }),
    route({
      ...{ ...publishes, method: 'POST', path: '/desk/objectives/item/:id/supersede' },
      audit: 'objective.superseded',
      answer: ({ params, form, visitor }) =>
        onOne(params.id, async (found) => {
          const read = readSuperseding(form, found, await listOwnSets(database));
          if (!read.ok) return itemPage(database, found, visitor, read.problems, form);
          await database
            .transaction()
            .execute((transaction) =>
              supersedeObjective(transaction, found.objective.id, { ...read.facts, at: clock.now() }),
            );
          return redirect(`/desk/objectives/item/${found.objective.id}`);
        }),
    }),
  ];
}

async function findOne(database: Database, id: string): Promise<Found | undefined> {
  const sets = await listOwnSets(database);
  return sets
    .flatMap((set) => set.objectives.map((objective) => ({ set, objective })))
    .find(({ objective }) => objective.id === id);
}

function kindIn({ kind }: ObjectivesOfSet): ObjectiveFacts['kind'] {
  return kind === 'strategy' ? 'commitment' : 'objective';
}

/** What is public must not lose what makes it measurable. */
function staysPublishable(before: Objective, facts: ObjectiveFacts): FormProblem | null {
  if (before.state === 'draft' || isPublishable(facts)) return null;
  const { says, law } = objectiveRules.specificAndMeasurable;
  return {
    field: '',
    message: `This objective is public. ${says} (${law}) ${lackOf({ ...before, ...facts })}.`,
  };
}

const superseding = z.object({ why: z.string().min(1).max(1000), replacedBy: z.uuid().nullable() });

function readSuperseding(form: FormFields, { objective }: Found, sets: readonly ObjectivesOfSet[]) {
  const [why, chosen] = [form.value('why'), form.value('replacedBy')];
  const others = followersOf(objective, sets);
  const problems: FormProblem[] = [
    ...(why === ''
      ? [{ field: 'why', message: 'Enter why it is no longer in force. The public reads it.' }]
      : []),
    ...(why.length > 1000
      ? [{ field: 'why', message: `This has ${why.length} characters: shorten it to 1000 or fewer` }]
      : []),
    ...(chosen === '' || others.some(({ id }) => id === chosen)
      ? []
      : [{ field: 'replacedBy', message: 'Choose one that is in force' }]),
    ...(objective.state === 'current' ? [] : [{ field: '', message: 'It is not in force' }]),
  ];
  const read = superseding.safeParse({ why, replacedBy: chosen || null });
  if (problems.length > 0 || !read.success) return { ok: false as const, problems };
  return { ok: true as const, facts: read.data };
}

function followersOf(objective: Objective, sets: readonly ObjectivesOfSet[]): Objective[] {
  return sets
    .flatMap(({ objectives }) => objectives)
    .filter(({ id, state }) => state === 'current' && id !== objective.id);
}

type Known = Parameters<typeof objectiveForm>[2];

function addPage(
  set: ObjectivesOfSet,
  form: FormFields,
  problems: readonly FormProblem[],
  known: Known,
): Answer {
  const title = set.kind === 'strategy' ? 'Add a commitment' : 'Add an objective';
  return page({
    title,
    section: '/desk/objectives',
    breadcrumbs: [objectivesCrumb, { text: set.title, href: `/desk/objectives/${set.id}` }, { text: title }],
    problems,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      ${objectiveForm({ form, problems }, `/desk/objectives/${set.id}/add`, known)}`,
  });
}

function changePage(
  { set, objective }: Found,
  form: FormFields,
  problems: readonly FormProblem[],
  known: Known,
): Answer {
  const title = `Change ${objective.heading}`;
  const to = `/desk/objectives/item/${objective.id}`;
  return page({
    title,
    section: '/desk/objectives',
    breadcrumbs: [objectivesCrumb, { text: set.title, href: `/desk/objectives/${set.id}` }, { text: title }],
    problems,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      ${objectiveForm({ form, problems }, `${to}/change`, known)}`,
  });
}

async function itemPage(
  database: Database,
  { set, objective }: Found,
  visitor: Visitor,
  problems: readonly FormProblem[],
  form = new FormFields(),
): Promise<Answer> {
  const to = `/desk/objectives/item/${objective.id}`;
  const sets = await listOwnSets(database);
  const mayPublish = visitor.may(publishObjectivesPermission);
  return page({
    title: objective.heading,
    section: '/desk/objectives',
    breadcrumbs: [
      objectivesCrumb,
      { text: set.title, href: `/desk/objectives/${set.id}` },
      { text: objective.heading },
    ],
    problems,
    body: html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l">${set.title}</span>${objective.heading}
      </h1>
      <p class="dr-state">${stateTag(objective)}</p>
      ${lackOf(objective) !== '' && html`<p class="govuk-body">${lackOf(objective)}.</p>`}
      <p class="govuk-body-l">${objective.statement}</p>
      ${objectiveFacts(objective, set, 'en')}
      ${
        visitor.may(writeObjectivesPermission) &&
        objective.state !== 'superseded' &&
        html`<p class="govuk-body"><a class="govuk-link" href="${to}/change">Change this</a></p>`
      }
      ${
        objective.state !== 'draft' &&
        html`<p class="govuk-body">
          <a class="govuk-link" href="/objectives/${objective.id}">The page that the public sees</a>
        </p>`
      }
      ${
        mayPublish &&
        objective.state === 'draft' &&
        isPublishable(objective) &&
        html`<form method="post" action="${to}/publish">${button({ text: 'Publish this' })}</form>`
      }
      ${
        mayPublish &&
        objective.state === 'current' &&
        supersedeForm({ form, problems }, to, followersOf(objective, sets))
      }
      ${await historyOf(database, { kind: 'objective', id: objective.id }, { fields: fieldNames })}`,
  });
}

function supersedeForm(
  state: { form: FormFields; problems: readonly FormProblem[] },
  to: string,
  others: readonly Objective[],
): Html {
  return html`<h2 class="govuk-heading-m">It is no longer in force</h2>
    <form method="post" action="${to}/supersede" novalidate>
      ${selectField(state, {
        name: 'replacedBy',
        label: 'What takes its place',
        choices: [
          { value: '', text: 'Nothing' },
          ...others.map(({ id, heading }) => ({ value: id, text: heading })),
        ],
      })}
      ${textareaField(state, { name: 'why', label: 'Why', hint: 'The public reads it', rows: '3' })}
      ${button({ text: 'Supersede this', classes: 'govuk-button--warning' })}
    </form>`;
}
