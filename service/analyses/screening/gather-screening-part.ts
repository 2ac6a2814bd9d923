// The screening in the list of tasks: its five sections with how far each is, what it comes to, and its signatures.
import type { Database } from '../../platform/database/index.ts';
import type { AnalysisPart, TaskListItem } from '../keeping/analysis-part.ts';
import { valueOf } from '../keeping/answers.ts';
import { fieldsOf } from '../questions/fields-of.ts';
import type { Section } from '../questions/question-set.ts';
import { mayChange } from '../workflow/workflow.ts';
import { gatherScreening, type Screening } from './gather-screening.ts';
import { outcomeWords } from './outcome-rule.ts';
import { screeningHref, screeningSectionHref } from './screening-place.ts';
import { partsMissing } from './screening-signature.ts';

export function gatherScreeningPart(database: Database): AnalysisPart {
  return async ({ id, depth }) => {
    const screening = depth === 'screening' ? await gatherScreening(database, id) : undefined;
    if (!screening) return null;
    return {
      heading: 'Screening',
      ...(mayChange(screening.analysis) && { about }),
      items: [
        ...screening.set.sections.map((section) => sectionTask(screening, section)),
        resultTask(screening),
      ],
    };
  };
}

const about = 'It shows how deep the equality analysis has to go. It takes about half an hour.';

function sectionTask({ analysis, answers, gaps }: Screening, section: Section): TaskListItem {
  const missing = gaps.filter((gap) => gap.section === section.id).length;
  const begun = fieldsOf(section, answers.rows).some(({ field }) => valueOf(answers, field) !== '');
  const item = {
    title: `${section.number}. ${section.title}`,
    href: screeningSectionHref(analysis, section.id),
  };
  if (missing === 0) return { ...item, state: 'done' };
  return begun
    ? { ...item, state: 'begun', status: missing === 1 ? '1 thing missing' : `${missing} things missing` }
    : { ...item, state: 'to-do' };
}

function resultTask({ analysis, gaps, result, signatures }: Screening): TaskListItem {
  const item = { title: 'What it comes to, and signatures', href: screeningHref(analysis) };
  const hint = gaps.length === 0 ? outcomeWords[result.outcome] : 'Worked out once everything is answered';
  if (analysis.outcome !== null) return { ...item, hint, state: 'done', status: 'Decided' };
  if (analysis.state === 'in-review') {
    const missing = partsMissing(signatures[0]?.outcome ?? result.outcome, result, signatures).length;
    return {
      ...item,
      hint,
      state: 'waiting',
      status: `Waits for ${missing === 1 ? 'one signature' : `${missing} signatures`}`,
    };
  }
  return {
    ...item,
    hint,
    state: gaps.length === 0 ? 'attention' : 'to-do',
    ...(gaps.length === 0 && { status: 'Ready to be sent' }),
  };
}
