// Puts the feature together: its pages, and what other parts of the program may ask of it.
import type { ListWaiting } from '../pages/due-thing.ts';
import type { Route } from '../pages/route.ts';
import { dateIn } from '../phrases/day.ts';
import { formatsReady, gatherFormats, makeFormatsOf } from './gather-formats.ts';
import {
  addDemonstrationPublications,
  type DemonstrationPublication,
} from './add-demonstration-publications.ts';
import { addPublicationRoutes } from './add-publication.ts';
import { changeSettings } from './change-settings.ts';
import { editPublication } from './edit-publication.ts';
import type { DeskPart, PublicationGiven, PublicationNeeds, PublicSection } from './gather-needs.ts';
import { addMadeUpRequests } from './asking/add-made-up-requests.ts';
import { askLink } from './asking/ask-page.ts';
import { serveRequests } from './asking/serve-requests.ts';
import { followPublications } from './follow-publications.ts';
import { checkDocument } from './checking/check-document.ts';
import { gatherCheckContext } from './gather-check-context.ts';
import { findImage } from './document/image-store.ts';
import { serveEditor } from './editing/serve-editor.ts';
import { showImages } from './editing/show-images.ts';
import { listRecords } from './list-records.ts';
import { removeDemonstrationPublications } from './life/demonstration-store.ts';
import { gatherSources, standingOf } from './life/gather-sources.ts';
import type { PublishedDocument, PublishedPublication } from './life/publication.ts';
import type { PublishedFilter } from './life/published-filter.ts';
import { findPublished, listPublished } from './life/published-store.ts';
import type { ResolveNeeds } from './life/resolve-version.ts';
import { keepSchedule } from './keep-schedule.ts';
import { listCorrectionsRoute } from './list-corrections.ts';
import { listDeskRoutes } from './list-desk.ts';
import { lookAtFile } from './look-at-file.ts';
import { listPublicationsRoute } from './list-publications.ts';
import { listWaiting } from './list-waiting.ts';
import { workOnFormats } from './making/make-formats.ts';
import { publishPublication } from './publish-publication.ts';
import { reviewPublication } from './show-review.ts';
import { sendFeed } from './send-feed.ts';
import { sendFormat } from './send-format.ts';
import { formatsSection, showFormats } from './show-formats.ts';
import { deskFormatsView, makeFormatsRoutes } from './make-formats-anew.ts';
import { changePrepared } from './prepared/change-prepared.ts';
import { showPrepared } from './prepared/show-prepared.ts';
import { showPreparedFormats } from './show-prepared-formats.ts';
import { settleDraft } from './settle-draft.ts';
import { showDesk } from './show-desk.ts';
import { showPublication } from './show-publication.ts';
import { showVersions } from './show-versions.ts';
import { workForFollowers } from './tell-followers.ts';
import { addMadeUpObjectives } from './translating/add-made-up-objectives.ts';
import { translationsLink } from './translating/languages-view.ts';
import { serveTranslations } from './translating/serve-translations.ts';

export interface Publications {
  routes: Route[];
  /** For My work. */
  waiting: ListWaiting;
  /** What the public can read, the newest first. */
  listPublished(filter?: PublishedFilter): Promise<PublishedPublication[]>;
  /** What stands at an address; undefined where nothing was published there. */
  findPublished(slug: string): Promise<PublishedDocument | undefined>;
  /** Objectives in four languages and people who ask for another format, all of it made up. */
  addTranslatedDemonstration(): Promise<void>;
  /** Puts made-up publications in, in the name of the made-up people of a demonstration. */
  addDemonstration(body: string, all: readonly DemonstrationPublication[]): Promise<void>;
  clearDemonstration(): Promise<void>;
  /** Looks from time to time whether something scheduled is due: for a copy that works. */
  begin(): void;
  /** Lets what is being published be published, and looks no more. */
  close(): Promise<void>;
}

export function publications(given: PublicationGiven): Publications {
  /** Below the text of each publication, in this order: each feature adds its own line. */
  const sections: PublicSection[] = [];
  const translating = serveTranslations(given);
  /** On the desk beside each version. */
  const deskParts: DeskPart[] = [];
  const needs: PublicationNeeds = {
    ...{ ...given, reading: readingOf(given), translations: translating, sections, deskParts },
    formats: { ready: (id) => formatsReady(formats, id), make: (id) => makeFormatsOf(formats, id) },
    check: async (document) =>
      checkDocument(document, await gatherCheckContext(given, needs.reading, document)),
  };
  const formats = gatherFormats(needs, translating.ofVersion);
  workOnFormats(formats.making);
  deskParts.push((publication, version) => deskFormatsView(formats, publication, version));
  deskParts.push(async ({ id }) => translationsLink(id));
  sections.push((shown, language, text) => formatsSection(formats, shown, language, text));
  sections.push(async ({ publication }, language) => askLink(publication, language));
  workForFollowers(given);
  const schedule = keepSchedule(given);
  return {
    routes: [
      listPublicationsRoute(needs),
      showPublication(needs),
      ...showVersions(needs),
      listCorrectionsRoute(needs),
      ...sendFeed(needs),
      ...followPublications(needs),
      ...listDeskRoutes(needs),
      ...addPublicationRoutes(needs),
      ...lookAtFile(),
      ...showDesk(needs),
      ...editPublication(needs),
      serveEditor(),
      ...showImages(given),
      ...settleDraft(needs),
      ...reviewPublication(needs),
      ...publishPublication(needs),
      ...changeSettings(needs),
      showFormats(formats),
      ...sendFormat(formats),
      ...showPreparedFormats(formats),
      ...makeFormatsRoutes(formats),
      ...showPrepared(given),
      ...changePrepared(given),
      ...serveRequests(given).routes,
      ...translating.routes,
    ],
    waiting: (visitor) => listWaiting(given.database, visitor),
    listPublished: (filter) => listPublished(given.publicDatabase, filter),
    findPublished: (slug) => findPublished(given.publicDatabase, slug),
    addTranslatedDemonstration: async () => {
      await addMadeUpObjectives(given, given.ownBody, given.clock.now());
      await addMadeUpRequests(given, given.clock.now());
    },
    addDemonstration: (body, all) => addDemonstrationPublications(given, body, all),
    clearDemonstration: () => removeDemonstrationPublications(given.database),
    begin: schedule.begin,
    close: schedule.close,
  };
}

/** What a document is put together from when it is read. */
function readingOf(given: PublicationGiven): ResolveNeeds {
  const { openRelease, publisher, serviceAddress, clock } = given;
  return {
    sources: gatherSources({
      openRelease,
      records: (name) => listRecords(given, name),
      today: () => dateIn(clock.now()),
      image: async (digest) =>
        (await findImage(given.database, digest)) ?? {
          missing: 'there is no such picture: send it, and set it in again.',
        },
    }),
    async standingsOf(releases) {
      const known = releases.map(async (id) => [id, await standingOf(openRelease, id)] as const);
      return new Map(await Promise.all(known));
    },
    publisher,
    serviceAddress,
  };
}
