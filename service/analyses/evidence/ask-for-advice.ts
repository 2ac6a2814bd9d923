// POST /desk/analyses/:id/engagement/advice…: somebody outside is asked by a link, the link is withdrawn, what they said is answered.
import { z } from 'zod';
import { FormFields } from '../../pages/forms.ts';
import { insetText } from '../../pages/govuk/components.ts';
import { html } from '../../pages/html.ts';
import { type Answer, notFound, redirect, route, type Route, type Visitor } from '../../pages/route.ts';
import { listLinksTo, withdrawLink } from '../../people/index.ts';
import { dayOf } from '../../phrases/day.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { inviteAdvisersPermission, readAnswerForm, readAskForm } from './advice-form.ts';
import { adviceLetter } from './advice-letter.ts';
import { answerAdvice, askForAdvice as makeLink, listAdvice } from './advice-store.ts';
import { engagementHref } from './evidence-place.ts';
import { analysisAddress, type EvidenceNeeds, onAnalysis } from './gather-evidence-needs.ts';
import { engagementPage, outsideSections } from './show-engagement.ts';

const linkAddress = z.object({ id: z.uuid(), link: z.uuid() });
const ofAnotherBody = 'Another body shares this analysis. Whom else it asks, that body decides.';
const noLink = 'There is no such link here. Look at the list of those who were asked.';

export function askForAdvice(needs: EvidenceNeeds): Route[] {
  const given = { method: 'POST', permission: inviteAdvisersPermission } as const;
  const below = '/desk/analyses/:id/engagement/advice';
  return [
    route({
      ...{ ...given, path: below, audit: 'consultee.invited', proof: 'recent', params: analysisAddress },
      answer: ({ params, form, visitor }) =>
        onOwn(needs, params.id, visitor, (analysis) => ask(needs, analysis, visitor, form)),
    }),
    route({
      ...{ ...given, path: `${below}/:link/withdraw`, audit: 'consultee.withdrawn', params: linkAddress },
      answer: ({ params, visitor }) =>
        onOwn(needs, params.id, visitor, async (analysis) => {
          const links = await listLinksTo(needs.database, { kind: 'analysis', id: analysis.id });
          const link = links.find(({ id }) => id === params.link);
          if (!link) return notFound(noLink);
          await withdrawLink(needs.database, link, needs.clock);
          return redirect(engagementHref(analysis));
        }),
    }),
    route({
      ...{ ...given, path: `${below}/:link/answer`, audit: 'advice.answered', params: linkAddress },
      answer: ({ params, form, visitor }) =>
        onOwn(needs, params.id, visitor, async (analysis) => {
          const all = await listAdvice(needs.database, analysis.id, needs.clock.now());
          const advice = all.find(({ id }) => id === params.link);
          if (!advice || advice.said.length === 0) return notFound(noLink);
          const read = readAnswerForm(form, advice.id);
          if (!read.ok)
            return engagementPage(needs, {
              analysis,
              visitor,
              form,
              problems: read.problems,
              about: advice.id,
            });
          await needs.database
            .transaction()
            .execute((transaction) =>
              answerAdvice(transaction, advice, { ...read.facts, at: needs.clock.now() }),
            );
          return redirect(engagementHref(analysis));
        }),
    }),
  ];
}

function onOwn(
  needs: EvidenceNeeds,
  id: string,
  { body }: Visitor,
  answer: (analysis: Analysis) => Promise<Answer>,
): Promise<Answer> {
  return onAnalysis(needs, id, (analysis) =>
    analysis.bodyId === body ? answer(analysis) : { kind: 'refusal', status: 403, sentence: ofAnotherBody },
  );
}

async function ask(
  needs: EvidenceNeeds,
  analysis: Analysis,
  visitor: Visitor,
  form: FormFields,
): Promise<Answer> {
  const open = outsideSections(analysis).map(({ id }) => id);
  const read = readAskForm(form, open);
  if (!read.ok) return engagementPage(needs, { analysis, visitor, form, problems: read.problems });
  const { email, days, ...facts } = read.facts;
  const { clock, mail, profile } = needs;
  const expiresAt = new Date(clock.now().getTime() + days * 86_400_000);
  const address = await needs.database.transaction().execute(async (transaction) => {
    const asked = { ...facts, analysisId: analysis.id, body: analysis.bodyId, expiresAt };
    const opens = `${needs.serviceAddress()}/advise/${await makeLink(transaction, asked, clock)}`;
    if (email !== '')
      await mail.send(transaction, {
        to: email,
        ...adviceLetter(profile.shortName, opens, dayOf(expiresAt)),
      });
    return opens;
  });
  if (email !== '') return redirect(engagementHref(analysis));
  const made = insetText({
    html: html`<p class="govuk-body">
        The link was made. It is shown this once: nobody can look it up again.
      </p>
      <p class="govuk-body"><span class="dr-code">${address}</span></p>`,
  });
  return engagementPage(needs, { analysis, visitor, form: new FormFields(), made });
}
