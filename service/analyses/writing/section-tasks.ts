// The sections of an analysis as tasks: not started, in progress with what is missing, or completed.
import type { TaskListGroup, TaskListItem } from '../keeping/analysis-part.ts';
import { notYetConsidered, valueOf } from '../keeping/answers.ts';
import { fieldsOf } from '../questions/fields-of.ts';
import type { Gap } from '../questions/gap.ts';
import { listGaps } from '../questions/list-gaps.ts';
import type { QuestionSet, Section } from '../questions/question-set.ts';
import type { Answers } from '../keeping/answers.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { sectionHref } from './analysis-place.ts';

interface Sections {
  analysis: Analysis;
  set: QuestionSet;
  answers: Answers;
}

export function sectionTasks({ analysis, set, answers }: Sections, mayWrite: boolean): TaskListGroup {
  const gaps = listGaps(set, answers);
  const done = set.sections.filter(({ id }) => !gaps.some(({ section }) => section === id)).length;
  return {
    heading: mayWrite ? 'Write the analysis' : 'Read the analysis',
    about: `${done} of ${set.sections.length} sections have everything they need. Do them in any order: what you write is saved as you go.`,
    items: set.sections.map((section) =>
      taskOf(
        { ...section, href: sectionHref(analysis, section) },
        answers,
        gaps.filter(({ section: id }) => id === section.id),
      ),
    ),
  };
}

function taskOf(section: Section & { href: string }, answers: Answers, gaps: readonly Gap[]): TaskListItem {
  const item = { title: `${section.number}. ${section.title}`, href: section.href };
  if (gaps.length === 0) return { ...item, state: isBegun(section, answers) ? 'done' : 'optional' };
  const blocking = gaps.find(({ blocks }) => blocks);
  if (blocking) return { ...item, state: 'attention', hint: blocking.sentence };
  if (!isBegun(section, answers)) return { ...item, state: 'to-do' };
  const missing = gaps.length === 1 ? '1 thing missing' : `${gaps.length} things missing`;
  return { ...item, state: 'begun', status: missing };
}

function isBegun(section: Section, answers: Answers): boolean {
  return fieldsOf(section, answers.rows).some(({ field }) => {
    const value = valueOf(answers, field);
    return value !== '' && value !== notYetConsidered;
  });
}
