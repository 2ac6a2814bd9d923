// /desk/challenges: what the public said against what is published; noted, and answered by somebody who reviews. What is accepted is looked at again.
import { z } from 'zod';
import { button, insetText, summaryList, tag } from '../../pages/govuk/components.ts';
import { type FormState, radiosField, selectField, textareaField } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { html, joinHtml, type Html } from '../../pages/html.ts';
import { linkList } from '../../pages/link-list.ts';
import { type Answer, notFound, page, redirect, route, type Route, type Visitor } from '../../pages/route.ts';
import { raiseTrigger } from '../../policies/index.ts';
import { dayOf } from '../../phrases/day.ts';
import { readAnalyses, reviewAnalyses } from '../keeping/analysis-permissions.ts';
import {
  type Challenge,
  emailOfChallenge,
  findChallenge,
  listChallengeNotes,
  listChallenges,
  lockNewChallenge,
  noteOnChallenge,
  settleChallenge,
} from './challenge-store.ts';
import { type ChallengeState, challengeStates } from './challenge.ts';
import type { PublishingNeeds } from './gather-publishing.ts';
import { addressOf } from './register-entry.ts';

const none = 'There is no challenge at this address.';
const most = 3000;
const stateWords: Readonly<Record<ChallengeState, string>> = {
  new: 'New',
  accepted: 'Accepted',
  'not-accepted': 'Not accepted',
};

export function settleChallenges(needs: PublishingNeeds): Route[] {
  const ofOne = { params: z.object({ id: z.uuid() }) };
  return [
    route({
      ...{ method: 'GET', path: '/desk/challenges', permission: readAnalyses },
      answer: ({ search }) => inbox(needs, { form: search, problems: [] }),
    }),
    route({
      ...{ ...ofOne, method: 'GET', path: '/desk/challenges/:id', permission: readAnalyses },
      answer: ({ params, visitor }) =>
        shown(needs, params.id, visitor, { form: new FormFields(), problems: [] }),
    }),
    route({
      ...{ ...ofOne, method: 'POST', path: '/desk/challenges/:id/note', permission: reviewAnalyses },
      audit: 'challenge.noted',
      answer: ({ params, form, visitor }) => note(needs, params.id, form, visitor),
    }),
    route({
      ...{ ...ofOne, method: 'POST', path: '/desk/challenges/:id/answer', permission: reviewAnalyses },
      audit: 'challenge.accepted',
      answer: ({ params, form, visitor }) => answer(needs, params.id, form, visitor),
    }),
  ];
}

async function inbox({ database }: PublishingNeeds, state: FormState): Promise<Answer> {
  const chosen = state.form.value('state');
  const found = await listChallenges(database, chosen);
  return page({
    title: 'Challenges from the public',
    section: '/desk/analyses',
    breadcrumbs: [{ text: 'Analyses', href: '/desk/analyses' }, { text: 'Challenges' }],
    body: html`<h1 class="govuk-heading-l">Challenges from the public</h1>
      <form method="get" action="/desk/challenges" class="dr-search dr-no-print">
        ${selectField(state, {
          ...{ name: 'state', label: 'State' },
          choices: [
            { value: '', text: 'All' },
            ...challengeStates.map((value) => ({ value, text: stateWords[value] })),
          ],
        })}
        ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
      </form>
      ${
        found.length === 0
          ? html`<p class="govuk-body">
              ${chosen === '' ? 'Nobody has sent any yet.' : 'None is in this state.'}
            </p>`
          : linkList(found.map(item))
      }`,
  });
}

function item(challenge: Challenge) {
  const { id, reference, title, said, place, number, receivedAt, wantsAnswer, isErased } = challenge;
  return {
    name: `${reference}: ${title}`,
    href: `/desk/challenges/${id}`,
    about: [
      isErased ? 'Erased, as its time was over' : said.length > 200 ? `${said.slice(0, 200)}…` : said,
      [dayOf(receivedAt), `${place}/${number}`, wantsAnswer ? 'wants an answer' : '']
        .filter(Boolean)
        .join(', '),
    ],
    state: stateTag(challenge),
  };
}

