// POST /desk/publications/:id/publish: published at once or at a time, by somebody else than who wrote and submitted it; GET and POST …/withdraw.
import { button } from '../pages/govuk/components.ts';
import { radiosField, textareaField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html } from '../pages/html.ts';
import { type Answer, notFound, page, redirect, route, type Route, type Visitor } from '../pages/route.ts';
import type { Separated } from '../people/index.ts';
import { typedDay } from './asking/typed-day.ts';
import { checkVersion, stopsIt } from './check-version.ts';
import { nothingHere, ofPublication } from './edit-publication.ts';
import type { PublicationNeeds } from './gather-needs.ts';
import { londonInstant } from './life/london-time.ts';
import { publishVersion, scheduleVersion, withdrawVersion } from './life/publish-store.ts';
import { loadDesk, separateFrom } from './load-desk.ts';
import { publishPublicationsPermission } from './publication-permissions.ts';
import { reviewPage } from './show-review.ts';
import { notNow, versionOf } from './settle-draft.ts';
import { deskCrumbs } from './show-desk.ts';

export function publishPublication(needs: PublicationNeeds): Route[] {
  return [
    route({
      method: 'POST',
      path: '/desk/publications/:id/publish',
      permission: publishPublicationsPermission,
      audit: 'publication.published',
      proof: 'recent',
      params: ofPublication,
      answer: ({ params, form, visitor }) => publish(needs, params.id, form, visitor),
    }),
    route({
      method: 'GET',
      path: '/desk/publications/:id/withdraw',
      permission: publishPublicationsPermission,
      params: ofPublication,
      answer: ({ params }) => withdrawPage(needs, params.id, new FormFields(), []),
    }),
    route({
      method: 'POST',
      path: '/desk/publications/:id/withdraw',
      permission: publishPublicationsPermission,
      audit: 'publication.withdrawn',
      proof: 'recent',
      params: ofPublication,
      answer: ({ params, form }) => withdraw(needs, params.id, form),
    }),
  ];
}

async function publish(
  needs: PublicationNeeds,
  id: string,
  form: FormFields,
  visitor: Visitor,
): Promise<Answer> {
  const found = await versionOf(needs, id, form);
  if (!found) return notFound(nothingHere);
  const { desk, version } = found;
  const refuse = (problems: FormProblem[], status: number) =>
    reviewPage(needs, id, visitor, { form, problems, status });
  const separated = await separateFrom(needs, version);
  if (separated.kind === 'their own' && !separated.canOverride)
    return refuse([{ field: '', message: separated.sentence }], 403);
  if (form.value('edition') !== String(version.edition))
    return refuse([{ field: '', message: changed }], 409);
  const problems = ownProblems(separated, form.value('why'));
  if (problems.length > 0) return refuse(problems, 422);
  const stopped = (await checkVersion(needs, desk.publication, version)).filter(stopsIt);
  if (stopped.length > 0)
    return refuse(
      stopped.map(({ seen, mend }) => ({ field: '', message: `${seen} ${mend}` })),
      422,
    );
  const formats = await formatsProblems(needs, version.id);
  if (formats.length > 0) return refuse(formats, 422);
  const own =
    separated.kind === 'their own' ? { did: deedsOf(separated.deeds), why: form.value('why') } : null;
  const now = needs.clock.now();
  if (form.value('when') !== 'then') {
    const stepped = await publishVersion(needs, version.id, { at: now, own });
    return stepped.ok
      ? redirect(`/desk/publications/${id}/review?done=published`)
      : refuse([{ field: '', message: notNow(stepped.state) }], 409);
  }
  const when = momentOf(form, now);
  if (!when.ok) return refuse([when.problem], 422);
  const stepped = await scheduleVersion(needs.database, version.id, { at: when.at, own });
  return stepped.ok
    ? redirect(`/desk/publications/${id}/review?done=scheduled`)
    : refuse([{ field: '', message: notNow(stepped.state) }], 409);
}

/** All formats go out together. What was only not made yet is being made from now on. */
async function formatsProblems({ formats }: PublicationNeeds, versionId: string): Promise<FormProblem[]> {
  const found = await formats.ready(versionId);
  if (!found || found.ready) return [];
  if (!found.hasFailed) await formats.make(versionId);
  const sentences = found.hasFailed ? found.reasons : [notMadeYet];
  return sentences.map((message) => ({ field: '', message }));
}

