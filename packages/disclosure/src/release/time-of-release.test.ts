// The time of a release: one deadline for all that its tools are asked, shared between the search and the audits.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { belowFive } from '../policies/presets.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { nothingKnown } from './known.ts';
import { protectingTools } from './protecting-tools.ts';
import { release } from './released.ts';
import type { TableSet } from './released-tables.ts';

const digest = () => 'digest';
const counts: [string, number][] = [
  ['A', 3],
  ['B', 40],
  ['C', 50],
];
const rows = counts.map(([team, value]) => ({ labels: [team], value }));
const small: TableSet = { title: 'Test', tables: [{ name: 'table', dimensions: ['team'], rows }] };

test('a search that the time ends says so, and what to do, rather than that there is no way', () => {
  const hurried = protectingTools({ solver: ownSolver(), digest, seconds: 0, clock: () => 0 });
  const refused = { suppressed: new Uint8Array(4), safe: false, exposed: [0] };
  const asked = (ranOut: boolean) =>
    release(small, belowFive, nothingKnown, { ...hurried, suppress: () => ({ ...refused, ranOut }) });
  const [late, never] = [asked(true), asked(false)];
  if (late.kind === 'released' || never.kind === 'released') assert.fail('released');
  assert.equal(late.code, 'DISCLOSURE_NOT_PROVEN');
  assert.match(late.sentences.join(), /time ran out .* more time, or publish fewer tables/);
  assert.equal(never.code, 'DISCLOSURE_NO_SAFE_PATTERN');
});

test('only a search that had its time is believed when it found no way', () => {
  const codeWhenSearchEndsAt = (second: number) => {
    let now = 0;
    const suppression = { onProgress: () => void (now = second) };
    const timed = protectingTools({
      solver: ownSolver(),
      digest,
      seconds: 100,
      clock: () => now,
      suppression,
    });
    const outcome = release(small, belowFive, nothingKnown, {
      ...timed,
      // With all others shown A cannot be hidden.
      suppress: (request) => {
        const mustShow = Uint8Array.from(request.system.cells, ({ labels }) => (labels[0] === 'A' ? 0 : 1));
        return timed.suppress({ ...request, mustShow });
      },
    });
    return outcome.kind === 'released' ? 'released' : outcome.code;
  };
  assert.equal(codeWhenSearchEndsAt(20), 'DISCLOSURE_NO_SAFE_PATTERN');
  assert.equal(codeWhenSearchEndsAt(50), 'DISCLOSURE_NOT_PROVEN');
});

test('all that the tools of one release are asked ends by one deadline, which begins with the first question', () => {
  let now = 0;
  const timed = () => protectingTools({ solver: ownSolver(), digest, seconds: 100, clock: () => now });
  const outcomeOf = (asked: ReturnType<typeof timed>) => {
    const outcome = release(small, belowFive, nothingKnown, asked);
    return outcome.kind === 'released' ? 'released' : outcome.code;
  };
  const [first, later] = [timed(), timed()];
  assert.equal(outcomeOf(first), 'released');
  now = 99;
  assert.equal(outcomeOf(first), 'released');
  now = 101;
  assert.equal(outcomeOf(first), 'DISCLOSURE_NOT_PROVEN');
  assert.equal(outcomeOf(later), 'released');
  now = 202;
  assert.equal(outcomeOf(later), 'DISCLOSURE_NOT_PROVEN');
});

test('what to hide may be searched for in half of the time, so that the audits have the rest', () => {
  const given: number[] = [];
  const own = ownSolver();
  const open: typeof own.open = (program) => {
    const opened = own.open(program);
    const solve = opened.solve.bind(opened);
    opened.solve = (options) => {
      given.push(options?.seconds ?? Infinity);
      return solve(options);
    };
    return opened;
  };
  let now = 0;
  const means = { digest, seconds: 100, clock: () => now };
  const timed = protectingTools({ ...means, solver: { ...own, open } });
  const most: Record<string, number> = {};
  const outcome = release(small, belowFive, nothingKnown, {
    ...timed,
    suppress: (request) => {
      const found = timed.suppress(request);
      most.hiding = Math.max(...given.splice(0));
      now = 60;
      return found;
    },
    audit: (question) => {
      const answer = timed.audit(question);
      most.audit = Math.max(most.audit ?? 0, ...given.splice(0));
      return answer;
    },
  });
  assert.equal(outcome.kind, 'released');
  assert.deepEqual(most, { hiding: 50, audit: 40 });
});
