// GET and POST /desk/analyses/:id/remarks: what is said of answers and of the whole, what is replied, and which challenges are settled.
import { z } from 'zod';
import { button, insetText, notificationBanner } from '../../pages/govuk/components.ts';
import { radiosField, selectField, textareaField } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { html, type Html } from '../../pages/html.ts';
import { type Answer, page, redirect, route, type Route, type Visitor } from '../../pages/route.ts';
import {
  approveAnalyses,
  commentOnAnalyses,
  readAnalyses,
  reviewAnalyses,
} from '../keeping/analysis-permissions.ts';
import { readAnswers } from '../keeping/answer-store.ts';
import { fieldsOf } from '../questions/fields-of.ts';
import { findQuestionSet } from '../questions/question-sets.ts';
import { type RemarkKind, remarkWords, threadsOf } from '../remarks/remark.ts';
import { addRemark } from '../remarks/remark-store.ts';
import { threadsView } from '../remarks/threads-view.ts';
import { endStates } from '../workflow/workflow.ts';
import { analysisHref, crumbsOf, nameOf } from '../writing/analysis-place.ts';
import { reasonProblem } from './desk-words.ts';
import { analysisAddress, type DecidingNeeds, type DeskAnalysis, onDesk } from './gather-needs.ts';

export function showRemarks(needs: DecidingNeeds): Route[] {
  const { database, clock } = needs;
  return [
    route({
      method: 'GET',
      path: '/desk/analyses/:id/remarks',
      permission: readAnalyses,
      params: analysisAddress,
      query: z.object({ field: z.string().max(200).optional(), done: z.string().max(20).optional() }),
      answer: ({ params, query, visitor }) =>
        onDesk(needs, params.id, visitor, (desk) =>
          remarksPage(needs, desk, visitor, { field: query.field ?? '', done: query.done }),
        ),
    }),
    route({
      method: 'POST',
      path: '/desk/analyses/:id/remarks',
      permission: commentOnAnalyses,
      audit: 'analysis.commented',
      params: analysisAddress,
      answer: ({ params, form, visitor }) =>
        onDesk(needs, params.id, visitor, async (desk) => {
          const problems = await remarkProblems(needs, desk, visitor, form);
          if (problems.length > 0)
            return remarksPage(needs, desk, visitor, { field: form.value('field'), form, problems });
          const [kind, field] = [kindOf(form) ?? 'comment', form.value('field') || null];
          await database
            .transaction()
            .execute((transaction) =>
              addRemark(transaction, params.id, { kind, field, said: form.value('said') }, clock.now()),
            );
          return redirect(analysisHref(desk.analysis, `/remarks?done=${kind}`));
        }),
    }),
    route({
      method: 'POST',
      path: '/desk/analyses/:id/remarks/:remark/answer',
      permission: commentOnAnalyses,
      audit: 'analysis.replied',
      params: z.object({ id: z.uuid(), remark: z.uuid() }),
      answer: ({ params, form, visitor }) =>
        onDesk(needs, params.id, visitor, async (desk) => {
          const kind = form.value('do') === 'settle' ? 'settled' : 'reply';
          const problems = answerProblems(desk, visitor, params.remark, kind, form);
          if (problems.length > 0) return remarksPage(needs, desk, visitor, { field: '', form, problems });
          const remark = { kind, said: form.value('said'), answersId: params.remark } as const;
          await database
            .transaction()
            .execute((transaction) => addRemark(transaction, params.id, remark, clock.now()));
          return redirect(analysisHref(desk.analysis, `/remarks?done=${kind}#remark-${params.remark}`));
        }),
    }),
  ];
}

interface Choosing {
  value: RemarkKind;
  hint: string;
}

/** Dissent is open to everybody who may say anything: it is kept, and goes to whoever decides. */
function kindsFor(desk: DeskAnalysis, visitor: Visitor): Choosing[] {
  const reviews = visitor.may(reviewAnalyses) || visitor.may(approveAnalyses);
  const wrote = desk.analysis.writtenBy.includes(visitor.person?.id ?? '');
  return [
    { value: 'comment', hint: 'For those who write it' },
    ...(reviews
      ? [
          {
            value: 'challenge' as const,
            hint: 'It stays open until somebody who did not write the analysis says that it is answered',
          },
        ]
      : []),
    { value: 'dissent', hint: 'It goes to whoever decides, word by word' },
    ...(reviews && !wrote
      ? [{ value: 'endorsement' as const, hint: 'You have read it, and stand behind it' }]
      : []),
    { value: 'legal', hint: 'What the law asks, where it is touched' },
    { value: 'data-protection', hint: 'What the protection of data asks' },
    { value: 'finance', hint: 'What it costs, and who pays' },
  ];
}

function kindOf(form: FormFields): RemarkKind | undefined {
  return (Object.keys(remarkWords) as RemarkKind[]).find((kind) => kind === form.value('kind'));
}

async function remarkProblems(
  needs: DecidingNeeds,
  desk: DeskAnalysis,
  visitor: Visitor,
  form: FormFields,
): Promise<FormProblem[]> {
  const field = form.value('field');
  const isKnown = field === '' || (await fieldChoices(needs, desk)).some(({ value }) => value === field);
  return [
    ...closedProblem(desk),
    ...(kindsFor(desk, visitor).some(({ value }) => value === form.value('kind'))
      ? []
      : [{ field: 'kind', message: 'Choose what you want to say' }]),
    ...(isKnown ? [] : [{ field: 'field', message: 'Choose an answer from the list, or the whole' }]),
    ...reasonProblem('said', form.value('said'), 'Enter what you want to say', 10_000),
  ];
}