const notMadeYet =
  'The formats of this version are being made now. They go out together with it: try again in a minute.';

const changed = 'It was changed since you read it, so it was not published. Read it again below.';

function ownProblems(separated: Separated, why: string): FormProblem[] {
  if (separated.kind !== 'their own') return [];
  if (why === '') return [{ field: 'why', message: 'Enter why it is published by one person' }];
  return why.length > 1000 ? [{ field: 'why', message: 'The reason must have at most 1,000 letters' }] : [];
}

function deedsOf(deeds: readonly string[]): string {
  if (!deeds.includes('worded')) return 'submitted it';
  return deeds.includes('submitted') ? 'wrote and submitted it' : 'wrote in it';
}

function momentOf(form: FormFields, now: Date): { ok: true; at: Date } | { ok: false; problem: FormProblem } {
  const [day, time] = [typedDay(form.value('day')), form.value('time').replace('.', ':').padStart(5, '0')];
  if (day === null)
    return { ok: false, problem: { field: 'day', message: 'Enter the day, such as 27 3 2027' } };
  if (!/^\d\d:\d\d$/.test(time))
    return { ok: false, problem: { field: 'time', message: 'Enter the time, such as 09:30' } };
  const at = londonInstant(day, time);
  if (!at)
    return {
      ok: false,
      problem: { field: 'time', message: 'There is no such time that day. Enter another, such as 09:30' },
    };
  return at > now
    ? { ok: true, at }
    : {
        ok: false,
        problem: { field: 'day', message: 'That time is over: choose one to come, or publish it now' },
      };
}

async function withdraw(needs: PublicationNeeds, id: string, form: FormFields): Promise<Answer> {
  const desk = await loadDesk(needs, id);
  if (!desk) return notFound(nothingHere);
  const [why, text] = [form.value('why'), form.value('text')];
  const problems: FormProblem[] = [
    ...(why === '' ? [{ field: 'why', message: 'Enter why it is withdrawn' }] : []),
    ...(why.length > 1000 ? [{ field: 'why', message: 'The reason must have at most 1,000 letters' }] : []),
    ...(text === 'stays' || text === 'hidden'
      ? []
      : [{ field: 'text', message: 'Choose whether its text can still be read' }]),
  ];
  if (problems.length > 0 || (text !== 'stays' && text !== 'hidden'))
    return withdrawPage(needs, id, form, problems);
  if (!desk.current)
    return withdrawPage(needs, id, form, [{ field: '', message: 'Nothing of it is published now.' }]);
  const stepped = await withdrawVersion(needs, desk.current.id, {
    why,
    text,
    at: needs.clock.now(),
  });
  if (!stepped.ok) return withdrawPage(needs, id, form, [{ field: '', message: notNow(stepped.state) }]);
  return redirect(`/desk/publications/${id}?done=withdrawn`);
}

async function withdrawPage(
  needs: PublicationNeeds,
  id: string,
  form: FormFields,
  problems: readonly FormProblem[],
): Promise<Answer> {
  const desk = await loadDesk(needs, id);
  if (!desk) return notFound(nothingHere);
  const state = { form, problems };
  return page({
    title: `Withdraw: ${desk.publication.title}`,
    section: '/desk/publications',
    breadcrumbs: [...deskCrumbs(desk), { text: 'Withdraw' }],
    problems,
    body: html`<h1 class="govuk-heading-l">Withdraw “${desk.publication.title}”</h1>
      <p class="govuk-body">
        Its address goes on answering, and says that it was withdrawn, when and why. A new version can be
        published there later.
      </p>
      <form method="post" action="/desk/publications/${id}/withdraw" novalidate>
        ${textareaField(state, { name: 'why', label: 'Why it is withdrawn', hint: 'The public reads this', rows: '3' })}
        ${radiosField(state, {
          name: 'text',
          label: 'Can its text still be read?',
          choices: [
            {
              value: 'stays',
              text: 'Yes, under the reason',
              hint: 'For what is out of date or no longer in force',
            },
            {
              value: 'hidden',
              text: 'No, nobody may see it any more',
              hint: 'For what should never have been public, such as a name. This holds for all its versions, and can’t be undone',
            },
          ],
        })}
        ${button({ text: 'Withdraw it', classes: 'govuk-button--warning' })}
      </form>`,
  });
}
