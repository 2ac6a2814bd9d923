// Findings about shares against published figures: reference files 04 and 06, Berkeley's admissions, and counting by hand.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingJson } from '../findings/finding-json.ts';
import { isReceiptIntact } from '../findings/receipt.ts';
import { cellsOf, type MadeUpOutcomes, shareMaterial, wordsOf } from './made-up-shares.ts';
import { makeShareFinding } from './make-share-finding.ts';
import { readShareFinding } from './read-share-finding.ts';
import type { ShareFinding, ShareGroup } from './share-finding.ts';

function made(...args: Parameters<typeof shareMaterial>): ShareFinding {
  const answer = makeShareFinding(shareMaterial(...args));
  assert.ok(answer.ok, answer.ok ? '' : String(answer.problems[0]?.message));
  return answer.finding;
}

function refusal(...args: Parameters<typeof shareMaterial>) {
  const answer = makeShareFinding(shareMaterial(...args));
  assert.ok(!answer.ok);
  return answer.problems[0]!;
}

function groupOf({ groups }: ShareFinding, name: string): ShareGroup {
  return groups.find(({ group }) => group === name) ?? assert.fail(`no group ${name}`);
}

function near(value: number | null | undefined, expected: number, within = 1e-9): void {
  assert.ok(value != null && Math.abs(value - expected) <= within, `${value} is not ${expected}`);
}

describe('a share', () => {
  // Cases risk-56-70-48-80 of 04-risk-ratio.json and rd-56-70-48-80 of 06-risk-difference.json (Newcombe 1998).
  const finding = made(cellsOf({ black: [56, 14], white: [48, 32] }));
  const black = groupOf(finding, 'Black');

  it('has Koopman’s ratio and Newcombe’s difference', () => {
    near(black.ratio.estimate, 4 / 3);
    near(black.ratio.lower, 1.0798215063619);
    near(black.ratio.upper, 1.67080557801911);
    near(black.difference.estimate, 0.2);
    near(black.difference.lower, 0.0524314724023649);
    near(black.difference.upper, 0.333872654036906);
  });

  it('has its ratio the other way round too: 14 of 70 without against 32 of 80', () => {
    near(black.ratioOfNot.estimate, 0.2 / 0.4);
  });

  it('says how many more than at an equal share: 56 less 70 × 0.6', () => {
    near(black.excess, 14);
  });

  it('says each ratio with its counts, and no cause', () => {
    assert.match(
      finding.paragraph,
      /Searches of Black people ended in arrest more often: 56 of 70 searches, 80%, 1\.33 times the share compared with/,
    );
    assert.match(finding.paragraph, /White people: 48 of 80 searches, 60%/);
    assert.match(finding.paragraph, /does not by itself say why/);
    assert.doesNotMatch(finding.paragraph, /significant|discriminat|proves|overlap/i);
  });

  it('gives no verdict on whoever is left over', () => {
    const other = groupOf(made(cellsOf({ other: [56, 14], white: [48, 32] })), 'Other');
    assert.equal(other.verdict, null);
    assert.equal(other.verdictWords, 'no verdict: not one group');
    near(other.ratio.estimate, 4 / 3);
  });

  it('of nobody cannot be computed, and of all is not a hit against none', () => {
    const found = made(cellsOf({ white: [3, 40], black: [2, 0], asian: [0, 0] }));
    assert.equal(groupOf(found, 'Asian').verdict, 'cannot be computed');
    near(groupOf(found, 'Black').share.estimate, 1);
    assert.equal(groupOf(found, 'Black').ratioOfNot.estimate, 0);
  });

  it('comes back from its JSON as it was, and the receipt covers it', () => {
    const found = made(cellsOf({ black: [5, 0], white: [0, 30], '!not-stated': [1, 1, 1] }));
    assert.equal(groupOf(found, 'Black').ratio.estimate, Infinity);
    assert.deepEqual(readShareFinding(findingJson(found)), found);
    assert.ok(isReceiptIntact(found.receipt));
  });

  it('is the same to the last digit whatever the order of its cells', () => {
    const cells = cellsOf({ black: [5, 9, 1], white: [20, 30, 2], '!not-stated': [1, 1] });
    assert.equal(findingJson(made(cells)), findingJson(made([...cells].reverse())));
  });
});

