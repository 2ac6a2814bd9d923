// The veil of darkness in words: what it tells, or that it cannot be told.
import type { VeilOfDarkness } from '../policing/veil-of-darkness.ts';
import type { Circumstances, Named } from './circumstances.ts';
import type { Told } from './description.ts';
import { framed } from './frame.ts';
import { shareCounts } from './measure.ts';
import { whyNoVerdict } from './no-verdict.ts';
import { saidOfInterval } from './said-of-ratio.ts';
import { betweenTimes, times, whole } from './spoken-number.ts';

/** From `veilOfDarkness`. What is counted are stops. */
export interface VeilOfDarknessFinding {
  kind: 'veil of darkness';
  about: Circumstances;
  group: Named;
  veil: VeilOfDarkness;
}

export function veilOfDarknessInWords({ about, group, veil }: VeilOfDarknessFinding): Told {
  const noVerdict = whyNoVerdict(group);
  const said = noVerdict === null && veil.main !== null ? saidOfInterval(veil.main, 1) : null;
  const counts = `in the dark ${shareCounts(veil.dark, about.counted)}, in daylight ${shareCounts(veil.light, about.counted)}`;
  const tooFew = noVerdict === null && veil.main === null;
  return framed({
    about,
    found: noVerdict === null ? found(about, group, veil, counts) : [noVerdict, counts],
    caveats: [...CAUTIONS, ...seenByOfficers(about)],
    ...(veil.main ? { confidence: veil.main.confidence } : {}),
    said: tooFew ? 'cannot be told' : said,
    method: veil.main === null ? veil.method : `${veil.method}, ${veil.main.name}`,
    reason: noVerdict ?? veil.reason,
  });
}

function found({ counted }: Circumstances, group: Named, veil: VeilOfDarkness, counts: string): string[] {
  const { main, versions, lowest, highest } = veil;
  const question = `at the same time of the clock, the odds that a given ${counted.singular} is ${counted.joined} ${group.name}`;
  if (main === null) return [veil.reason ?? 'This cannot be told from these records', counts];
  const word = saidOfInterval(main, 1);
  const lead =
    word === 'higher' || word === 'lower'
      ? `${question} are ${word} in the dark than in daylight`
      : `Whether, ${question} are higher or lower in the dark than in daylight cannot be told`;
  const span =
    main.lower === null || main.upper === null
      ? ''
      : `, and the numbers are consistent with ${betweenTimes(main.lower, main.upper)}`;
  const several =
    lowest === null || highest === null
      ? []
      : [
          `${whole(versions.length)} versions of the test give from ${times(lowest)} to ${times(highest)} times`,
        ];
  return [lead, `They are ${times(main.estimate ?? 0)} times as high${span} (${counts})`, ...several];
}

/** The test is about what could be seen. */
function seenByOfficers({ characteristic }: Circumstances): string[] {
  if (characteristic.saidBy === 'an officer') return [];
  return [`The test needs the ${characteristic.name} that the officer saw, and these figures do not use it`];
}

const CAUTIONS = [
  'The test was made for stops of vehicles; most searches on foot are of people who can be seen, or are known',
  'Lower odds in the dark are consistent with bias in daylight; odds that are the same are consistent with none, and with bias that does not depend on light',
];
