// GET and POST /findings/:id/consultees: who outside was asked about a finding and what they said; a link is made, or withdrawn.
import { z } from 'zod';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { notFound, page, redirect, route, type Answer, type Route, type Visitor } from '../pages/route.ts';
import { listLinksTo, makeConsulteeLink, mostDays, withdrawLink } from '../people/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import type { Mail } from '../platform/mail/index.ts';
import { dayOf } from '../phrases/day.ts';
import { consulteeLetter } from './consultee-letter.ts';
import { inviteForm, linksView, madeLinkView } from './consultees-view.ts';
import { inviteConsulteesPermission, readFindingsPermission } from './finding-permissions.ts';
import { findFinding, isShared } from './finding-store.ts';
import { notForReleaseView } from './findings/not-for-release-view.ts';

export interface ConsulteeNeeds {
  database: Database;
  clock: Clock;
  mail: Pick<Mail, 'send'>;
  profile: { shortName: string };
  serviceAddress(): string;
}

const address = z.object({ id: z.uuid() });
const nothingHere = 'There is no finding at this address. It may have been removed.';

export function inviteConsultees(needs: ConsulteeNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/findings/:id/consultees',
      permission: readFindingsPermission,
      item: 'id',
      params: address,
      answer: ({ params, visitor }) => answerAbout(needs, params.id, visitor, {}),
    }),
    route({
      method: 'POST',
      path: '/findings/:id/consultees',
      permission: inviteConsulteesPermission,
      audit: 'consultee.invited',
      proof: 'recent',
      item: 'id',
      params: address,
      answer: ({ params, visitor, form }) => invite(needs, params.id, visitor, form),
    }),
    route({
      method: 'POST',
      path: '/findings/:id/consultees/:link/withdraw',
      permission: inviteConsulteesPermission,
      audit: 'consultee.withdrawn',
      item: 'id',
      params: z.object({ id: z.uuid(), link: z.uuid() }),
      answer: async ({ params }) => {
        const links = await listLinksTo(needs.database, { kind: 'finding', id: params.id });
        const link = links.find(({ id }) => id === params.link);
        if (!link) return notFound('There is no such link here. Look at the list of links.');
        await withdrawLink(needs.database, link, needs.clock);
        return redirect(`/findings/${params.id}/consultees`);
      },
    }),
  ];
}

const ofAnotherBody =
  'Another body shares this finding. Whom else it is shown, that body decides: ask there.';

async function invite(
  needs: ConsulteeNeeds,
  id: string,
  visitor: Visitor,
  form: FormFields,
): Promise<Answer> {
  const problems = problemsOf(form);
  if (problems.length > 0) return answerAbout(needs, id, visitor, { form, problems });
  const stored = await findFinding(needs.database, id);
  if (!stored || visitor.body === null) return notFound(nothingHere);
  if (isShared(stored)) return { kind: 'refusal', status: 403, sentence: ofAnotherBody };
  const { clock, mail, profile } = needs;
  const expiresAt = new Date(clock.now().getTime() + Number(form.value('days')) * 86_400_000);
  const asked = { consultee: form.value('consultee'), question: form.value('question'), expiresAt };
  const link = { ...asked, body: visitor.body, item: { kind: 'finding' as const, id } };
  const to = form.value('email');
  const opens = await needs.database.transaction().execute(async (transaction) => {
    const { token } = await makeConsulteeLink(transaction, link, clock);
    const opened = `${needs.serviceAddress()}/consult/${token}`;
    const letter = consulteeLetter(profile.shortName, opened, dayOf(expiresAt));
    if (to !== '') await mail.send(transaction, { to, ...letter });
    return opened;
  });
  if (to !== '') return redirect(`/findings/${id}/consultees`);
  return answerAbout(needs, id, visitor, { made: madeLinkView(opens) });
}

const email = z.email().max(254);

function problemsOf(form: FormFields): FormProblem[] {
  const [consultee, question] = [form.value('consultee'), form.value('question')];
  const [typed, days] = [form.value('email'), form.value('days')];
  const isDays = /^\d{1,3}$/.test(days) && Number(days) >= 1 && Number(days) <= mostDays;
  const problem = (field: string, message: string) => [{ field, message }];
  return [
    ...(consultee === '' ? problem('consultee', 'Enter who is asked') : []),
    ...(consultee.length > 200 ? problem('consultee', 'Who is asked must have at most 200 letters') : []),
    ...(question.length > 2000 ? problem('question', 'The question must have at most 2,000 letters') : []),
    ...(typed !== '' && !email.safeParse(typed).success
      ? problem(
          'email',
          `Enter an e-mail address such as name@example.org, or leave it empty. This is “${typed}”`,
        )
      : []),
    ...(isDays ? [] : problem('days', `Enter a whole number of days from 1 to ${mostDays}, such as 14`)),
  ];
}

interface Said {
  form?: FormFields;
  problems?: FormProblem[];
  made?: Html;
}

async function answerAbout(
  { database, clock }: ConsulteeNeeds,
  id: string,
  visitor: Visitor,
  { form = FormFields.from({ days: '14' }), problems = [], made }: Said,
): Promise<Answer> {
  const stored = await findFinding(database, id);
  if (!stored) return notFound(nothingHere);
  const { heading } = stored.finding;
  const canInvite = visitor.may(inviteConsulteesPermission, { item: id }) && !isShared(stored);
  const links = await listLinksTo(database, { kind: 'finding', id });
  return page({
    title: `Consultees: ${heading}`,
    section: '/findings',
    breadcrumbs: [
      { text: 'Findings', href: '/findings' },
      { text: heading, href: `/findings/${id}` },
      { text: 'Consultees' },
    ],
    problems,
    body: html`<h1 class="govuk-heading-l">Consultees<span class="govuk-caption-l">${heading}</span></h1>
      ${notForReleaseView()} ${made} ${linksView(links, clock.now(), canInvite)}
      ${canInvite && inviteForm({ form, problems }, id)}`,
  });
}