describe('everyone else and overall', () => {
  const counts: MadeUpOutcomes = { black: [10, 10], white: [20, 60], asian: [10, 10] };

  it('everyone else is the others together: 0.5 over 30 of 100', () => {
    const found = made(cellsOf(counts), {}, { reference: 'everyone else' });
    near(groupOf(found, 'Black').ratio.estimate, 0.5 / 0.3);
  });

  it('overall has the group itself in it: 0.5 over 40 of 120', () => {
    const found = made(cellsOf(counts), {}, { reference: 'overall' });
    near(groupOf(found, 'Black').ratio.estimate, 0.5 / (40 / 120));
    near(groupOf(found, 'Black').difference.estimate, 0.5 - 40 / 120);
    assert.match(found.unknown.bounds['Black']?.both.reason ?? '', /everyone else/);
  });
});

// R's data set UCBAdmissions (Bickel, Hammel and O'Connell 1975): by department, men admitted and rejected, women likewise.
const berkeley: Record<string, MadeUpOutcomes> = {
  A: { male: [512, 313], female: [89, 19] },
  B: { male: [353, 207], female: [17, 8] },
  C: { male: [120, 205], female: [202, 391] },
  D: { male: [138, 279], female: [131, 244] },
  E: { male: [53, 138], female: [94, 299] },
  F: { male: [22, 351], female: [24, 317] },
};

describe('shares within strata', () => {
  const cells = Object.entries(berkeley).flatMap(([department, counts]) => cellsOf(counts, [department]));
  const changes = { words: wordsOf('sex'), breakdown: { id: 'sex', label: 'sex', reference: 'male' } };
  const finding = made(cells, changes, { by: 'sex', within: ['Department'] });
  const women = finding.within?.groups['Female'];

  it('stand beside the crude ratio: 0.68 of all applications, 1.06 within departments', () => {
    near(groupOf(finding, 'Female').ratio.estimate, 557 / 1835 / (1198 / 2691), 1e-12);
    // Mantel–Haenszel, Σ a n₀/N ÷ Σ c n₁/N, worked out apart from this program.
    near(women?.ratio.estimate, 1.058307423589208);
    near(women?.difference.estimate, 0.018425196190852512);
  });

  it('are warned of where they turn the comparison round', () => {
    const warning = finding.warnings.find(({ code }) => code === 'CRUDE_AND_POOLED_DIFFER');
    assert.match(warning?.message ?? '', /opposite directions/);
    assert.match(finding.paragraph, /within the same Department: women and girls 1\.06 times/);
  });

  it('are tested for agreeing: R, DescTools BreslowDayTest(UCBAdmissions), p 0.0018 or so', () => {
    assert.ok((women?.homogeneity.pValue ?? 1) < 0.005);
  });

  it('are listed one by one, the largest first', () => {
    assert.equal(finding.within?.strata, 6);
    const [largest] = finding.within?.table ?? [];
    assert.deepEqual(largest?.stratum, ['A']);
    assert.deepEqual(
      largest?.groups.find(({ group }) => group === 'Female'),
      { group: 'Female', hits: 89, known: 108 },
    );
  });
});

