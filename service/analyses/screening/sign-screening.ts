// POST /desk/analyses/:id/screening/submit, …/sign/:part and …/return: sent to be signed, signed by two or three people, or sent back.
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import { permission } from '../../pages/permission.ts';
import { type Answer, notFound, redirect, route, type Route, type Visitor } from '../../pages/route.ts';
import { writeAnalyses } from '../keeping/analysis-permissions.ts';
import { sendBack, submitAnalysis } from '../workflow/review-store.ts';
import { listSignings } from './check-signer.ts';
import { gatherScreening, type Screening } from './gather-screening.ts';
import type { ScreeningNeeds } from './gather-screening-needs.ts';
import { screeningOutcomes } from './outcome-rule.ts';
import { screeningHref } from './screening-place.ts';
import { partWords, type SigningPart, signingParts } from './screening-signature.ts';
import { noScreening, ofScreening, screeningPage } from './show-screening.ts';
import { type Signing, signScreening } from './sign-screening-store.ts';

export function signScreenings(needs: ScreeningNeeds): Route[] {
  return [
    route({
      method: 'POST',
      path: '/desk/analyses/:id/screening/submit',
      permission: writeAnalyses,
      audit: 'analysis.submitted',
      params: ofScreening,
      answer: ({ params, visitor }) => submit(needs, params.id, visitor),
    }),
    ...signingParts.map((part) =>
      route({
        method: 'POST',
        path: `/desk/analyses/:id/screening/sign/${part}`,
        permission: permission(partWords[part].permission),
        audit: 'screening.signed',
        proof: 'recent',
        params: ofScreening,
        answer: ({ params, form, visitor }) => sign(needs, params.id, part, { form, visitor }),
      }),
    ),
    ...(['owner', 'adviser'] as const).map((part) =>
      route({
        method: 'POST',
        path: `/desk/analyses/:id/screening/return/${part}`,
        permission: permission(partWords[part].permission),
        audit: 'analysis.sent-back',
        params: ofScreening,
        answer: ({ params, form, visitor }) => giveBack(needs, params.id, { form, visitor }),
      }),
    ),
  ];
}

const changed = 'It was changed meanwhile, so nothing was done. Look at it again below.';
const whole = (message: string): FormProblem[] => [{ field: '', message }];

async function submit(needs: ScreeningNeeds, id: string, visitor: Visitor): Promise<Answer> {
  const screening = await gatherScreening(needs.database, id);
  if (!screening || !visitor.person) return notFound(noScreening);
  const refuse = (message: string, status: number) =>
    screeningPage(needs, id, visitor, { problems: whole(message), status });
  const gate = await needs.trainingGate(visitor.person.id, 'author');
  if (!gate.ok) return refuse(gate.sentence, 403);
  const missing = screening.gaps.length;
  if (missing > 0)
    return refuse(
      `It is not complete: ${missing === 1 ? 'one thing is' : `${missing} things are`} still missing. They are listed below.`,
      422,
    );
  const taken = await submitAnalysis(needs.database, id, needs.clock.now());
  return taken.ok ? redirect(`${screeningHref({ id })}?done=submitted`) : refuse(changed, 409);
}

interface Sent {
  form: FormFields;
  visitor: Visitor;
}

async function sign(
  needs: ScreeningNeeds,
  id: string,
  part: SigningPart,
  { form, visitor }: Sent,
): Promise<Answer> {
  const screening = await gatherScreening(needs.database, id);
  if (!screening) return notFound(noScreening);
  const refuse = (problems: FormProblem[], status: number) =>
    screeningPage(needs, id, visitor, { form, problems, status });
  const shown = (await listSignings(needs, screening, visitor)).find((one) => one.part === part);
  if (!shown) return refuse(whole(changed), 409);
  if (shown.refusal !== null) return refuse(whole(shown.refusal), 403);
  if (!isAsRead(screening, form)) return refuse(whole(changed), 409);
  const read = readSigning(screening, part, form, shown.asksOwnWhy);
  if (!read.ok) return refuse(read.problems, 422);
  const signed = await signScreening(needs.database, id, read.signing, needs.clock.now());
  return signed.kind === 'not now'
    ? refuse(whole(changed), 409)
    : redirect(`${screeningHref({ id })}?done=${signed.kind}`);
}

/** Sent anew, or signed by somebody first, it is another thing to sign than whoever signs has read. */
function isAsRead({ analysis, signatures: [first] }: Screening, form: FormFields): boolean {
  return (
    form.value('submitted') === (analysis.submittedAt?.toISOString() ?? '') &&
    form.value('signed-before') === (first?.outcome ?? '')
  );
}

type SigningRead = { ok: true; signing: Signing } | { ok: false; problems: FormProblem[] };

function readSigning(
  { result, signatures: [first] }: Screening,
  part: SigningPart,
  form: FormFields,
  asksOwnWhy: boolean,
): SigningRead {
  const name = (field: string): string => `${part}-${field}`;
  const value = (field: string): string => form.value(name(field));
  const outcome = first?.outcome ?? screeningOutcomes.find((one) => one === value('outcome'));
  const departs = outcome !== undefined && outcome !== result.outcome;
  const departsWhy = first?.departsWhy ?? value('departs-why');
  const problem = (field: string, message: string): FormProblem => ({ field: name(field), message });
  const problems = [
    ...(outcome === undefined ? [problem('outcome', 'Choose what it comes to')] : []),
    ...(departs && departsWhy === ''
      ? [problem('departs-why', 'Enter why it is another outcome than that of the rules')]
      : []),
    ...(departsWhy.length > 2000
      ? [problem('departs-why', 'The reason must have at most 2,000 characters')]
      : []),
    ...(asksOwnWhy && value('own-why') === ''
      ? [problem('own-why', 'Enter why you sign what you wrote')]
      : []),
    ...(value('own-why').length > 1000
      ? [problem('own-why', 'The reason must have at most 1,000 characters')]
      : []),
    ...(value('declared') === 'yes'
      ? []
      : [problem('declared', 'Read the declaration and tick it, or send the screening back')]),
  ];
  if (problems.length > 0 || outcome === undefined) return { ok: false, problems };
  const ownWhy = asksOwnWhy ? value('own-why') : null;
  return { ok: true, signing: { part, outcome, departsWhy: departs ? departsWhy : null, ownWhy } };
}

async function giveBack(needs: ScreeningNeeds, id: string, { form, visitor }: Sent): Promise<Answer> {
  const screening = await gatherScreening(needs.database, id);
  if (!screening) return notFound(noScreening);
  const refuse = (problems: FormProblem[], status: number) =>
    screeningPage(needs, id, visitor, { form, problems, status });
  const why = form.value('return-why');
  if (why === '') return refuse([{ field: 'return-why', message: 'Enter what has to change' }], 422);
  if (why.length > 5000)
    return refuse([{ field: 'return-why', message: 'This must have at most 5,000 characters' }], 422);
  const taken = await sendBack(needs.database, id, why, needs.clock.now());
  return taken.ok ? redirect(`${screeningHref({ id })}?done=returned`) : refuse(whole(changed), 409);
}
