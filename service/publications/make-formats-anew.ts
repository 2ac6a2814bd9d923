// The desk's part about the formats that the program makes of a version: which are there, how far the making is; POST: make them, stop it.
import { button } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { type Answer, notFound, page, redirect, route, type Route } from '../pages/route.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import { formatNames } from './formats/format-names.ts';
import { automaticFormats } from './formats/format.ts';
import { formatsReady, type FormatsNeeds, makeFormatsOf } from './gather-formats.ts';
import { nothingHere, ofPublication } from './edit-publication.ts';
import { type DeskPublication, type DeskVersion, openVersion } from './life/desk-publication.ts';
import { findDesk, listDeskVersions } from './life/desk-store.ts';
import { askToStop, findLatestRun } from './making/format-run-store.ts';
import { preparePermission } from './prepared/prepared-permissions.ts';
import { readPublicationsPermission } from './publication-permissions.ts';

/** Below the text on the desk. */
export async function deskFormatsView(
  needs: FormatsNeeds,
  { id }: DeskPublication,
  version: DeskVersion,
): Promise<Html> {
  const found = await formatsReady(needs, version.id);
  const state = found?.run
    ? 'They are being made.'
    : found?.ready
      ? 'All are there and say what this version says.'
      : found?.hasFailed
        ? 'One or more cannot be made of this text.'
        : 'They are not made yet, or were made from an earlier text. They are made when this version is sent for review.';
  return html`<h2 class="govuk-heading-m">Formats</h2>
    <p class="govuk-body">${state}</p>
    <ul class="govuk-list">
      <li><a class="govuk-link" href="/desk/publications/${id}/formats">Formats made by computer</a></li>
      <li>
        <a class="govuk-link" href="/desk/publications/${id}/prepared"
          >Easy Read, sign language and recordings, made by people</a
        >
      </li>
    </ul>`;
}

export function makeFormatsRoutes(needs: FormatsNeeds): Route[] {
  const { database } = needs;
  return [
    route({
      method: 'GET',
      path: '/desk/publications/:id/formats',
      permission: readPublicationsPermission,
      params: ofPublication,
      answer: ({ params, visitor }) =>
        withVersion(needs, params.id, (publication, version) =>
          formatsPage(needs, publication, version, visitor.may(preparePermission)),
        ),
    }),
    route({
      method: 'POST',
      path: '/desk/publications/:id/formats',
      permission: preparePermission,
      audit: 'formats.asked',
      params: ofPublication,
      answer: ({ params: { id } }) =>
        withVersion(needs, id, async (_, version) => {
          await makeFormatsOf(needs, version.id);
          await database.transaction().execute((transaction) =>
            recordEvent(transaction, {
              action: 'formats.asked',
              subject: { kind: 'publication', id },
              fields: { version: { after: String(version.number) } },
            }),
          );
          return redirect(`/desk/publications/${id}/formats`);
        }),
    }),
    route({
      method: 'POST',
      path: '/desk/publications/:id/formats/stop',
      permission: preparePermission,
      audit: 'formats.stopped',
      params: ofPublication,
      answer: ({ params: { id } }) =>
        withVersion(needs, id, async (_, { id: versionId, number, document }) => {
          const run = await findLatestRun(database, versionId, document.language);
          if (run && (await askToStop(database, run.id)))
            await database.transaction().execute((transaction) =>
              recordEvent(transaction, {
                action: 'formats.stopped',
                subject: { kind: 'publication', id },
                fields: { version: { after: String(number) } },
              }),
            );
          return redirect(`/desk/publications/${id}/formats`);
        }),
    }),
  ];
}

/** The version that is being written or waits; where there is none, the one that the public reads. */
async function withVersion(
  { database }: FormatsNeeds,
  id: string,
  answer: (publication: DeskPublication, version: DeskVersion) => Promise<Answer>,
): Promise<Answer> {
  const publication = await findDesk(database, id);
  const versions = publication ? await listDeskVersions(database, id) : [];
  const version = openVersion(versions) ?? versions.find(({ state }) => state === 'published');
  return publication && version ? answer(publication, version) : notFound(nothingHere);
}

async function formatsPage(
  needs: FormatsNeeds,
  { id, title }: DeskPublication,
  version: DeskVersion,
  mayPrepare: boolean,
): Promise<Answer> {
  const found = await formatsReady(needs, version.id);
  if (!found) return notFound(nothingHere);
  const { ready, reasons, unavailable, run } = found;
  const names = formatNames('en');
  const doing = automaticFormats.find((format) => format === run?.doing);
  const list = (lines: readonly string[]) =>
    html`<ul class="govuk-list govuk-list--bullet">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>`;
  const form = (action: string, text: string) =>
    html`<form method="post" action="/desk/publications/${id}/formats${action}">
      ${button({ text, classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`;
  return page({
    title: `Formats of ${title}`,
    section: '/desk/publications',
    ...(run && { refreshSeconds: 3 }),
    breadcrumbs: [
      { text: 'Publications being written', href: '/desk/publications' },
      { text: title, href: `/desk/publications/${id}` },
      { text: 'Formats made by computer' },
    ],
    body: html`<span class="govuk-caption-l">${title}, version ${version.number}</span>
      <h1 class="govuk-heading-l">Formats made by computer</h1>
      ${
        run &&
        html`<p class="govuk-body">
            They are being made: ${Math.round(run.share * 100)}%
            done${doing ? `, now ${names[doing].name}` : ''}. This page looks again every three seconds; you
            can leave it.
          </p>
          ${mayPrepare && form('/stop', 'Stop')}`
      }
      ${ready && html`<p class="govuk-body">All formats are there and say what this version says.</p>`}
      ${
        !run &&
        reasons.length > 0 &&
        html`<p class="govuk-body">The version cannot go out until these are there:</p>
          ${list(reasons)}`
      }
      ${
        unavailable.length > 0 &&
        html`<p class="govuk-body">Not made here, and nothing waits for them:</p>
          ${list(unavailable)}`
      }
      ${!run && mayPrepare && form('', ready ? 'Look whether any is stale, and make it anew' : 'Make them now')}`,
  });
}
