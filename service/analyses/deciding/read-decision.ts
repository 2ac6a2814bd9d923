// Reads a decision from the form in which it was entered, with everything that is missing or does not fit.
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import type { Pack } from '../packs/pack.ts';
import { listIn, textIn, thing } from '../packs/read-value.ts';
import { decisionOutcomes, declarations, type NewDecision } from './decision.ts';
import { reasonProblem } from './desk-words.ts';
import { londonMoment } from './london-moment.ts';

export type ReadDecision = { ok: true; decision: NewDecision } | { ok: false; problems: FormProblem[] };

/** The aims that the pack was made under, in our words. */
export function aimsOfPack({ content }: Pick<Pack, 'content'>): string[] {
  const law = content.parts.about.find(({ id }) => id === 'law')?.content ?? {};
  return listIn(law, 'aims').map((aim) => textIn(thing(aim), 'words'));
}

/** That it was taken before it was analysed is what the analysis itself says. */
function saysItWasTaken({ content }: Pick<Pack, 'content'>): boolean {
  const answer = content.parts.answers.find(({ id }) => id === 'decision-already-taken');
  return answer !== undefined && textIn(answer.content, 'value') === 'yes';
}

export function readDecision(form: FormFields, pack: Pack, now: Date): ReadDecision {
  const outcome = decisionOutcomes.find(({ value }) => value === form.value('outcome'))?.value;
  const all = declarations(aimsOfPack(pack), pack.number);
  const isDeclared = all.every((_, at) => form.values('declared').includes(String(at)));
  const earlier = readEarlier(form, now, saysItWasTaken(pack));
  const against = form.value('against');
  const problems: FormProblem[] = [
    ...(outcome ? [] : [{ field: 'outcome', message: 'Choose what you decide' }]),
    ...reasonProblem('decided', form.value('decided'), 'Enter what will be done'),
    ...reasonProblem('reasons', form.value('reasons'), 'Enter your reasons', 10_000),
    ...(against.length > 10_000 ? reasonProblem('against', against, '', 10_000) : []),
    ...earlier.problems,
    ...(isDeclared
      ? []
      : [{ field: 'declared', message: 'Tick each thing that you declare, or do not decide yet' }]),
  ];
  if (!outcome || problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    decision: {
      ...{ outcome, decided: form.value('decided'), reasons: form.value('reasons') },
      ...{ againstWhy: against === '' ? null : against, declared: all.join('\n') },
      ...{ packNumber: pack.number, earlier: earlier.found },
    },
  };
}

const takenBefore =
  'The analysis says that the decision was already taken: enter the day and the time when it was, and how that came about';

function readEarlier(
  form: FormFields,
  now: Date,
  isAsked: boolean,
): { found: NewDecision['earlier']; problems: FormProblem[] } {
  const [day, time, why] = [form.value('earlier-day'), form.value('earlier-time'), form.value('earlier-why')];
  if (day === '' && time === '' && why === '')
    return { found: null, problems: isAsked ? [{ field: 'earlier-day', message: takenBefore }] : [] };
  const at = londonMoment(day, time);
  const problems = [
    ...(at === null
      ? [{ field: 'earlier-day', message: 'Enter the day and the time, such as 27 3 2027 and 09:30' }]
      : []),
    ...(at !== null && at >= now
      ? [{ field: 'earlier-day', message: 'That is not earlier: leave day and time empty' }]
      : []),
    ...reasonProblem('earlier-why', why, 'Enter how it came about that it was taken earlier', 2000),
  ];
  return at === null || problems.length > 0 ? { found: null, problems } : { found: { at, why }, problems };
}
