// /desk/analyses/:id/publish: what the public would read, what is left out of it and why; published by somebody who neither wrote, approved nor decided.
import { z } from 'zod';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { type Answer, notFound, redirect, route, type Route, type Visitor } from '../../pages/route.ts';
import type { Separated } from '../../people/index.ts';
import { publishAnalyses } from '../keeping/analysis-permissions.ts';
import type { PublishingNeeds } from './gather-publishing.ts';
import { loadPublishing, type Publishing } from './load-publishing.ts';
import { grounds } from './public-content.ts';
import { partsOf, publishPage } from './publish-page.ts';
import { publishAnalysis as goPublic, takeOffRegister } from './publish-store.ts';
import { leaveOut, putBack } from './redaction-store.ts';

const nothingHere = 'There is no analysis at this address.';
const ofAnalysis = z.object({ id: z.uuid() });

export function publishAnalysis(needs: PublishingNeeds): Route[] {
  const about = { permission: publishAnalyses, params: ofAnalysis } as const;
  const at = '/desk/analyses/:id/publish';
  return [
    route({
      ...{ ...about, method: 'GET', path: at },
      answer: ({ params, visitor, search }) =>
        shown(needs, params.id, visitor, {
          form: new FormFields(),
          problems: [],
          done: search.value('done'),
        }),
    }),
    route({
      ...{ ...about, method: 'POST', path: at, audit: 'analysis.published', proof: 'recent' },
      answer: ({ params, form, visitor }) => publish(needs, params.id, form, visitor),
    }),
    route({
      ...{ ...about, method: 'POST', path: `${at}/leave-out`, audit: 'analysis.left-out' },
      answer: ({ params, form, visitor }) => leave(needs, params.id, form, visitor),
    }),
    route({
      ...{ ...about, method: 'POST', path: `${at}/put-back`, audit: 'analysis.put-back' },
      answer: async ({ params, form }) => {
        if (!(await loadPublishing(needs, params.id))) return notFound(nothingHere);
        const id = z.uuid().safeParse(form.value('redaction'));
        if (id.success) await putBack(needs.database, params.id, id.data, needs.clock.now());
        return redirect(`/desk/analyses/${params.id}/publish?done=put-back`);
      },
    }),
    route({
      ...{ ...about, method: 'POST', path: `${at}/take-off`, audit: 'analysis.taken-off', proof: 'recent' },
      answer: ({ params, form, visitor }) => takeOff(needs, params.id, form, visitor),
    }),
  ];
}

interface Shown {
  form: FormFields;
  problems: readonly FormProblem[];
  status?: number;
  done?: string;
}

async function shown(
  needs: PublishingNeeds,
  id: string,
  visitor: Visitor,
  { form, problems, ...more }: Shown,
): Promise<Answer> {
  const publishing = await loadPublishing(needs, id);
  if (!publishing) return notFound(nothingHere);
  const { redactions } = publishing;
  const names = await needs.people.names(redactions.flatMap(({ by, lifted }) => [by, lifted?.by ?? null]));
  return publishPage({
    ...{ publishing, visitor, now: needs.clock.now(), ...more },
    state: { form, problems },
    nameOf: (person) => names.get(person) ?? 'somebody who is no longer here',
  });
}

async function publish(
  needs: PublishingNeeds,
  id: string,
  form: FormFields,
  visitor: Visitor,
): Promise<Answer> {
  const publishing = await loadPublishing(needs, id);
  if (!publishing) return notFound(nothingHere);
  const refuse = (problems: FormProblem[], status: number) =>
    shown(needs, id, visitor, { form, problems, status });
  const { separated } = publishing;
  if (separated.kind === 'their own' && !separated.canOverride)
    return refuse([{ field: '', message: separated.sentence }], 403);
  if (!publishing.isDue) return refuse([{ field: '', message: notNow }], 409);
  if (form.value('digest') !== publishing.digest) return refuse([{ field: '', message: changed }], 409);
  const problems = problemsOf(publishing, form);
  if (problems.length > 0) return refuse(problems, 422);
  const { content } = publishing;
  const going = { content, at: needs.clock.now(), own: ownOf(separated, form.value('why')) };
  return (await goPublic(needs, id, going))
    ? redirect(`/desk/analyses/${id}/publish?done=published`)
    : refuse([{ field: '', message: notNow }], 409);
}

