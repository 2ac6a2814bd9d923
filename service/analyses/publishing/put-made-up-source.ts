// An analysis as it stands before it is published, with things in it that nobody outside may read, for tests.
import type { QuestionSet } from '../questions/question-set.ts';
import type { PublicSource } from './public-source.ts';
import type { Redaction } from './redaction.ts';

const asked = (id: string, label: string, more: object = {}) => ({
  ...{ kind: 'question' as const, id, label, hint: '', answer: 'text' as const, required: 'always' as const },
  ...more,
});

export const madeUpSet: QuestionSet = {
  ...{ id: 'england-full', version: 1, legalProfile: 'england', depth: 'full' },
  ...{ effectiveFrom: '2026-01-01', effectiveTo: null, title: 'Full analysis' },
  sections: [
    {
      ...{ id: 'ownership', number: 0, title: 'Ownership', intro: '', forOutsiders: false },
      parts: [asked('contributors', 'Who else worked on it?')],
    },
    {
      ...{ id: 'proposal', number: 1, title: 'What is proposed', intro: '', forOutsiders: true },
      parts: [
        asked('purpose', 'What do you want to achieve?'),
        asked('baseline', 'How is it today?'),
        asked('cost', 'What does it cost?', { required: 'never' }),
        asked('decision-date', 'When is the decision expected?', { answer: 'day' }),
      ],
    },
    {
      ...{ id: 'evidence', number: 3, title: 'Evidence', intro: '', forOutsiders: true, holds: 'evidence' },
      parts: [
        {
          ...{
            kind: 'list',
            id: 'characteristics',
            title: 'Each characteristic',
            hint: '',
            one: 'characteristic',
          },
          fixedRows: [
            { id: 'age', title: 'Age' },
            { id: 'race', title: 'Race' },
          ],
          ...{ canAdd: false, least: 0 },
          columns: [
            asked('considered', 'How are they affected?', {
              answer: 'choice',
              choices: [{ value: 'negative', label: 'Worse off' }],
            }),
            asked('why', 'Why?'),
          ],
        },
        {
          ...{ kind: 'list', id: 'gaps', title: 'Gaps', hint: '', one: 'gap', fixedRows: [] },
          ...{ canAdd: true, least: 0, columns: [asked('gap', 'What is not known?')] },
        },
      ],
    },
    {
      ...{ id: 'engagement', number: 4, title: 'Engagement', intro: '', forOutsiders: true },
      ...{ holds: 'engagement', parts: [] },
    },
    {
      ...{ id: 'summary', number: 15, title: 'Public summary', intro: '', forOutsiders: true },
      parts: [asked('public-summary', 'In plain words', { mostWords: 400 })],
    },
  ],
};

/** What stands in the finding that is not released. */
export const secret = {
  count: 4177,
  ratio: 3.62,
  sentence: 'Black people were searched 4,177 times, 3.62 times as often.',
};
export const findingId = '10000000-0000-4000-8000-000000000001';

export function madeUpSource(values: Readonly<Record<string, string>> = {}): PublicSource {
  const answers: Record<string, string> = {
    contributors: 'Ann Lee helped',
    purpose: 'One office instead of two.',
    baseline: 'Two offices.',
    'decision-date': '2026-03-02',
    'characteristics/age/considered': 'negative',
    'characteristics/age/why': 'It is further to travel.',
    'gaps/one/gap': 'How many come by bus.',
    'public-summary': 'We want one office. Some people will have to travel further.',
    ...values,
  };
  return {
    ...{ reference: '2026-001', number: 2, title: 'Moving the office', about: 'One office instead of two.' },
    ...{ kind: 'decision', body: 'Office of the Commissioner', law: { id: 'england', version: 1 } },
    ...{ outcome: 'adjust', rules: [], dissent: 1, reviewOn: '2026-09-01', pack: 'b'.repeat(64), late: null },
    ...{ declarations: [], exceptions: [] },
    decision: {
      by: 'Commissioner',
      on: '2026-03-02',
      isAgainstAdvice: false,
      why: 'It is near the station.',
    },
    set: madeUpSet,
    answers: {
      values: new Map(Object.entries(answers).map(([field, value]) => [field, { value }])),
      rows: [{ list: 'gaps', rowId: 'one', position: 1 }],
    },
    evidence: [
      {
        ...{ of: 'finding', title: `Searches: ${secret.sentence}`, source: '', period: '2025', address: '' },
        ...{ shows: `Here it is ${secret.count}`, asOf: '2026-01-10', strength: 'high' },
        ...{ finding: findingId, snapshot: { rows: [{ count: secret.count, ratio: secret.ratio }] } },
      },
      {
        ...{ of: 'research', title: 'A national survey', source: 'Statistics office', period: '2024' },
        ...{ shows: 'Older people travel less.', address: '', asOf: '2026-01-05', strength: 'medium' },
        ...{ finding: null, snapshot: null },
      },
    ],
    engagement: [],
    timeline: [
      { kind: 'consideration', on: '2025-12-01', isLate: false },
      { kind: 'decision', on: '2026-03-02', isLate: false },
    ],
  };
}

export function madeUpRedaction(
  section: string,
  part: string | null,
  more: Partial<Redaction> = {},
): Redaction {
  return {
    ...{
      id: `${section}/${part ?? ''}`,
      section,
      part,
      ground: 'legal-advice',
      why: 'It was said in confidence.',
    },
    ...{ by: 'somebody', at: new Date('2026-03-03T09:00:00Z'), lifted: null, ...more },
  };
}