function stateTag({ state }: Challenge): Html {
  const classes = { new: 'govuk-tag--blue', accepted: 'govuk-tag--green', 'not-accepted': 'govuk-tag--grey' };
  return tag({ text: stateWords[state], classes: classes[state] });
}

async function shown(
  needs: PublishingNeeds,
  id: string,
  visitor: Visitor,
  state: FormState,
): Promise<Answer> {
  const challenge = await findChallenge(needs.database, id);
  if (!challenge) return notFound(none);
  const { reference, title } = challenge;
  const mayAnswer = challenge.state === 'new' && visitor.may(reviewAnalyses);
  return page({
    title: `Challenge ${reference}: ${title}`,
    section: '/desk/analyses',
    breadcrumbs: [
      { text: 'Analyses', href: '/desk/analyses' },
      { text: 'Challenges', href: '/desk/challenges' },
      { text: reference },
    ],
    problems: state.problems,
    body: html`<h1 class="govuk-heading-l">Challenge ${reference}</h1>
      <p class="dr-state">${stateTag(challenge)}</p>
      ${await factsView(needs, challenge)} ${await notesView(needs, id)}
      ${mayAnswer && answerForm(challenge, state)}
      ${visitor.may(reviewAnalyses) && noteForm(challenge, state)}`,
  });
}

async function factsView({ people }: PublishingNeeds, challenge: Challenge): Promise<Html> {
  const { title, said, evidence, receivedAt, wantsAnswer, isErased, settledBy, settledAt } = challenge;
  const names = await people.names([settledBy]);
  const link = html`<a class="govuk-link" href="${addressOf(challenge)}">${title}</a> (<a
      class="govuk-link"
      href="/desk/analyses/${challenge.analysisId}"
      >on the desk</a
    >)`;
  const rows: [string, Html | string][] = [
    ['Against', link],
    ['Received', dayOf(receivedAt)],
    ['What is wrong', isErased ? 'Erased, as its time was over' : typed(said)],
    ['How they know', typed(evidence)],
    ['Wants an answer', wantsAnswer ? 'Yes, by email' : 'No'],
    ['Answer, which the public reads', typed(challenge.answer)],
    [
      'Answered by',
      settledBy === null
        ? ''
        : `${names.get(settledBy) ?? 'somebody who is no longer here'}, ${settledAt ? dayOf(settledAt) : ''}`,
    ],
  ];
  return summaryList({
    rows: rows
      .filter(([, value]) => value.toString() !== '')
      .map(([name, value]) => ({
        key: { text: name },
        value: typeof value === 'string' ? { text: value } : { html: value },
      })),
  });
}

function typed(text: string): Html {
  return joinHtml(text.split(/\r?\n/), html`<br />`);
}

async function notesView({ database, people }: PublishingNeeds, id: string): Promise<Html | null> {
  const notes = await listChallengeNotes(database, id);
  if (notes.length === 0) return null;
  const names = await people.names(notes.map(({ saidBy }) => saidBy));
  return html`<h2 class="govuk-heading-m">Notes of colleagues</h2>
    <ul class="dr-list">
      ${notes.map(
        ({ said, saidBy, saidAt }) =>
          html`<li class="dr-list__item">
            <span class="dr-list__words"
              ><strong>${names.get(saidBy) ?? 'Somebody who is no longer here'}, ${dayOf(saidAt)}</strong>
              <span class="dr-list__about">${typed(said)}</span></span
            >
          </li>`,
      )}
    </ul>`;
}

function answerForm({ id, wantsAnswer }: Challenge, state: FormState): Html {
  return html`<h2 class="govuk-heading-m">Answer it</h2>
    ${insetText({ text: `The answer stands on the public page for good${wantsAnswer ? ', and goes to them as a letter by email' : ''}.` })}
    <form method="post" action="/desk/challenges/${id}/answer" novalidate>
      ${radiosField(state, {
        ...{ name: 'verdict', label: 'Are they right?' },
        choices: [
          {
            ...{ value: 'accepted', text: 'Yes, or they may be' },
            hint: 'A screening is opened, so that it is looked at again',
          },
          { value: 'not-accepted', text: 'No', hint: 'Say why, with what was looked at' },
        ],
      })}
      ${textareaField(state, { name: 'answer', label: 'Your answer', hint: 'The public reads this. Name nobody in it', rows: '6' })}
      ${button({ text: 'Answer', preventDoubleClick: true })}
    </form>`;
}

