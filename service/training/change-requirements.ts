// GET and POST /desk/training/required: who must hold which level, and whether analyses ask for it; POST …/gate/off and …/gate/on.
import { button, insetText } from '../pages/govuk/components.ts';
import { checkboxesField, type FormState, textareaField, textField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { type Answer, page, redirect, route, type Route, type Visitor } from '../pages/route.ts';
import { roleIds, roleName } from '../people/index.ts';
import { dayOf } from '../phrases/day.ts';
import { type GateOff, listGateOff, turnGateOff, turnGateOn } from './gate-store.ts';
import type { TrainingNeeds } from './gather-needs.ts';
import { everybody, type Requirement, usualRequirements } from './requirement.ts';
import { type AskedOf, listRequirements, setRequirements } from './requirement-store.ts';
import { levelName, levelWords, type TrainingLevel, trainingLevels } from './training-level.ts';
import { manageTrainingPermission, readTrainingPermission } from './training-permissions.ts';
import { trainingCrumb } from './training-view.ts';

const at = '/desk/training/required';
/** Of other bodies: what they must hold is asked there. */
const rolesAsked = [everybody, ...roleIds.filter((role) => role !== 'partner' && role !== 'counter-signer')];
const usualDays = 30;

export function changeRequirements(needs: TrainingNeeds): Route[] {
  const { database, clock } = needs;
  const manages = { permission: manageTrainingPermission };
  return [
    route({
      ...{ method: 'GET', path: at, permission: readTrainingPermission },
      answer: ({ visitor }) => requiredPage(needs, visitor, null, []),
    }),
    route({
      ...{ ...manages, method: 'POST', path: at, audit: 'training.asked-for' },
      answer: async ({ form, visitor }) => {
        const read = readRequired(form);
        if (!read.ok) return requiredPage(needs, visitor, form, read.problems);
        await database
          .transaction()
          .execute((transaction) => setRequirements(transaction, read.asked, { at: clock.now() }));
        return redirect(at);
      },
    }),
    route({
      ...{ ...manages, method: 'POST', path: `${at}/gate/off`, audit: 'training.gate-off', proof: 'recent' },
      answer: async ({ form, visitor }) => {
        const why = form.value('why');
        if (why === '' || why.length > 1000) {
          const message =
            why === ''
              ? 'Enter why training is not asked for. Everybody who sees training reads it.'
              : `This has ${why.length} characters: shorten it to 1000 or fewer`;
          return requiredPage(needs, visitor, null, [{ field: 'why', message }], form);
        }
        await database.transaction().execute((transaction) => turnGateOff(transaction, why, clock.now()));
        return redirect(at);
      },
    }),
    route({
      ...{ ...manages, method: 'POST', path: `${at}/gate/on`, audit: 'training.gate-on' },
      answer: async () => {
        await database.transaction().execute((transaction) => turnGateOn(transaction, clock.now()));
        return redirect(at);
      },
    }),
  ];
}

type ReadRequired = { ok: true; asked: AskedOf[] } | { ok: false; problems: FormProblem[] };

function readRequired(form: FormFields): ReadRequired {
  const problems = trainingLevels.flatMap((level) => {
    const days = form.value(`days-${level}`);
    if (/^\d{1,3}$/.test(days) && Number(days) <= 730) return [];
    const message = `${levelName(level)}: enter a whole number of days from 0 to 730, and not “${days}”`;
    return [{ field: `days-${level}`, message }];
  });
  if (problems.length > 0) return { ok: false, problems };
  const asked = trainingLevels.flatMap((level) =>
    form
      .values(level)
      .filter((role) => rolesAsked.some((known) => known === role))
      .map((role) => ({ role, level, withinDays: Number(form.value(`days-${level}`)) })),
  );
  return { ok: true, asked };
}

async function requiredPage(
  { database, people }: TrainingNeeds,
  visitor: Visitor,
  typed: FormFields | null,
  problems: readonly FormProblem[],
  gateForm = new FormFields(),
): Promise<Answer> {
  const requirements = await listRequirements(database);
  const gates = await listGateOff(database);
  const names = await people.names(gates.flatMap(({ offBy, onBy }) => [offBy, onBy]));
  const mayManage = visitor.may(manageTrainingPermission);
  return page({
    title: 'Who must hold what',
    section: '/desk/training',
    breadcrumbs: [trainingCrumb, { text: 'Who must hold what' }],
    problems,
    body: html`<h1 class="govuk-heading-l">Who must hold what</h1>
      ${
        mayManage
          ? requiredForm({ form: typed ?? new FormFields(), problems }, requirements)
          : requiredList(requirements)
      }
      <h2 class="govuk-heading-m">Before analyses are written and approved</h2>
      ${gateView(gates, names, mayManage, { form: gateForm, problems })}`,
  });
}

/** Until something is saved, what is usual is ticked: it counts only once it is saved. */
function requiredForm(state: FormState, requirements: readonly Requirement[]): Html {
  const isNew = requirements.length === 0;
  const shown = isNew ? usualRequirements : requirements;
  const chosen = (level: TrainingLevel) =>
    shown.filter((each) => each.level === level).map(({ role }) => role);
  return html`${
      isNew &&
      insetText({
        text: 'Nothing is asked of anybody yet. What is usual is ticked: save it, or change it first.',
      })
    }
    <form method="post" action="${at}" novalidate>
      ${trainingLevels.map(
        (level) =>
          html`${checkboxesField(state, {
            name: level,
            label: `${levelName(level)} must be held by`,
            hint: `To ${levelWords[level].allows}`,
            classes: 'govuk-checkboxes--small',
            choices: rolesAsked.map((role) => ({ value: role, text: roleWords(role) })),
            chosen: chosen(level),
          })}
          ${textField(state, {
            name: `days-${level}`,
            label: `${levelName(level)}: days in which somebody new has to complete it`,
            classes: 'govuk-input--width-3',
            inputmode: 'numeric',
            ...(!state.form.has(`days-${level}`) && { value: daysOf(level, requirements) }),
          })}`,
      )}
      ${button({ text: 'Save' })}
    </form>`;
}

function daysOf(level: TrainingLevel, requirements: readonly Requirement[]): string {
  return String(requirements.find((each) => each.level === level)?.withinDays ?? usualDays);
}

function roleWords(role: string): string {
  return role === everybody ? 'Everybody, those without an account too' : roleName(role);
}

function requiredList(requirements: readonly Requirement[]): Html {
  if (requirements.length === 0) return html`<p class="govuk-body">Nothing is asked of anybody yet.</p>`;
  return html`<ul class="govuk-list govuk-list--bullet">
    ${requirements.map(
      ({ role, level, withinDays }) =>
        html`<li>${roleWords(role)}: ${levelName(level)}, within ${withinDays} days</li>`,
    )}
  </ul>`;
}

function gateView(
  gates: readonly GateOff[],
  names: ReadonlyMap<string, string>,
  mayManage: boolean,
  state: FormState,
): Html {
  const by = (id: string | null) => names.get(id ?? '') ?? 'somebody whose name is not kept any more';
  const off = gates.find(({ onAt }) => onAt === null);
  const earlier = gates.filter(({ onAt }) => onAt !== null);
  return html`${
    off
      ? insetText({
          text: `Training is not asked for since ${dayOf(off.offAt)}, set by ${by(off.offBy)}: ${off.why}`,
        })
      : html`<p class="govuk-body">
          Whoever writes an analysis needs author training, and whoever approves one needs approver training,
          in date, as soon as a course is set for that level.
        </p>`
  }
  ${mayManage && (off ? onForm : offForm(state))}
  ${
    earlier.length > 0 &&
    html`<h3 class="govuk-heading-s">Times in which it was not asked for</h3>
      <ul class="govuk-list govuk-list--bullet">
        ${earlier.map(
          ({ offAt, onAt, offBy, why }) =>
            html`<li>${dayOf(offAt)} to ${onAt && dayOf(onAt)}, set by ${by(offBy)}: ${why}</li>`,
        )}
      </ul>`
  }`;
}

const onForm = html`<form method="post" action="${at}/gate/on">
  ${button({ text: 'Ask for training again' })}
</form>`;

function offForm(state: FormState): Html {
  return html`<form method="post" action="${at}/gate/off" novalidate>
    ${textareaField(state, {
      name: 'why',
      label: 'Do not ask for it for a while, because',
      hint: 'It is recorded, with your name, and shown to everybody who sees training',
      rows: '3',
    })}
    ${button({ text: 'Do not ask for training', classes: 'govuk-button--secondary' })}
  </form>`;
}
