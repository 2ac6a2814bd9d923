// GET /protection/releases/:id: a release as staff see it, with true numbers; its downloads, the check of its proof, and its withdrawal.
import { z } from 'zod';
import { button, details, insetText, warningText } from '../pages/govuk/components.ts';
import { type FormState, selectField, textareaField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import {
  download,
  notFound,
  page,
  redirect,
  route,
  type Answer,
  type Route,
  type Visitor,
} from '../pages/route.ts';
import type { Separated } from '../people/index.ts';
import { counted } from '../phrases/spoken-number.ts';
import { published } from '../published/index.ts';
import { notForReleaseView } from './not-for-release-view.ts';
import { releasesCrumb } from './protection-crumbs.ts';
import type { ProtectionNeeds } from './add-release.ts';
import { readProtectionPermission, withdrawPermission } from './protection-permissions.ts';
import { certificatesJson } from './releasing/certificates-json.ts';
import { reasonList } from './releasing/reason-list-view.ts';
import type { KeptRelease, ListedRelease } from './releasing/kept-release.ts';
import { keptReleaseView } from './releasing/kept-release-view.ts';
import { findKeptRelease, listReleases } from './releasing/register-store.ts';
import { trueNumbersCsv } from './releasing/true-numbers-csv.ts';

const address = z.object({ id: z.uuid() });
const nothingHere = 'There is no release at this address. Look at the list of releases.';

export function showRelease(needs: ProtectionNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/protection/releases/:id',
      permission: readProtectionPermission,
      params: address,
      answer: ({ params, visitor }) => answerAbout(needs, params.id, visitor, {}),
    }),
    ...downloads(needs),
    checkAgain(needs),
    withdraw(needs),
  ];
}

interface Said {
  form?: FormFields;
  problems?: FormProblem[];
  status?: number;
  /** What a check of the proof came to. */
  checked?: Html;
}

async function answerAbout(
  needs: ProtectionNeeds,
  id: string,
  visitor: Visitor,
  said: Said,
): Promise<Answer> {
  const release = await findKeptRelease(needs.database, id);
  if (!release) return notFound(nothingHere);
  const data = (await needs.datasets()).find((each) => each.id === release.records);
  const { heading, scope } = release;
  const all = await listReleases(needs.database);
  const opened = await published(needs).openRelease(id);
  return page({
    title: `Release: ${heading}`,
    section: '/protection/releases',
    breadcrumbs: [...releasesCrumb, { text: heading }],
    problems: said.problems,
    ...(said.status !== undefined && { status: said.status }),
    body: html`<h1 class="govuk-heading-l">${heading}<span class="govuk-caption-l">${scope}</span></h1>
      ${notForReleaseView()} ${opened?.state === 'broken' && brokenWarning(opened.code)} ${said.checked}
      ${keptReleaseView(release, data?.title ?? null, all)}
      ${release.withdrawn === null && visitor.may(withdrawPermission) && withdrawal(release, otherThan(id, all), said, await separate(needs, release))}`,
  });
}

function brokenWarning(code: string): Html {
  return warningText({
    iconFallbackText: 'Warning',
    text: `The public cannot see this release: what is kept of it is not as it was released (${code}). Tell the people who look after this service.`,
  });
}

const files = [
  {
    path: 'not-for-release.csv',
    type: 'text/csv; charset=utf-8',
    write: trueNumbersCsv,
  },
  {
    path: 'not-for-release-certificates.json',
    type: 'application/json',
    write: certificatesJson,
  },
] as const;

function downloads({ database }: ProtectionNeeds): Route[] {
  return files.map(({ path, type, write }) =>
    route({
      method: 'GET',
      path: `/protection/releases/:id/${path}`,
      permission: readProtectionPermission,
      proof: 'recent',
      params: address,
      answer: async ({ params }) => {
        const release = await findKeptRelease(database, params.id);
        if (!release) return notFound(nothingHere);
        return download({ fileName: path, contentType: type, content: write(release) });
      },
    }),
  );
}

function checkAgain(needs: ProtectionNeeds): Route {
  return route({
    method: 'POST',
    path: '/protection/releases/:id/check',
    permission: readProtectionPermission,
    audit: 'release.checked',
    params: address,
    answer: async ({ params, visitor }) => {
      const release = await findKeptRelease(needs.database, params.id);
      if (!release) return notFound(nothingHere);
      return answerAbout(needs, params.id, visitor, { checked: await checkedContent(needs, release) });
    },
  });
}