function noteForm({ id }: Challenge, state: FormState): Html {
  return html`<h2 class="govuk-heading-m">Note for colleagues</h2>
    <form method="post" action="/desk/challenges/${id}/note" novalidate>
      ${textareaField(state, { name: 'note', label: 'Note', hint: 'The public never reads this', rows: '3' })}
      ${button({ text: 'Keep this note', classes: 'govuk-button--secondary' })}
    </form>`;
}

async function note(needs: PublishingNeeds, id: string, form: FormFields, visitor: Visitor): Promise<Answer> {
  if (!(await findChallenge(needs.database, id))) return notFound(none);
  const said = form.value('note');
  const problems = wordsProblems('note', said, 'Enter a note');
  if (problems.length > 0) return shown(needs, id, visitor, { form, problems });
  await noteOnChallenge(needs.database, id, said, needs.clock.now());
  return redirect(`/desk/challenges/${id}`);
}

function wordsProblems(field: string, said: string, empty: string): FormProblem[] {
  if (said.trim() === '') return [{ field, message: empty }];
  return said.length > most
    ? [{ field, message: `This has ${said.length} characters: shorten it to ${most} or fewer` }]
    : [];
}

async function answer(
  needs: PublishingNeeds,
  id: string,
  form: FormFields,
  visitor: Visitor,
): Promise<Answer> {
  const challenge = await findChallenge(needs.database, id);
  if (!challenge) return notFound(none);
  const [verdict, said] = [form.value('verdict'), form.value('answer')];
  const named = (await needs.namesOfStaff()).filter(
    (name) => name.includes(' ') && said.toLowerCase().includes(name.toLowerCase()),
  );
  const problems = [
    ...(verdict === 'accepted' || verdict === 'not-accepted'
      ? []
      : [{ field: 'verdict', message: 'Choose whether they are right' }]),
    ...wordsProblems('answer', said, 'Enter the answer'),
    ...named.map((name) => ({
      field: 'answer',
      message: `The answer names ${name}. The public reads offices and no names`,
    })),
  ];
  if (problems.length > 0) return shown(needs, id, visitor, { form, problems });
  const done = await settled(needs, challenge, { isAccepted: verdict === 'accepted', said });
  if (done) return redirect(`/desk/challenges/${id}`);
  return shown(needs, id, visitor, {
    form,
    problems: [{ field: '', message: 'Somebody has answered it meanwhile. Read it below.' }],
  });
}

/** The trigger, the screening it opens, the public answer and the letter: all of them, or none. False: somebody has answered it already. */
async function settled(
  needs: PublishingNeeds,
  { id, itemId, reference, title }: Challenge,
  { isAccepted, said }: { isAccepted: boolean; said: string },
): Promise<boolean> {
  const at = needs.clock.now();
  const to = await emailOfChallenge(needs, id);
  return needs.database.transaction().execute(async (transaction) => {
    if (!(await lockNewChallenge(transaction, id))) return false;
    const why = `Challenge ${reference} from the public was accepted.`;
    const raised = isAccepted
      ? await raiseTrigger(transaction, { itemId, kind: 'challenge', why, at }, needs.openScreening)
      : null;
    await settleChallenge(transaction, id, { isAccepted, answer: said, triggerId: raised?.id ?? null, at });
    const came = isAccepted ? 'It is looked at again.' : 'It was not accepted.';
    const text = `You challenged “${title}” (${reference}). ${came}\n\n${said}\n\n${needs.profile.name}`;
    if (to !== null)
      await needs.mail.send(transaction, {
        to,
        about: 'challenge',
        subject: `An answer to ${reference}`,
        text,
      });
    return true;
  });
}