function answerProblems(
  desk: DeskAnalysis,
  visitor: Visitor,
  remark: string,
  kind: 'settled' | 'reply',
  form: FormFields,
): FormProblem[] {
  const asked = threadsOf(desk.remarks).find((thread) => thread.remark.id === remark);
  const { writtenBy, submittedBy } = desk.analysis;
  const by = visitor.person?.id ?? '';
  const field = `said-${remark}`;
  if (!asked) return [{ field: '', message: 'There is no such remark on this analysis.' }];
  if (kind === 'settled' && (writtenBy.includes(by) || submittedBy === by))
    return [
      {
        field: '',
        message:
          'You wrote in this analysis, so you may not settle a challenge to it. Reply, and ask whoever made it.',
      },
    ];
  if (kind === 'settled' && (asked.remark.kind !== 'challenge' || asked.isSettled))
    return [{ field: '', message: 'Only a challenge that is open can be settled.' }];
  return [...closedProblem(desk), ...reasonProblem(field, form.value('said'), 'Enter your answer', 10_000)];
}

function closedProblem({ analysis }: DeskAnalysis): FormProblem[] {
  return endStates.includes(analysis.state)
    ? [{ field: '', message: 'It is over, and nothing more is said of it here.' }]
    : [];
}

async function fieldChoices({ database }: DecidingNeeds, { analysis }: DeskAnalysis) {
  const set = findQuestionSet(analysis.questionSet.id, analysis.questionSet.version);
  if (!set) return [];
  const { rows } = await readAnswers(database, analysis.id);
  return set.sections.flatMap((section) =>
    fieldsOf(section, rows).map(({ field, question, list, row }) => ({
      value: field,
      text: `${section.number}. ${list && row ? `${list.title}, ${row.title}: ` : ''}${question.label}`,
    })),
  );
}

interface Shown {
  field: string;
  form?: FormFields;
  problems?: readonly FormProblem[];
  done?: string | undefined;
}

const doneWords: Readonly<Record<string, string>> = {
  reply: 'Your answer stands below the remark.',
  settled: 'The challenge is settled. All that was said of it stays.',
  dissent: 'Your dissent is kept, and goes to whoever decides.',
};

async function remarksPage(
  needs: DecidingNeeds,
  desk: DeskAnalysis,
  visitor: Visitor,
  { field, form = new FormFields(), problems = [], done }: Shown,
): Promise<Answer> {
  const { analysis, remarks, nameOf: personOf } = desk;
  const choices = await fieldChoices(needs, desk);
  const labelOf = (id: string) => choices.find(({ value }) => value === id)?.text ?? id;
  const shown = threadsOf(remarks).filter(
    ({ remark }) => field === '' || form.has('field') || remark.field === field,
  );
  const mayAnswer = visitor.may(commentOnAnalyses) && !endStates.includes(analysis.state);
  return page({
    title: `What was said: ${nameOf(analysis)}`,
    section: '/desk/analyses',
    breadcrumbs: crumbsOf(analysis, { text: 'What was said' }),
    problems,
    body: html`${done !== undefined && notificationBanner({ type: 'success', text: doneWords[done] ?? 'It is kept, and those who write the analysis see it.' })}
      <h1 class="govuk-heading-l">What was said of ${nameOf(analysis)}</h1>
      ${field !== '' && !form.has('field') && html`<p class="govuk-body">Of “${labelOf(field)}”. <a class="govuk-link" href="${analysisHref(analysis, '/remarks')}">Show all</a></p>`}
      ${threadsView(shown, {
        ...{ at: analysisHref(analysis, '/remarks'), personOf, labelOf, mayAnswer },
        maySettle: mayAnswer && !analysis.writtenBy.includes(visitor.person?.id ?? ''),
      })}
      ${mayAnswer && newRemark(desk, visitor, { form, problems, field, choices })}`,
  });
}

function newRemark(
  desk: DeskAnalysis,
  visitor: Visitor,
  {
    form,
    problems,
    field,
    choices,
  }: {
    form: FormFields;
    problems: readonly FormProblem[];
    field: string;
    choices: { value: string; text: string }[];
  },
): Html {
  const state = { form, problems };
  return html`<h2 class="govuk-heading-m">Say something</h2>
    ${insetText({ text: 'What you say is never changed and never removed, and stands under your name and role. Do not name people it is about.' })}
    <form method="post" action="${analysisHref(desk.analysis, '/remarks')}" novalidate>
      ${radiosField(state, {
        name: 'kind',
        label: 'What is it?',
        choices: kindsFor(desk, visitor).map(({ value, hint }) => ({
          value,
          hint,
          text: remarkWords[value],
        })),
      })}
      ${selectField(state, {
        ...{ name: 'field', label: 'What is it about?', chosen: field },
        choices: [{ value: '', text: 'The whole' }, ...choices],
      })}
      ${textareaField(state, { name: 'said', label: 'Your words', rows: '5' })}
      ${button({ text: 'Say it', preventDoubleClick: true })}
    </form>`;
}
