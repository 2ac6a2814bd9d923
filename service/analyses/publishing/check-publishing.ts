// Looks at what is about to be published: what stops it, what somebody must have looked at, and what could be written more plainly.
import { checkSummary } from './check-summary.ts';
import { figuresIn, figuresOfSnapshot, findTypedFigures, textsOf } from './held-figures.ts';
import { findNamedColleagues } from './named-colleagues.ts';
import { listLeftOut, type PublicContent } from './public-content.ts';
import type { SourceEvidence } from './public-source.ts';
import { summaryQuestion } from './make-public-content.ts';
import type { QuestionSet } from '../questions/question-set.ts';

export interface PublishingFinding {
  /** `stops` it; `look` somebody has to say that they have looked; `advice` needs nothing. */
  kind: 'stops' | 'look' | 'advice';
  sentence: string;
}

export interface CheckedAgainst {
  set: QuestionSet;
  evidence: readonly SourceEvidence[];
  /** What everybody with an account is called. */
  names: readonly string[];
  /** Figures that are published, of any release of these findings: nothing is wrong with saying them. */
  released: ReadonlySet<number>;
}

export function checkPublishing(content: PublicContent, against: CheckedAgainst): PublishingFinding[] {
  return [
    ...lateWithoutReason(content),
    ...summaryFindings(content, against.set),
    ...namesFound(content, against.names),
    ...figuresFound(content, against),
  ];
}

function lateWithoutReason({ late }: PublicContent): PublishingFinding[] {
  if (!late || late.why !== '') return [];
  return [
    {
      kind: 'stops',
      sentence:
        'It was assessed after the decision. It is published once the chief executive has acknowledged that, with the reason that the public reads.',
    },
  ];
}

function summaryFindings(content: PublicContent, set: QuestionSet): PublishingFinding[] {
  const asks = set.sections.some(({ parts }) => parts.some(({ id }) => id === summaryQuestion));
  const isLeftOut = listLeftOut(content).some(({ title }) => title === titleOfSummary(set));
  return checkSummary(content.summary, asks && !isLeftOut).map(({ stops, sentence }) => ({
    kind: stops ? 'stops' : 'advice',
    sentence,
  }));
}

function titleOfSummary({ sections }: QuestionSet): string | undefined {
  for (const { title, parts } of sections)
    for (const part of parts)
      if (part.id === summaryQuestion && part.kind === 'question') return part.label || title;
  return undefined;
}

function namesFound(content: PublicContent, names: readonly string[]): PublishingFinding[] {
  return findNamedColleagues(textsOf(content), names).map(({ name, place }) => ({
    kind: 'stops',
    sentence: `${place} names ${name}, who has an account here. The public reads offices and no names: leave that part out, or send the analysis back.`,
  }));
}

/** Whatever a release says too may be said: it was protected. */
function figuresFound(content: PublicContent, { evidence, released }: CheckedAgainst): PublishingFinding[] {
  const held = new Set(
    evidence.flatMap(({ of, snapshot, title, shows }) =>
      of === 'finding' ? [...figuresOfSnapshot(snapshot), ...figuresIn([title, shows])] : [],
    ),
  );
  for (const figure of released) held.delete(figure);
  return findTypedFigures(textsOf(content), held).map(({ typed, within, place, isTelling }) =>
    isTelling
      ? {
          kind: 'stops',
          sentence: `${place} says ${typed} (“${within}”), which is a true figure of a finding and was not released. Leave that part out.`,
        }
      : {
          kind: 'look',
          sentence: `${place} says ${typed} (“${within}”), and a finding that was not released has the same number. Look whether it is meant.`,
        },
  );
}