async function checkedContent({ works }: ProtectionNeeds, { proof }: KeptRelease): Promise<Html> {
  const certificates = proof.attackers.map(({ certificate }) => certificate);
  const answer = await works.workOut({ task: 'check', certificates });
  const faults = answer.kind === 'checked' ? answer.faults.flat() : [];
  if (answer.kind === 'checked' && faults.length === 0) {
    const sums = certificates.reduce((all, { protectedSums }) => all + protectedSums.length, 0);
    return insetText({
      text: `The proof holds. ${counted(sums, 'protected number')} of ${counted(certificates.length, 'attacker')} were added up again, without the program that found them.`,
    });
  }
  return insetText({
    html: html`<p class="govuk-body">
        The proof does not hold. Withdraw this release, and tell the people who look after this service.
      </p>
      ${reasonList(faults)}`,
  });
}

function withdraw(needs: ProtectionNeeds): Route {
  return route({
    method: 'POST',
    path: '/protection/releases/:id/withdraw',
    permission: withdrawPermission,
    audit: 'release.withdrawn',
    proof: 'recent',
    params: address,
    answer: async ({ params, form, visitor }) => {
      const why = form.value('why');
      const problems = reasonProblems(why);
      if (problems.length > 0) return answerAbout(needs, params.id, visitor, { form, problems });
      const kept = await findKeptRelease(needs.database, params.id);
      if (!kept) return notFound(nothingHere);
      const separated = await separate(needs, kept);
      if (separated.kind === 'their own' && !separated.canOverride) {
        const own = [{ field: '', message: separated.sentence }];
        return answerAbout(needs, params.id, visitor, { form, problems: own, status: 403 });
      }
      const others = otherThan(params.id, await listReleases(needs.database));
      const instead = others.find(({ id }) => id === form.value('instead'));
      const said = separated.kind === 'their own' ? `${why} ${byItsMaker}` : why;
      await published(needs).withdrawRelease(params.id, said, instead?.id);
      return redirect(`/protection/releases/${params.id}`);
    },
  });
}

/** Published with the reason. */
const byItsMaker = '(Withdrawn by the person who made the finding.)';

function separate({ people }: ProtectionNeeds, { madeBy }: KeptRelease): Promise<Separated> {
  return people.separate({
    doing: 'withdraw-release',
    permission: withdrawPermission.name,
    whoDidWhat: madeBy === null ? [] : [{ did: 'made', by: madeBy }],
  });
}

/** What is out besides, the newest first. */
function otherThan(id: string, all: readonly ListedRelease[]): ListedRelease[] {
  return all.filter((each) => each.id !== id && each.withdrawn === null);
}

function insteadField(state: FormState, others: readonly ListedRelease[]): Html {
  return selectField(state, {
    name: 'instead',
    label: 'What stands in its place (optional)',
    choices: [
      { value: '', text: 'Nothing' },
      ...others.map(({ id, heading, scope }) => ({
        value: id,
        text: [heading, scope].filter(Boolean).join('. '),
      })),
    ],
  });
}

function reasonProblems(why: string): FormProblem[] {
  if (why === '') return [{ field: 'why', message: 'Enter why it is withdrawn' }];
  return why.length > 1000 ? [{ field: 'why', message: 'The reason must have at most 1,000 letters' }] : [];
}

function withdrawal(
  { id }: KeptRelease,
  others: readonly ListedRelease[],
  { form = new FormFields(), problems = [] }: Said,
  separated: Separated,
): Html {
  if (separated.kind === 'their own' && !separated.canOverride)
    return insetText({ text: separated.sentence });
  return details({
    summaryText: 'Withdraw this release',
    open: problems.length > 0,
    classes: 'dr-no-print',
    html: html`<p class="govuk-body">
        Its page will say that it was withdrawn, when and why, and show no figures. It stays in the register:
        whoever has seen it knows it.
      </p>
      <form method="post" action="/protection/releases/${id}/withdraw" novalidate>
        ${textareaField(
          { form, problems },
          { name: 'why', label: 'Why it is withdrawn', hint: 'The public reads this', rows: '3' },
        )}
        ${others.length > 0 && insteadField({ form, problems }, others)}
        ${button({ text: 'Withdraw this release', classes: 'govuk-button--warning' })}
      </form>`,
  });
}
