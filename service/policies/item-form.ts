// The form of an item of the register: what is asked, and what was typed as facts or as problems.
import { radiosField, selectField, textareaField, textField, type FormState } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { button } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { dayTyped } from './day-typed.ts';
import { type ItemFacts, isKind, itemKinds, type RegisterItem } from './register-item.ts';
import { kindNames } from './register-words.ts';

export interface Named {
  id: string;
  name: string;
}

/** Whom and which teams an item can be given to. */
export interface OwnersOffered {
  people: readonly Named[];
  teams: readonly Named[];
}

export type ReadItem = { ok: true; facts: ItemFacts } | { ok: false; problems: FormProblem[] };

const limits = { title: 300, about: 5000, ownerJob: 200, legalBasis: 2000 } as const;
const days = ['inForceFrom', 'decisionExpected', 'reviewDue'] as const;

export function readItemForm(form: FormFields, offered: OwnersOffered): ReadItem {
  const kind = form.value('kind');
  const [ownerId, teamId] = [form.value('ownerId'), form.value('teamId')];
  const problems: FormProblem[] = [
    ...(isKind(kind) ? [] : [{ field: 'kind', message: 'Choose what kind of thing it is' }]),
    ...(form.value('title') === '' ? [{ field: 'title', message: 'Enter its title' }] : []),
    ...tooLong(form, limits),
    ...unknown('ownerId', ownerId, offered.people, 'Choose a person from the list, or nobody'),
    ...unknown('teamId', teamId, offered.teams, 'Choose a team from the list, or none'),
    ...days.flatMap((field) => dayProblem(field, form.value(field))),
  ];
  if (problems.length > 0 || !isKind(kind)) return { ok: false, problems };
  const day = (field: (typeof days)[number]) => dayTyped(form.value(field)).day;
  return {
    ok: true,
    facts: {
      ...{ kind, title: form.value('title'), about: form.value('about') },
      state: form.value('state') === 'in-force' ? 'in-force' : 'proposed',
      ...{ ownerId: ownerId || null, ownerJob: form.value('ownerJob'), teamId: teamId || null },
      legalBasis: form.value('legalBasis'),
      ...{ inForceFrom: day('inForceFrom'), decisionExpected: day('decisionExpected') },
      reviewDue: day('reviewDue'),
    },
  };
}

function unknown(field: string, id: string, known: readonly Named[], message: string): FormProblem[] {
  return id === '' || known.some((each) => each.id === id) ? [] : [{ field, message }];
}

export function dayProblem(field: string, typed: string): FormProblem[] {
  const { day, isRough } = dayTyped(typed);
  if (typed === '' || (day !== null && !isRough)) return [];
  const message = `Enter a day, such as 2027-03-31 or 31/3/2027, and not “${typed.slice(0, 60)}”`;
  return [{ field, message }];
}

export function tooLong(form: FormFields, most: Readonly<Record<string, number>>): FormProblem[] {
  return Object.entries(most).flatMap(([field, limit]) => {
    const { length } = form.value(field);
    return length > limit
      ? [{ field, message: `This has ${length} characters: shorten it to ${limit} or fewer` }]
      : [];
  });
}

export function formOfItem(item: RegisterItem): FormFields {
  const { kind, title, about, state, ownerJob, legalBasis } = item;
  return FormFields.from({
    ...{ kind, title, about, state, ownerJob, legalBasis, edition: String(item.edition) },
    ...{ ownerId: item.ownerId ?? '', teamId: item.teamId ?? '', inForceFrom: item.inForceFrom ?? '' },
    ...{ decisionExpected: item.decisionExpected ?? '', reviewDue: item.reviewDue ?? '' },
  });
}

const narrow = { classes: 'govuk-input--width-10' };

export function itemForm(state: FormState, action: string, offered: OwnersOffered): Html {
  return html`<form method="post" action="${action}" novalidate>
    <input type="hidden" name="edition" value="${state.form.value('edition')}" />
    ${textField(state, { name: 'title', label: 'Title', hint: 'As it is called in the body, and as the public will read it' })}
    ${selectField(state, {
      name: 'kind',
      label: 'What it is',
      choices: itemKinds.map((value) => ({ value, text: kindNames[value] })),
      chosen: 'policy',
    })}
    ${textareaField(state, { name: 'about', label: 'What it is for (optional)', hint: 'In a few plain sentences: what it does, and for whom', rows: '4' })}
    ${radiosField(state, {
      name: 'state',
      label: 'How far it is',
      choices: [
        {
          value: 'proposed',
          text: 'Proposed',
          hint: 'The decision is still to come: the best time for an equality analysis',
        },
        { value: 'in-force', text: 'In force' },
      ],
      chosen: 'proposed',
    })}
    ${ownerFields(state, offered)}
    ${textareaField(state, { name: 'legalBasis', label: 'Legal basis (optional)', hint: 'The Act, regulation or power that it rests on', rows: '2' })}
    ${textField(state, { name: 'decisionExpected', label: 'Decision expected on (optional)', hint: 'A day, such as 2027-03-31 or 31/3/2027', ...narrow })}
    ${textField(state, { name: 'inForceFrom', label: 'In force from (optional)', ...narrow })}
    ${textField(state, { name: 'reviewDue', label: 'Next review (optional)', hint: 'When that day comes a screening opens by itself', ...narrow })}
    ${button({ text: 'Save' })}
  </form>`;
}

function ownerFields(state: FormState, { people, teams }: OwnersOffered): Html {
  return html`${selectField(state, {
    name: 'ownerId',
    label: 'Who answers for it',
    hint: 'They see it in My work and are reminded',
    choices: [
      { value: '', text: 'Nobody with an account yet' },
      ...people.map(({ id, name }) => ({ value: id, text: name })),
    ],
  })}
  ${textField(state, { name: 'ownerJob', label: 'Their job (optional)', hint: 'Such as Head of custody' })}
  ${
    teams.length > 0 &&
    selectField(state, {
      name: 'teamId',
      label: 'Team (optional)',
      choices: [{ value: '', text: 'None' }, ...teams.map(({ id, name }) => ({ value: id, text: name }))],
    })
  }`;
}
