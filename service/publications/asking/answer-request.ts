// POST /desk/format-requests/:id/…: takes a request on, answers it, gives a later day, notes something.
import type { FormProblem } from '../../pages/forms.ts';
import { redirect, route, type Answer, type Route } from '../../pages/route.ts';
import { dateIn } from '../../phrases/day.ts';
import { type AnswerLetter, laterLetter, settledLetter } from './answer-letters.ts';
import { lastDayOf, type FormatRequest } from './format-request.ts';
import type { DeskNeeds } from './list-requests.ts';
import { answerRequestsPermission } from './request-permissions.ts';
import { findRequest } from './request-store.ts';
import {
  type Answered,
  assignRequest,
  extendRequest,
  type LetterSaid,
  noteOnRequest,
  type Settlement,
  settleRequest,
} from './settle-request-store.ts';
import { type CameBack, noRequest, requestAddress, requestPage } from './show-request.ts';
import { typedDay } from './typed-day.ts';

const common = { method: 'POST', permission: answerRequestsPermission, params: requestAddress } as const;

export function answerRequest(needs: DeskNeeds): Route[] {
  const { database, clock } = needs;
  return [
    route({
      ...{ ...common, path: '/desk/format-requests/:id/assign', audit: 'format-request.assigned' },
      answer: async ({ params: { id }, form, visitor: { person } }) => {
        const to = form.value('to') === 'me' && person ? { id: person.id, name: person.name } : null;
        return then(id, await assignRequest(database, id, to));
      },
    }),
    route({
      ...{ ...common, path: '/desk/format-requests/:id/note', audit: 'format-request.noted' },
      answer: async ({ params: { id }, form }) => {
        const said = form.value('note');
        const problems = lengthProblems('note', said, 5_000, 'Write the note');
        if (problems.length > 0) return requestPage(needs, id, { of: 'note', form, problems });
        return then(id, await noteOnRequest(database, id, said, clock.now()));
      },
    }),
    route({
      ...{ ...common, path: '/desk/format-requests/:id/settle', audit: 'format-request.settled' },
      answer: ({ params: { id }, form }) => settle(needs, id, { of: 'settle', form, problems: [] }),
    }),
    route({
      ...{ ...common, path: '/desk/format-requests/:id/extend', audit: 'format-request.extended' },
      answer: ({ params: { id }, form }) => extend(needs, id, { of: 'extend', form, problems: [] }),
    }),
  ];
}

async function settle(needs: DeskNeeds, id: string, { of, form }: CameBack): Promise<Answer> {
  const request = await findRequest(needs.database, needs.vault, id);
  if (!request) return noRequest();
  const [state, why, cost] = [settledState(form.value('state')), form.value('why'), form.value('cost')];
  const problems = lengthProblems(
    'why',
    why,
    1_000,
    state === 'refused' ? 'Say why it cannot be done' : null,
  );
  if (state === null) problems.unshift({ field: 'state', message: 'Choose what came of it' });
  const costPence = penceOf(cost);
  if (costPence === undefined)
    problems.push({ field: 'cost', message: 'Write the cost in pounds and pence, such as 45.50' });
  if (problems.length > 0 || state === null) return requestPage(needs, id, { of, form, problems });
  const settlement = { state, why, costPence: costPence ?? null, on: dateIn(needs.clock.now()) };
  const letter = letterTo(needs, request, settledLetter(request, state, why));
  return then(id, await settleRequest(needs.database, id, settlement, letter));
}

async function extend(needs: DeskNeeds, id: string, { of, form }: CameBack): Promise<Answer> {
  const request = await findRequest(needs.database, needs.vault, id);
  if (!request) return noRequest();
  const [to, why] = [typedDay(form.value('to')), form.value('because')];
  const problems = lengthProblems('because', why, 1_000, 'Say why it takes longer');
  if (to === null || to <= lastDayOf(request) || to < dateIn(needs.clock.now()))
    problems.unshift({ field: 'to', message: 'Give a day after the one they were told, such as 27 3 2027' });
  if (problems.length > 0 || to === null) return requestPage(needs, id, { of, form, problems });
  const letter = letterTo(needs, request, laterLetter(request, to, why));
  return then(id, await extendRequest(needs.database, id, { to, why }, letter));
}

function settledState(typed: string): Settlement['state'] | null {
  return typed === 'sent' || typed === 'refused' || typed === 'taken-back' ? typed : null;
}

function letterTo({ mail, clock }: DeskNeeds, request: FormatRequest, letter: AnswerLetter): LetterSaid {
  const to = request.way === 'email' ? request.contact : null;
  return {
    said: to === null ? null : letter.text,
    at: clock.now(),
    send: async (transaction) => {
      if (to !== null) await mail.send(transaction, { ...letter, to, about: 'format-request' });
    },
  };
}

function then(id: string, answered: Answered): Answer {
  if (answered === 'gone') return noRequest();
  if (answered === 'done') return redirect(`/desk/format-requests/${id}`);
  return {
    kind: 'refusal',
    status: 409,
    sentence: 'Somebody has answered this request in the meantime. Nothing was changed: open it and see.',
  };
}

/** @param missing what to say where nothing was typed; null: nothing need be */
function lengthProblems(field: string, typed: string, most: number, missing: string | null): FormProblem[] {
  if (typed === '' && missing !== null) return [{ field, message: missing }];
  if (Array.from(typed).length <= most) return [];
  return [{ field, message: `Use ${most.toLocaleString('en-GB')} characters or fewer` }];
}

/** Null for nothing typed, undefined for what is no sum. */
function penceOf(typed: string): number | null | undefined {
  if (typed === '') return null;
  const sum = /^£?(\d{1,7})(?:\.(\d{2}))?$/.exec(typed.replaceAll(',', ''));
  return sum ? Number(sum[1]) * 100 + Number(sum[2] ?? 0) : undefined;
}
