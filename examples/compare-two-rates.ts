// Two rates compared: how many times as often, how sure that is, and what may be said of it.
// Run: node examples/compare-two-rates.ts
import { judgeRateRatio } from '@due-regard/statistics';

// 10 searches among 200 residents of one group, 20 among 1,000 of the other. Both groups were counted for one year.
const group = { events: 10, exposure: 200 };
const reference = { events: 20, exposure: 1000 };

const { ratio, verdict, smallestVisible } = judgeRateRatio(group, reference);
const rounded = (value: number | null): string => value?.toFixed(2) ?? 'not known';

console.log(`Searched ${rounded(ratio.estimate)} times as often.`);
console.log(
  `The data fit anything from ${rounded(ratio.lower)} to ${rounded(ratio.upper)} (${ratio.method}, 95%).`,
);
console.log(`Verdict: ${verdict.verdict}.`);
console.log(`The smallest ratio that so few searches could have shown: ${rounded(smallestVisible.above)}.`);
