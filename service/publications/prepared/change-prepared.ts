// POST below /desk/publications/:id/prepared: ask for a format, give it out, fill it, have it checked, take it from the public.
import { z } from 'zod';
import { type Answer, notFound, redirect, route, type Route, type RouteRequest } from '../../pages/route.ts';
import type { FormProblem } from '../../pages/forms.ts';
import { whoActs } from '../../platform/doer.ts';
import { preparedFormats } from '../formats/format.ts';
import { findDesk, listDeskVersions } from '../life/desk-store.ts';
import { preparedChecks } from './prepared-checks.ts';
import type { DeskPrepared } from './prepared-format.ts';
import { preparePermission } from './prepared-permissions.ts';
import { addPrepared, listDeskPrepared, type PreparedStep, takePreparedStep } from './prepared-store.ts';
import { readPreparedForm } from './read-prepared-form.ts';
import type { PreparedFileNeeds } from './receive-prepared-file.ts';
import { nothingHere, ofPrepared, ofPublication, preparedPage, withPrepared } from './show-prepared.ts';

export function changePrepared(needs: PreparedFileNeeds): Route[] {
  const { database, clock } = needs;
  type Asked = RouteRequest<z.infer<typeof ofPrepared>, unknown>;
  const back = ({ params }: Asked) => redirect(`/desk/publications/${params.id}/prepared/${params.prepared}`);
  /** A step with its own address, taken where `stepOf` gives one. */
  const step = (
    name: string,
    audit: PreparedStep['action'],
    stepOf: (prepared: DeskPrepared, request: Asked) => PreparedStep | FormProblem | null,
  ): Route =>
    route({
      ...{ method: 'POST', path: `/desk/publications/:id/prepared/:prepared/${name}` },
      ...{ permission: preparePermission, params: ofPrepared, audit },
      answer: (request) =>
        withPrepared(needs, request.params, async (publication, prepared): Promise<Answer> => {
          const taken = stepOf(prepared, request);
          if (taken !== null && 'message' in taken)
            return preparedPage(publication, prepared, request.visitor, {
              form: request.form,
              problems: [taken],
            });
          if (taken) await takePreparedStep(database, prepared, taken);
          return back(request);
        }),
    });
  return [
    route({
      method: 'POST',
      path: '/desk/publications/:id/prepared',
      permission: preparePermission,
      params: ofPublication,
      audit: 'prepared.asked',
      answer: async ({ params, form }) => askFor(needs, params.id, form.value('format')),
    }),
    route({
      ...{ method: 'POST', path: '/desk/publications/:id/prepared/:prepared/content' },
      ...{ permission: preparePermission, params: ofPrepared, audit: 'prepared.changed' },
      ...{ uploads: true, takes: 'media' },
      answer: (request) =>
        withPrepared(needs, request.params, async (publication, prepared) => {
          const problems = await readPreparedForm(needs, prepared, request.form, request.files);
          if (problems.length === 0) return back(request);
          const now = (await listDeskPrepared(database, publication.id)).find(({ id }) => id === prepared.id);
          return preparedPage(publication, now ?? prepared, request.visitor, {
            form: request.form,
            problems,
          });
        }),
    }),
    step('give', 'prepared.given', ({ state }, { form }) => {
      const due = form.value('due');
      if (due !== '' && !/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(due))
        return { field: 'due', message: `“${due}” is no day. Write it like 2026-11-30, or leave it empty.` };
      const changes = { maker: form.value('maker').slice(0, 200), due: due === '' ? null : due };
      return state === 'asked' || state === 'with-maker'
        ? { action: 'prepared.given', from: state, to: 'with-maker', changes }
        : null;
    }),
    step('send', 'prepared.sent', (prepared) => {
      const { state } = prepared;
      const [problem] = preparedChecks(prepared).problems;
      if (problem !== undefined) return { field: '', message: problem };
      return state === 'asked' || state === 'with-maker'
        ? { action: 'prepared.sent', from: state, to: 'to-check', changes: { sentBy: whoActs().id } }
        : null;
    }),
    step('check', 'prepared.checked', ({ state, sentBy }, { form }) => {
      if (state !== 'to-check') return null;
      if (form.value('decision') !== 'ready')
        return { action: 'prepared.sent-back', from: state, to: 'with-maker', changes: {} };
      if (sentBy === whoActs().id)
        return { field: '', message: 'You sent it yourself. Somebody else checks it.' };
      const changes = { checkedBy: whoActs().id, readyAt: clock.now() };
      return { action: 'prepared.checked', from: state, to: 'ready', changes };
    }),
    step('withdraw', 'prepared.withdrawn', ({ state }) =>
      state === 'ready'
        ? { action: 'prepared.withdrawn', from: state, to: 'withdrawn', changes: { endedAt: clock.now() } }
        : null,
    ),
  ];
}

/** One of a kind is made at a time: whoever asks for it again is led to it. */
async function askFor({ database, clock }: PreparedFileNeeds, id: string, asked: string): Promise<Answer> {
  const publication = await findDesk(database, id);
  if (!publication) return notFound(nothingHere);
  const format = preparedFormats.find((each) => each === asked);
  const version = (await listDeskVersions(database, id)).find(({ state }) => state !== 'put-aside');
  if (!format || !version) return redirect(`/desk/publications/${id}/prepared`);
  const { language } = version.document;
  const added = await addPrepared(database, {
    ...{ publicationId: id, format, language, fromVersion: version.number, at: clock.now() },
  });
  const there =
    added ?? (await listDeskPrepared(database, id)).find((each) => each.format === format)?.id ?? '';
  return redirect(`/desk/publications/${id}/prepared/${there}`);
}
