// GET and POST /submissions/new: files are chosen or dropped, and sent for one set of data.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { button } from '../pages/govuk/components.ts';
import { radiosField, type FormState } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { makeScript, scriptRoute } from '../pages/make-script.ts';
import { page, redirect, route, type Answer, type Route, type UploadedFile } from '../pages/route.ts';
import { filesField, isChosen } from './add-data.ts';
import { acceptSubmission, type AcceptNeeds } from './submissions/accept-submission.ts';
import { datasetsOf, findSender, type Sender } from './submissions/find-sender.ts';
import { openDataFields, readOpenData } from './submissions/ask-whose-data.ts';
import { sendPermission } from './submissions/submission-permissions.ts';

const script = makeScript(new URL('submissions/send-in-browser.ts', import.meta.url), '/submissions');

export function addSubmission(needs: AcceptNeeds): Route[] {
  return [
    scriptRoute(script),
    route({
      method: 'GET',
      path: '/submissions/new',
      permission: sendPermission,
      answer: async ({ visitor, search }) => {
        const sender = await findSender(needs.database, visitor);
        const form = FormFields.from({ to: search.value('to') });
        return formPage(needs, sender, { form, problems: [] });
      },
    }),
    route({
      method: 'POST',
      path: '/submissions/new',
      permission: sendPermission,
      audit: 'submission.received',
      uploads: true,
      answer: async ({ visitor, form, files }) =>
        takeIn(needs, await findSender(needs.database, visitor), form, files.filter(isChosen)),
    }),
  ];
}

async function takeIn(
  needs: AcceptNeeds,
  sender: Sender,
  form: FormFields,
  files: readonly UploadedFile[],
): Promise<Answer> {
  const choices = await choicesOf(needs, sender);
  const chosen = choices.find(({ value }) => value === form.value('to'));
  const { openData, problems: openProblems } = sender.isStaff
    ? readOpenData(form)
    : { openData: null, problems: [] };
  const problems: FormProblem[] = [
    ...(chosen ? [] : [{ field: 'to', message: 'Choose what you are sending' }]),
    ...(files.length === 0 ? [{ field: 'files', message: 'Choose at least one file' }] : []),
    ...openProblems,
  ];
  if (!chosen || problems.length > 0) return formPage(needs, sender, { form, problems });
  const accepted = await acceptSubmission(needs, {
    ...{ dataset: { id: chosen.datasetId }, partner: chosen.partner, way: 'page', files, openData },
    by: { id: sender.id, role: sender.role },
    idempotencyKey: sendingOf(form),
  });
  if ('sentence' in accepted)
    return formPage(needs, sender, { form, problems: [{ field: 'to', message: accepted.sentence }] });
  return redirect(`/submissions/${accepted.submissionId}`);
}

/** What can be sent: each set of data with the partner it is sent for. */
async function choicesOf({ database }: AcceptNeeds, sender: Sender) {
  const datasets = await datasetsOf(database, sender);
  return sender.partners.flatMap((partner) =>
    (datasets.get(partner.id) ?? []).map(({ id, title }) => ({
      value: `${partner.id} ${id}`,
      text: title,
      hint: sender.partners.length > 1 ? partner.name : '',
      ...{ partner, datasetId: id },
    })),
  );
}

/** The mark of one filled-in form, so that sending it twice makes one submission. */
function sendingOf(form: FormFields): string {
  const sent = z.uuid().safeParse(form.value('sending'));
  return sent.success ? sent.data : randomUUID();
}

async function formPage(needs: AcceptNeeds, sender: Sender, state: FormState): Promise<Answer> {
  const choices = await choicesOf(needs, sender);
  return page({
    title: 'Send files',
    section: sender.isStaff ? '/partners' : '/submissions',
    breadcrumbs: [{ text: 'What was sent', href: '/submissions' }, { text: 'Send files' }],
    problems: state.problems,
    scripts: [script.path],
    body: html`<h1 class="govuk-heading-l">Send files</h1>
      ${choices.length === 0 ? nothingToSend : formBody(sender, state, choices)}`,
  });
}

const nothingToSend = html`<p class="govuk-body">
  There is nothing that you can send to yet: no agreement names data of a partner that you send for. Ask
  whoever invited you.
</p>`;

function formBody(
  sender: Sender,
  state: FormState,
  choices: readonly { value: string; text: string; hint: string }[],
): Html {
  return html`<form
      method="post"
      action="/submissions/new"
      enctype="multipart/form-data"
      id="send"
      novalidate
    >
      <input type="hidden" name="sending" value="${sendingOf(state.form)}" autocomplete="off" />
      ${radiosField(state, {
        name: 'to',
        label: 'What are you sending?',
        choices: choices.map(({ value, text, hint }) => ({ value, text, ...(hint && { hint }) })),
      })}
      <div id="drop-here" class="dr-drop">
        ${filesField(state)}
        <p class="govuk-hint dr-drop__note" id="chosen" role="status"></p>
      </div>
      ${sender.isStaff && openDataFields(state)} ${button({ text: 'Send' })}
      <div id="sending-now" hidden>
        <p class="govuk-body" id="sending-words" role="status"></p>
        <progress
          id="sending-bar"
          max="100"
          value="0"
          aria-label="How much has been sent"
          class="dr-progress"
        ></progress>
      </div>
    </form>
    <p class="govuk-body">
      You get a receipt with the digest of each file. Then this service reads them and says what it took in
      and what it put aside.
    </p>`;
}
