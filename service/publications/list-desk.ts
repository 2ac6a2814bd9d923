// GET /desk/publications: what is being written and what is out, for those who write it; GET …/waiting: what waits for a second person.
import { z } from 'zod';
import { button, notificationBanner } from '../pages/govuk/components.ts';
import { type FormState, selectField, textField } from '../pages/form-inputs.ts';
import { html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { page, route, type Route, type Visitor } from '../pages/route.ts';
import { dayOf } from '../phrases/day.ts';
import { counted } from '../phrases/spoken-number.ts';
import type { PublicationNeeds } from './gather-needs.ts';
import type { DeskListed } from './life/desk-publication.ts';
import { listDesk, listReleasesShown } from './life/desk-store.ts';
import { londonTime } from './life/london-time.ts';
import { publicationKinds, versionStates } from './life/publication.ts';
import { stateWords } from './life/workflow.ts';
import { publicationWords } from './publication-words.ts';
import {
  readPublicationsPermission,
  seeWaitingPermission,
  writePublicationsPermission,
} from './publication-permissions.ts';
import { stateTag } from './state-tag-view.ts';

const query = z.object({
  words: z.string().max(200).optional(),
  kind: z.string().max(40).optional(),
  state: z.string().max(40).optional(),
});
type Asked = z.infer<typeof query>;

export function listDeskRoutes(needs: PublicationNeeds): Route[] {
  const { database } = needs;
  return [
    route({
      method: 'GET',
      path: '/desk/publications',
      permission: readPublicationsPermission,
      query,
      answer: async ({ query: asked, search, visitor }) => {
        const all = await listDesk(database);
        return page({
          title: 'Publications being written',
          section: '/desk/publications',
          body: html`<h1 class="govuk-heading-l">Publications being written</h1>
            ${await figuresGone(needs, all)} ${begin(visitor)}
            ${all.length === 0 ? nothingYet : listAndSearch(all, asked, { form: search, problems: [] })}`,
        });
      },
    }),
    route({
      method: 'GET',
      path: '/desk/publications/waiting',
      permission: seeWaitingPermission,
      answer: async () => {
        const waiting = (await listDesk(database)).filter(
          ({ state }) => state === 'in-review' || state === 'scheduled',
        );
        return page({
          title: 'Publications waiting for review',
          section: '/desk/publications',
          breadcrumbs: [
            { text: 'Publications being written', href: '/desk/publications' },
            { text: 'Waiting for a second person' },
          ],
          body: html`<h1 class="govuk-heading-l">Publications waiting for review</h1>
            <p class="govuk-body">
              Each waits for somebody else than those who wrote it to read it, and to publish it.
            </p>
            ${waiting.length === 0 ? html`<p class="govuk-body">Nothing waits.</p>` : deskList(waiting, '/review')}`,
        });
      },
    }),
  ];
}

/** Figures that the public reads in a document and that were withdrawn since: whoever keeps it is to know. */
async function figuresGone(
  { database, reading }: PublicationNeeds,
  all: readonly DeskListed[],
): Promise<Html | null> {
  const shown = await listReleasesShown(database);
  const standings = await reading.standingsOf([...new Set(shown.map(({ release }) => release))]);
  const gone = shown.filter(({ release }) => standings.get(release)?.state !== 'released');
  const touched = all.filter(({ id }) => gone.some(({ publicationId }) => publicationId === id));
  if (touched.length === 0) return null;
  return notificationBanner({
    html: html`<p class="govuk-notification-banner__heading">
        Figures that these show were withdrawn or can’t be shown. Each says so in their place.
      </p>
      <ul class="govuk-list">
        ${touched.map(
          ({ id, title }) =>
            html`<li>
              <a class="govuk-notification-banner__link" href="/desk/publications/${id}">${title}</a>
            </li>`,
        )}
      </ul>`,
  });
}

const nothingYet = html`<p class="govuk-body">
  Nothing has been written yet. What you begin here stays among you until somebody else has read it and
  publishes it.
</p>`;

function begin(visitor: Visitor): Html {
  return html`<div class="govuk-button-group">
    ${visitor.may(writePublicationsPermission) && button({ text: 'Write something new', href: '/desk/publications/new' })}
    ${button({ text: 'Waiting for a second person', href: '/desk/publications/waiting', classes: 'govuk-button--secondary' })}
    ${
      visitor.may(writePublicationsPermission) &&
      html`<a class="govuk-link" href="/desk/publications/look-at-file"
        >Look at a file before it is published</a
      >`
    }
    <a class="govuk-link" href="/publications">What the public reads</a>
  </div>`;
}

function listAndSearch(all: readonly DeskListed[], asked: Asked, state: FormState): Html {
  const found = all.filter((each) => matches(each, asked));
  const isSearch = [asked.words, asked.kind, asked.state].some(Boolean);
  return html`${searchForm(all, state)}
  ${
    isSearch &&
    html`<p class="govuk-body" role="status">
      ${found.length === 0 ? 'Nothing fits what you looked for.' : counted(found.length, 'publication')}
      <a class="govuk-link" href="/desk/publications">See all</a>
    </p>`
  }
  ${found.length > 0 && deskList(found, '')}`;
}

function matches({ title, slug, kind, state, firstPublishedAt }: DeskListed, asked: Asked): boolean {
  const words = (asked.words ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const isState = state === asked.state || (asked.state === 'published' && firstPublishedAt !== null);
  return (
    words.every((word) => `${title} ${slug}`.toLowerCase().includes(word)) &&
    (!asked.kind || kind === asked.kind) &&
    (!asked.state || isState)
  );
}

function searchForm(all: readonly DeskListed[], state: FormState): Html {
  const kinds = publicationKinds.filter((kind) => all.some((each) => each.kind === kind));
  const kindWords = publicationWords('en').kinds;
  return html`<form method="get" action="/desk/publications" role="search">
    ${textField(state, { name: 'words', label: 'Search titles and addresses', classes: 'govuk-input--width-20' })}
    ${selectField(state, {
      name: 'state',
      label: 'How far it is',
      choices: [
        { value: '', text: 'All' },
        ...versionStates.map((value) => ({ value, text: stateWords[value] })),
      ],
    })}
    ${selectField(state, {
      name: 'kind',
      label: 'Kind',
      choices: [
        { value: '', text: 'Every kind' },
        ...kinds.map((value) => ({ value, text: kindWords[value] })),
      ],
    })}
    ${button({ text: 'Search', classes: 'govuk-button--secondary' })}
  </form>`;
}

function deskList(some: readonly DeskListed[], below: string): Html {
  const kindWords = publicationWords('en').kindOfOne;
  return linkList(
    some.map(({ id, title, kind, number, state, changedAt, scheduledFor, currentNumber }) => ({
      name: title,
      href: `/desk/publications/${id}${below}`,
      about: [
        `${kindWords[kind]}. Version ${number}, changed on ${dayOf(changedAt)}`,
        ...(scheduledFor ? [`To be published on ${dayOf(scheduledFor)} at ${londonTime(scheduledFor)}`] : []),
        ...(currentNumber !== null && currentNumber !== number
          ? [`The public reads version ${currentNumber}`]
          : []),
      ],
      state: stateTag(state),
    })),
  );
}
