// The made-up register: fourteen items in their states, screenings that come out as their signatories agreed, analyses that lack nothing once they are sent.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DemonstrationStory, DemonstrationWriting } from '../../analyses/index.ts';
import { listGaps } from '../../analyses/questions/list-gaps.ts';
import type { QuestionSet } from '../../analyses/questions/question-set.ts';
import { questionSetFor } from '../../analyses/questions/question-sets.ts';
import { rulesFor } from '../../analyses/screening/outcome-rules.ts';
import { screeningResult } from '../../analyses/screening/screening-result.ts';
import { demonstrationId, mayDo } from '../../people/index.ts';
import { demonstrationPeople } from '../../people/accounts/demonstration-people.ts';
import { withDays } from '../../phrases/days-before.ts';
import { registerItems } from '../register/register-items.ts';
import { trainingRecords } from '../register/training-records.ts';
import { demonstrationStories } from './demonstration-stories.ts';

const today = new Date('2026-11-22T12:00:00Z');
const set = (depth: QuestionSet['depth']) => questionSetFor({ id: 'england' }, depth, '2026-11-22');

/** As they are kept: fields with values, rows with ids. */
function answered(writings: readonly DemonstrationWriting[]) {
  const values = new Map<string, { value: string }>();
  const rows: { list: string; rowId: string }[] = [];
  const put = (field: string, value: string) => values.set(field, { value: withDays(today, value) });
  for (const { answers = {}, rows: lists = {} } of writings) {
    for (const [field, value] of Object.entries(answers)) put(field, value);
    for (const [list, all] of Object.entries(lists))
      for (const [at, { row, ...columns }] of all.entries()) {
        const rowId = row ?? `row-${at}`;
        if (row === undefined) rows.push({ list, rowId });
        for (const [column, value] of Object.entries(columns)) put(`${list}/${rowId}/${column}`, value);
      }
  }
  return { values, rows };
}

function writingsOf({ steps }: DemonstrationStory): DemonstrationWriting[] {
  return steps.flatMap((step) => (step.does === 'write' ? [step.writing] : []));
}

function fieldsAsked(asked: QuestionSet): Set<string> {
  return new Set(
    asked.sections.flatMap(({ parts }) =>
      parts.flatMap((part) =>
        part.kind === 'question' ? [part.id] : part.columns.map(({ id }) => `${part.id}/${id}`),
      ),
    ),
  );
}

const does = (story: DemonstrationStory, what: string) => story.steps.some((step) => step.does === what);
const named = (keys: readonly string[]) => keys.toSorted();
const where = (fits: (story: DemonstrationStory) => boolean) =>
  named(demonstrationStories.filter(fits).map(({ item }) => item));

describe('the register of the demonstration', () => {
  it('has fourteen items, each with its story', () => {
    assert.equal(registerItems.length, 14);
    assert.deepEqual(
      named(demonstrationStories.map(({ item }) => item)),
      named(registerItems.map(({ key }) => key)),
    );
  });

  it('has two that are screened out, five that ask for a full analysis besides, and short ones', () => {
    const out = (outcome: string) => where(({ screening }) => screening.signedBy.outcome === outcome);
    assert.deepEqual(out('not-relevant'), ['complaints-review', 'hybrid-working']);
    assert.equal(out('full').length, 5);
    assert.equal(out('short').length, 7);
  });

  it('has one that came late, one overdue for review, one put away, one signed off by the other body', () => {
    assert.deepEqual(
      where((story) => does(story, 'acknowledge')),
      ['council-tax'],
    );
    assert.deepEqual(
      where((story) => does(story, 'fall-due')),
      ['reasonable-adjustments'],
    );
    assert.deepEqual(
      where((story) => does(story, 'put-away')),
      ['deputy'],
    );
    assert.deepEqual(
      where((story) => does(story, 'sign-off')),
      ['body-worn-video'],
    );
  });
});

for (const story of demonstrationStories)
  describe(story.item, () => {
    it('is screened without a gap, and the rules come to what was signed', () => {
      const { writing, signedBy } = story.screening;
      const screened = answered([writing]);
      assert.deepEqual(listGaps(set('screening'), screened), []);
      assert.equal(screeningResult(set('screening'), rulesFor(1), screened).outcome, signedBy.outcome);
    });

    const { outcome } = story.screening.signedBy;
    if (outcome === 'not-relevant') return;

    it('answers only what is asked', () => {
      const asked = fieldsAsked(set(outcome));
      const fields = [...answered(writingsOf(story)).values.keys()].map((field) => {
        const [list, , column] = field.split('/');
        return column === undefined ? field : `${list}/${column}`;
      });
      assert.deepEqual(
        fields.filter((field) => !asked.has(field)),
        [],
      );
    });

    if (does(story, 'submit'))
      it('lacks nothing', () => assert.deepEqual(listGaps(set(outcome), answered(writingsOf(story))), []));

    it('goes on in the order of its days, after its screening was decided', () => {
      const days = [story.screening.daysAgo.decided, ...story.steps.map(({ daysAgo }) => daysAgo)];
      const late = story.steps.flatMap((step) =>
        step.does === 'watch' || step.does === 'finish' ? [step.daysAgo] : [],
      );
      const inOrder = days.filter((day) => !late.includes(day));
      assert.deepEqual(
        inOrder,
        inOrder.toSorted((one, other) => other - one),
      );
    });

    it('is approved, decided and published by people who did not write it', () => {
      const by = (...what: string[]) =>
        story.steps.filter((step) => what.includes(step.does)).map((step) => step.by);
      const deeds = [
        ...by('write', 'submit').map((who) => ({ did: 'wrote' as const, by: who })),
        ...by('freeze').map((who) => ({ did: 'approved' as const, by: who })),
        ...by('decide').map((who) => ({ did: 'decided' as const, by: who })),
      ];
      for (const who of by('freeze')) assert.equal(mayDo('approve-analysis', who, deeds).kind, 'allowed');
      for (const who of by('decide')) assert.equal(mayDo('decide', who, deeds).kind, 'allowed');
      for (const who of by('publish')) assert.equal(mayDo('publish-analysis', who, deeds).kind, 'allowed');
    });
  });

describe('the training of the demonstration', () => {
  it('has 18 of 21 people in date with the basics', () => {
    const { courses, completions, learners } = trainingRecords;
    const here = demonstrationPeople.filter(
      ({ body, roles }) => body === 'first' && !roles.includes('partner'),
    );
    const people = [...here.map(({ key }) => demonstrationId(key)), ...Object.keys(learners)];
    const days = (courses['basics']?.monthsValid ?? 0) * 30.4;
    const inDate = completions.filter(
      ({ course, who, daysAgo }) => course === 'basics' && daysAgo < days && people.includes(who),
    );
    assert.deepEqual([new Set(inDate.map(({ who }) => who)).size, people.length], [18, 21]);
  });
});
