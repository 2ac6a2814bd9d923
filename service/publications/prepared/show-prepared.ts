// GET /desk/publications/:id/prepared: what people make beside a publication; …/:prepared: one of them; and its files, to look at.
import { z } from 'zod';
import { html } from '../../pages/html.ts';
import {
  type Answer,
  notFound,
  page,
  type RequestFacts,
  route,
  type Route,
  type Visitor,
} from '../../pages/route.ts';
import type { FormState } from '../../pages/form-inputs.ts';
import type { DeskPublication } from '../life/desk-publication.ts';
import { findDesk, listDeskVersions } from '../life/desk-store.ts';
import { formatNames } from '../formats/format-names.ts';
import type { DeskPrepared } from './prepared-format.ts';
import { preparePermission, seePreparedPermission } from './prepared-permissions.ts';
import { findDeskPrepared, listDeskPrepared } from './prepared-store.ts';
import { preparedListView, preparedPageView } from './prepared-view.ts';
import type { PreparedFileNeeds } from './receive-prepared-file.ts';
import { sendPreparedFile } from './send-prepared-file.ts';

export const ofPublication = z.object({ id: z.uuid() });
export const ofPrepared = z.object({ id: z.uuid(), prepared: z.uuid() });
export const nothingHere = 'There is no publication of yours at this address.';
const noPrepared = 'There is nothing like that beside this publication.';

export function showPrepared(needs: PreparedFileNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/desk/publications/:id/prepared',
      permission: seePreparedPermission,
      params: ofPublication,
      answer: async ({ params, visitor }) => {
        const publication = await findDesk(needs.database, params.id);
        return publication ? listPage(needs, publication, visitor) : notFound(nothingHere);
      },
    }),
    route({
      method: 'GET',
      path: '/desk/publications/:id/prepared/:prepared',
      permission: seePreparedPermission,
      params: ofPrepared,
      answer: ({ params, visitor }) =>
        withPrepared(needs, params, (publication, prepared) => preparedPage(publication, prepared, visitor)),
    }),
    route({
      method: 'GET',
      path: '/desk/publications/:id/prepared/:prepared/files/:digest',
      permission: seePreparedPermission,
      params: ofPrepared.extend({ digest: z.string().regex(/^[0-9a-f]{64}$/) }),
      answer: ({ params, headers }) =>
        withPrepared(needs, params, (_, prepared) => fileAnswer(needs, prepared, params.digest, headers)),
    }),
  ];
}

async function fileAnswer(
  needs: PreparedFileNeeds,
  { files, format }: DeskPrepared,
  digest: string,
  headers: RequestFacts['headers'],
): Promise<Answer> {
  const file = files.find(({ sha256 }) => sha256 === digest);
  return file ? sendPreparedFile(needs, file, { name: format, headers }) : notFound(noPrepared);
}

export async function withPrepared(
  { database }: Pick<PreparedFileNeeds, 'database'>,
  asked: z.infer<typeof ofPrepared>,
  answer: (publication: DeskPublication, prepared: DeskPrepared) => Answer | Promise<Answer>,
): Promise<Answer> {
  const publication = await findDesk(database, asked.id);
  if (!publication) return notFound(nothingHere);
  const prepared = await findDeskPrepared(database, asked.prepared);
  return prepared?.publicationId === asked.id ? answer(publication, prepared) : notFound(noPrepared);
}

async function listPage(
  { database }: PreparedFileNeeds,
  publication: DeskPublication,
  visitor: Visitor,
): Promise<Answer> {
  const { id, title } = publication;
  const prepared = await listDeskPrepared(database, id);
  const latest =
    (await listDeskVersions(database, id)).find(({ state }) => state !== 'put-aside')?.number ?? 1;
  return page({
    title: `Made by people: ${title}`,
    section: '/desk/publications',
    breadcrumbs: crumbs(publication),
    body: html`<span class="govuk-caption-l">${title}</span>
      <h1 class="govuk-heading-l">Formats made by people</h1>
      <p class="govuk-body">
        What is ready goes out with the version it was made from. When there is a newer version, the public is
        told which one a format was made from, until somebody has made it anew.
      </p>
      ${preparedListView({
        ...{ base: `/desk/publications/${id}`, title, prepared, latest },
        mayPrepare: visitor.may(preparePermission),
      })}`,
  });
}

/** With what was typed and is wrong, where it came back. */
export function preparedPage(
  publication: DeskPublication,
  prepared: DeskPrepared,
  visitor: Visitor,
  state: FormState | null = null,
): Answer {
  const name = formatNames('en')[prepared.format].name;
  return page({
    title: `${name} of ${publication.title}`,
    section: '/desk/publications',
    problems: state?.problems ?? [],
    breadcrumbs: [
      ...crumbs(publication).slice(0, -1),
      { text: 'Formats made by people', href: `/desk/publications/${publication.id}/prepared` },
      { text: name },
    ],
    body: preparedPageView({
      ...{ base: `/desk/publications/${publication.id}`, prepared, state },
      mayPrepare: visitor.may(preparePermission),
      isOwn: visitor.person !== null && visitor.person.id === prepared.sentBy,
    }),
  });
}

function crumbs({ id, title }: DeskPublication): { text: string; href?: string }[] {
  return [
    { text: 'Publications being written', href: '/desk/publications' },
    { text: title, href: `/desk/publications/${id}` },
    { text: 'Formats made by people' },
  ];
}
