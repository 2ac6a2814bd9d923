// GET /submissions: what was sent, the newest first: all of it for staff, and for a partner what is its own.
import { button, tag } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { page, route, type Route } from '../pages/route.ts';
import { findPartnerBySlug, type Partner } from '../partners/index.ts';
import type { Database } from '../platform/database/index.ts';
import { dayOf } from '../phrases/day.ts';
import { counted } from '../phrases/spoken-number.ts';
import { looksOtherwise, type Dataset, type DatasetImport } from './keeping/dataset.ts';
import { listDatasets } from './keeping/dataset-store.ts';
import { findImports } from './submissions/find-imports.ts';
import { findSender, type Sender } from './submissions/find-sender.ts';
import { sendPermission } from './submissions/submission-permissions.ts';
import { stateOf, stateWords, type Submission, type SubmissionState } from './submissions/submission.ts';
import { listSubmissions } from './submissions/submission-store.ts';

const most = 200;

export function listSubmissionsRoute({ database }: { database: Database }): Route {
  return route({
    method: 'GET',
    path: '/submissions',
    permission: sendPermission,
    answer: async ({ visitor, search }) => {
      const sender = await findSender(database, visitor);
      const wanted = await partnerWanted(database, sender, search.value('partner'));
      const partnerIds = wanted
        ? [wanted.id]
        : sender.isStaff
          ? undefined
          : sender.partners.map(({ id }) => id);
      const submissions = await listSubmissions(database, { ...(partnerIds && { partnerIds }), most });
      const imports = await findImports(database, submissions);
      const datasets = new Map((await listDatasets(database)).map((each) => [each.id, each]));
      return page({
        title: 'What was sent',
        section: sender.isStaff ? '/partners' : '/submissions',
        body: listBody({ sender, submissions, imports, datasets, wanted }),
      });
    },
  });
}

/** A partner that is not theirs is no partner to them. */
async function partnerWanted(database: Database, sender: Sender, slug: string): Promise<Partner | null> {
  const partner = slug === '' ? undefined : await findPartnerBySlug(database, slug);
  return partner && sender.partners.some(({ id }) => id === partner.id) ? partner : null;
}

interface Listed {
  sender: Sender;
  submissions: readonly Submission[];
  imports: ReadonlyMap<string, DatasetImport>;
  datasets: ReadonlyMap<string, Dataset>;
  wanted: Partner | null;
}

function listBody({ sender, submissions, imports, datasets, wanted }: Listed): Html {
  const names = new Map(sender.partners.map(({ id, name }) => [id, name]));
  const heading = wanted ? `What ${wanted.name} sent` : 'What was sent';
  return html`<h1 class="govuk-heading-l">${heading}</h1>
    ${sender.partners.length === 0 && html`<p class="govuk-body">You do not send for any partner yet. Ask whoever invited you to say for which.</p>`}
    ${sender.partners.length > 0 && button({ text: 'Send files', href: '/submissions/new' })}
    ${
      submissions.length === 0
        ? html`<p class="govuk-body">Nothing was sent yet.</p>`
        : linkList(
            submissions.map((submission) => ({
              name: datasets.get(submission.datasetId)?.title ?? 'Data that were removed',
              href: `/submissions/${submission.id}`,
              about: [
                `${dayOf(submission.receivedAt)}, ${counted(submission.files.length, 'file')}${
                  submission.partnerId === null
                    ? ''
                    : `, ${names.get(submission.partnerId) ?? 'another partner'}`
                }`,
              ],
              state: stateTag(imports.get(submission.importId ?? '')),
            })),
          )
    }
    ${submissions.length === most && html`<p class="govuk-body">These are the newest ${most}.</p>`}
    <p class="govuk-body"><a class="govuk-link" href="/submissions/by-program">How programs send</a></p>`;
}

const colours: Readonly<Record<SubmissionState, string>> = {
  waiting: 'govuk-tag--blue',
  reading: 'govuk-tag--blue',
  'to-be-mapped': 'govuk-tag--yellow',
  'taken-in': 'govuk-tag--green',
  partly: 'govuk-tag--yellow',
  unchanged: 'govuk-tag--grey',
  refused: 'govuk-tag--red',
};

/** What was taken in and is not what was announced is told to whoever sent it: they alone can mend it. */
export function stateTag(made: DatasetImport | undefined): Html {
  if (made?.status === 'done' && made.warnings.some(({ code }) => code === looksOtherwise))
    return tag({ text: 'Not as expected', classes: 'govuk-tag--yellow' });
  const state = stateOf(made);
  return tag({ text: stateWords[state], classes: colours[state] });
}
