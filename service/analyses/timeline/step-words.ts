// What a step is called on the timeline, and on which strand it stands; steps that are nobody's regard stand on none.
import type { StepName } from '../workflow/workflow.ts';
import type { Strand } from './timeline.ts';

export const stepWords: Readonly<Partial<Record<StepName, { strand: Strand; words: string }>>> = {
  submit: { strand: 'review', words: 'Sent for review' },
  'send-back': { strand: 'review', words: 'Changes asked for' },
  freeze: { strand: 'pack', words: 'Approved, and frozen for decision' },
  expedite: { strand: 'pack', words: 'Frozen for decision before its approval' },
  return: { strand: 'review', words: 'Sent back from before the decision' },
  'decide-screening': { strand: 'decision', words: 'Screening decided' },
  publish: { strand: 'publication', words: 'Published' },
  withdraw: { strand: 'publication', words: 'Withdrawn' },
  supersede: { strand: 'publication', words: 'Superseded by a new version' },
};
