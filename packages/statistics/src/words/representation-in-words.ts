// A representation index in words: a group's share of a body against its share of the population.
import type { ProportionGroup } from '../estimate.ts';
import { requireProportionGroup } from '../input.ts';
import type { RepresentationIndex } from '../representation/representation-index.ts';
import type { Circumstances, Named } from './circumstances.ts';
import { requireWords } from './circumstances.ts';
import { requireSameCounts } from './comparison.ts';
import type { Told } from './description.ts';
import { framed } from './frame.ts';
import { shareCounts } from './measure.ts';
import { isSilence, whyNoVerdict } from './no-verdict.ts';
import { couldMove } from './risk-ratio-in-words.ts';
import { saidOfRatio } from './said-of-ratio.ts';
import { betweenTimes, excessPhrase, percentage, times } from './spoken-number.ts';

/** From `representationIndex`. What is counted are the people of the body. */
export interface RepresentationFinding {
  kind: 'representation';
  about: Circumstances;
  group: Named;
  /** `members of the board`, `police officers of Fellshire`. */
  body: string;
  people: ProportionGroup;
  /** Where the share comes from: `residents aged 16 to 64, Census 2021`. */
  benchmark: string;
  index: RepresentationIndex;
}

export function representationInWords(finding: RepresentationFinding): Told {
  const { about, group, body, people, benchmark, index } = finding;
  requireWords(body, 'The body');
  requireWords(benchmark, 'The benchmark');
  requireProportionGroup(people, body);
  requireSameCounts(index, people.count / people.total / index.benchmark);
  const noVerdict = whyNoVerdict(group);
  const said = noVerdict === null ? saidOfRatio(index) : null;
  return framed({
    about,
    found: noVerdict === null ? found(finding) : [noVerdict, ...(isSilence(group) ? [] : [counts(finding)])],
    caveats: [
      `Whether ${benchmark} are the people whom these should mirror is a choice`,
      ...couldMove(about),
    ],
    confidence: index.confidence,
    said: said?.word ?? null,
    method: index.method,
    reason: noVerdict ?? index.reason,
  });
}

function found(finding: RepresentationFinding): (string | null)[] {
  const { group, index } = finding;
  if (index.estimate === null)
    return [`No share can be computed for ${group.name} (${counts(finding)})`, index.reason];
  return [headlineOf(finding), `${sizeOf(index)} (${counts(finding)})`];
}

function headlineOf({ about, group, body, benchmark, index }: RepresentationFinding): string {
  const said = saidOfRatio(index);
  const share = `among ${body} the share of ${group.name}`;
  if (said === null || said.word === 'cannot be told')
    return `Whether ${share} is higher or lower than among ${benchmark} cannot be told`;
  if (said.word === 'consistent with') return `${share} is consistent with that among ${benchmark}`;
  const more = excessPhrase(-index.shortfallPeople, about.counted);
  return `${share} is ${said.word} than among ${benchmark}${said.but}: ${more} than that share would give`;
}

function sizeOf({ estimate, lower, upper }: RepresentationIndex): string {
  const sure =
    lower === null || upper === null
      ? 'how sure that is cannot be computed'
      : `the numbers are consistent with ${betweenTimes(lower, upper)}`;
  return estimate === 0
    ? `There are none, and ${sure}`
    : `It is ${times(estimate ?? 0)} times that share, and ${sure}`;
}

function counts({ about, people, benchmark, index }: RepresentationFinding): string {
  return `${shareCounts(people, about.counted)}, against ${percentage(index.benchmark)} of ${benchmark}`;
}