describe('what is missing of shares', () => {
  const counts: MadeUpOutcomes = { black: [4, 6, 2], white: [9, 21, 3], '!not-stated': [2, 3, 2] };
  const finding = made(cellsOf(counts));
  const bounds = finding.unknown.bounds['Black']!;

  it('a missing outcome is not a miss: it is in no share, and counted', () => {
    const black = groupOf(finding, 'Black');
    near(black.share.estimate, 0.4);
    assert.deepEqual([black.count, black.known, black.outcomeMissing], [12, 10, 2]);
    assert.deepEqual(finding.unknown.outcome, { count: 5, share: 5 / 45 });
    assert.equal(finding.unknown.outcomeMissingToo, 2);
  });

  it('outcomes can all be misses of one and hits of the other: 4/12 over 12/33 to 6/12 over 9/33', () => {
    near(bounds.outcome.lower, 4 / 12 / (12 / 33));
    near(bounds.outcome.upper, 6 / 12 / (9 / 33));
  });

  it('people of unknown group go where they move the ratio most: 4/13 over 11/32 to 6/12 over 9/33', () => {
    near(bounds.group.lower, 4 / 13 / (11 / 32));
    near(bounds.group.upper, 6 / 12 / (9 / 33));
  });

  it('both at once are the ends of every way that there is to fill them in', () => {
    const { lowest, highest } = everyWay(counts);
    near(bounds.both.lower, lowest, 1e-12);
    near(bounds.both.upper, highest, 1e-12);
    assert.ok(bounds.both.withSampling.lower! < lowest && bounds.both.withSampling.upper! > highest);
  });

  it('is refused when most outcomes are missing, as the missing ones would decide', () => {
    const { code, message } = refusal(cellsOf({ black: [1, 1, 9], white: [3, 3, 9] }));
    assert.equal(code, 'OUTCOME_MOSTLY_MISSING');
    assert.match(message, /“Outcome” is empty in 18 \(69\.2%\) of 26 searches/);
  });

  it('is refused when most groups are missing', () => {
    assert.equal(
      refusal(cellsOf({ white: [3, 3], '!not-recorded': [5, 5] })).code,
      'CHARACTERISTIC_MOSTLY_MISSING',
    );
  });
});

type Counts = MadeUpOutcomes[string];

/** The least and the greatest ratio over every way to give out 2, 3 and 2 missing outcomes and 7 people of unknown group. */
function everyWay(counts: MadeUpOutcomes) {
  const [black, white, nobody] = ['black', 'white', '!not-stated'].map((group) => counts[group]!) as [
    Counts,
    Counts,
    Counts,
  ];
  const upTo = (most = 0) => Array.from({ length: most + 1 }, (_, i) => i);
  const ratios: number[] = [];
  for (const a of upTo(black[2]))
    for (const b of upTo(white[2]))
      for (const yes of upTo(nobody[2])) {
        const [hits, misses] = [nobody[0] + yes, nobody[1] + (nobody[2] ?? 0) - yes];
        for (const h of upTo(hits))
          for (const m of upTo(misses)) {
            const one = black[0] + a + h;
            const oneOf = black[0] + black[1] + (black[2] ?? 0) + h + m;
            const zero = white[0] + b + hits - h;
            const zeroOf = white[0] + white[1] + (white[2] ?? 0) + hits - h + misses - m;
            ratios.push(one / oneOf / (zero / zeroOf));
          }
      }
  return { lowest: Math.min(...ratios), highest: Math.max(...ratios) };
}

describe('refusals of a share', () => {
  it('names the groups that there are, when the one to compare with is not among them', () => {
    const { code, message } = refusal(
      cellsOf({ black: [5, 5], white: [9, 9] }),
      {},
      { reference: 'Chinese' },
    );
    assert.equal(code, 'REFERENCE_ABSENT');
    assert.match(message, /no group “Chinese” with searches of known outcome.*Black and White/);
  });

  it('names the roll-ups that there are', () => {
    assert.equal(refusal(cellsOf({ black: [5, 5] }), {}, { rollUp: '7' }).code, 'ROLL_UP_UNKNOWN');
  });

  it('says when there is nothing', () => {
    assert.equal(refusal([]).code, 'NOTHING_COUNTED');
  });
});