const changed = 'It was changed since you read it, so it was not published. Read it again below.';
const notNow =
  'It can’t be published as it stands now: somebody has done something with it meanwhile, or it is not decided.';

function problemsOf({ findings, separated }: Publishing, form: FormFields): FormProblem[] {
  const stops = findings
    .filter(({ kind }) => kind === 'stops')
    .map(({ sentence }) => ({ field: '', message: sentence }));
  const mustLook = findings.some(({ kind }) => kind === 'look') && form.value('looked') !== 'yes';
  return [
    ...stops,
    ...(mustLook
      ? [
          {
            field: 'looked',
            message: 'Say that you have looked at each of the numbers, or leave the part out',
          },
        ]
      : []),
    ...(separated.kind === 'their own'
      ? reasonProblems('why', form.value('why'), 'Enter why one person does it')
      : []),
  ];
}

function reasonProblems(field: string, typed: string, empty: string, most = 1000): FormProblem[] {
  if (typed.trim() === '') return [{ field, message: empty }];
  return Array.from(typed).length > most
    ? [{ field, message: `The reason must have at most ${most.toLocaleString('en-GB')} letters` }]
    : [];
}

const deedWords: Readonly<Record<string, string>> = {
  wrote: 'wrote in it',
  approved: 'approved it',
  decided: 'decided on it',
};

function ownOf(separated: Separated, why: string): { did: string; why: string } | null {
  if (separated.kind !== 'their own') return null;
  return { did: separated.deeds.map((deed) => deedWords[deed] ?? deed).join(' and '), why };
}

async function leave(
  needs: PublishingNeeds,
  id: string,
  form: FormFields,
  visitor: Visitor,
): Promise<Answer> {
  const publishing = await loadPublishing(needs, id);
  if (!publishing) return notFound(nothingHere);
  const part = partsOf(publishing.source.set).find(
    ({ value }) => value !== '' && value === form.value('part'),
  );
  const ground = grounds.find((known) => known === form.value('ground'));
  const why = form.value('reason');
  const problems: FormProblem[] = [
    ...(part ? [] : [{ field: 'part', message: 'Choose what is left out' }]),
    ...(ground ? [] : [{ field: 'ground', message: 'Choose why' }]),
    ...reasonProblems('reason', why, 'Enter the reason, which the public reads', 500),
  ];
  if (!part || !ground || problems.length > 0) return shown(needs, id, visitor, { form, problems });
  const [section = '', within = null] = part.value.split('/');
  const left = { section, part: within, ground, why };
  if (!(await leaveOut(needs.database, id, left, needs.clock.now())))
    return shown(needs, id, visitor, {
      form,
      problems: [{ field: 'part', message: 'That is left out already' }],
    });
  return redirect(`/desk/analyses/${id}/publish?done=left-out`);
}

async function takeOff(
  needs: PublishingNeeds,
  id: string,
  form: FormFields,
  visitor: Visitor,
): Promise<Answer> {
  const publishing = await loadPublishing(needs, id);
  if (!publishing) return notFound(nothingHere);
  const [why, text] = [form.value('off'), form.value('text')];
  const problems = [
    ...reasonProblems('off', why, 'Enter why it is taken off'),
    ...(text === 'stays' || text === 'hidden'
      ? []
      : [{ field: 'text', message: 'Choose whether its text can still be read' }]),
  ];
  if (problems.length > 0) return shown(needs, id, visitor, { form, problems });
  const off = await takeOffRegister(needs.database, id, {
    why,
    hide: text === 'hidden',
    at: needs.clock.now(),
  });
  return off
    ? redirect(`/desk/analyses/${id}/publish?done=off`)
    : shown(needs, id, visitor, {
        form,
        problems: [{ field: '', message: 'Nothing of it is published now.' }],
        status: 409,
      });
}
