// What is refused and what is let through, on both sides of every limit, and the whole sentence that says so.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  ImpossibleInput,
  LARGEST_COUNT,
  requireChoice,
  requireColumn,
  requireCount,
  requireExpected,
  requireList,
  requireListWithGaps,
  requireNotNegative,
  requireNumber,
  requirePositive,
  requireProbability,
  requireProportionGroup,
  requireRateGroup,
  requireShare,
  requireText,
} from './input.ts';

type Require = (value: never, name: string) => void;

function refused(check: Require, value: unknown, message: string): void {
  const one = { code: 'STATISTICS_INPUT_IMPOSSIBLE', message };
  assert.throws(() => Reflect.apply(check, undefined, [value, 'It']), one);
}

function allowed(check: Require, ...values: unknown[]): void {
  for (const value of values) Reflect.apply(check, undefined, [value, 'It']);
}

test('a refusal is a RangeError', () => {
  assert.throws(() => requireCount(-1, 'It'), RangeError);
  assert.throws(() => requireCount(-1, 'It'), ImpossibleInput);
});

describe('a number', () => {
  test('that counts something is whole, from 0 to a million millions', () => {
    allowed(requireCount, 0, 1, LARGEST_COUNT);
    refused(requireCount, -1, 'It must be a whole number of at least 0, and is -1.');
    refused(requireCount, 0.5, 'It must be a whole number of at least 0, and is 0.5.');
    refused(requireCount, 1e12 + 1, 'It must be at most 1000000000000, and is 1000000000001.');
  });

  test('of any sign is at most 1e60 in size', () => {
    allowed(requireNumber, 0, 1e60, -1e60, 1e-300);
    refused(requireNumber, -1.01e60, 'It must be at most 1e+60 in size, and is -1.01e+60.');
    refused(requireNumber, Infinity, 'It must be a number, and is Infinity.');
    refused(requireNumber, '1', 'It must be a number, and is 1.');
  });

  test('that is not negative may be 0, and at most 1e60', () => {
    allowed(requireNotNegative, 0, 1e-300, 1e60);
    refused(requireNotNegative, -1, 'It must be a number of at least 0, and is -1.');
    refused(requireNotNegative, Number.NaN, 'It must be a number of at least 0, and is NaN.');
    refused(requireNotNegative, 1.01e60, 'It must be at most 1e+60, and is 1.01e+60.');
  });

  test('above 0 is from 1e-60 to 1e60', () => {
    allowed(requirePositive, 1e-60, 1, 1e60);
    refused(requirePositive, 0, 'It must be a number above 0, and is 0.');
    refused(requirePositive, Infinity, 'It must be a number above 0, and is Infinity.');
    refused(requirePositive, 9e-61, 'It must be 0 or from 1e-60 to 1e+60 in size, and is 9e-61.');
    refused(requirePositive, 1.01e60, 'It must be 0 or from 1e-60 to 1e+60 in size, and is 1.01e+60.');
  });

  test('that is expected may be broken, above 0 and no more than can be counted', () => {
    allowed(requireExpected, 0.25, LARGEST_COUNT);
    refused(requireExpected, 0, 'It must be a number above 0, and is 0.');
    refused(requireExpected, 1e12 + 0.5, 'It must be at most 1000000000000, and is 1000000000000.5.');
  });

  test('that is a share lies between 0 and 1, without them; a probability may be either', () => {
    allowed(requireShare, 1e-60, 0.5, 1 - 2 ** -53);
    for (const value of [0, 1, -0.5, 1.5, Number.NaN, '0.5'])
      refused(requireShare, value, `It must be between 0 and 1, and is ${value}.`);
    refused(requireShare, 9e-61, 'It must be 0 or from 1e-60 to 1e+60 in size, and is 9e-61.');
    allowed(requireProbability, 0, 1e-300, 0.5, 1);
    for (const value of [-0.1, 1.1, Number.NaN, '1'])
      refused(requireProbability, value, `It must be from 0 to 1, and is ${value}.`);
  });
});

describe('a text or a name', () => {
  test('is a text', () => {
    allowed(requireText, '', 'a');
    refused(requireText, 3, 'It must be text, and is 3.');
    refused(requireText, null, 'It must be text, and is null.');
  });

  test('is one of the names, which the refusal lists', () => {
    requireChoice('b', ['a', 'b'], 'It');
    const message = 'It must be one of a, b, and is c.';
    assert.throws(() => requireChoice('c', ['a', 'b'], 'It'), { message });
  });
});

describe('a list', () => {
  test('is a list, typed or not, without gaps; the first gap is pointed out', () => {
    allowed(requireList, [], [0, ''], Float64Array.of(1));
    refused(requireList, 'abc', 'It must be a list, and is abc.');
    refused(requireList, { length: 0 }, 'It must be a list, and is [object Object].');
    refused(requireList, [undefined, 1], 'It must have no gaps, and item 1 is undefined.');
    refused(requireList, [1, 2, null], 'It must have no gaps, and item 3 is null.');
  });

  test('of numbers is a list, typed or not', () => {
    allowed(requireColumn, [], [1], Int32Array.of(1));
    refused(requireColumn, 'abc', 'It must be a list, and is abc.');
    refused(requireColumn, { length: 0 }, 'It must be a list, and is [object Object].');
  });

  test('with gaps has null for them', () => {
    allowed(requireListWithGaps, [], [null, 1]);
    refused(requireListWithGaps, 'abc', 'It must be a list, and is abc.');
    const rule = 'It must have null where nothing is known, and item';
    refused(requireListWithGaps, [undefined, 1], `${rule} 1 is undefined.`);
    refused(requireListWithGaps, [null, 1, undefined], `${rule} 3 is undefined.`);
  });
});

describe('a group', () => {
  test('of events over an exposure says which of the two cannot be, and of which group', () => {
    requireRateGroup({ events: 0, exposure: 0 });
    const message = (events: number, exposure: number): string => {
      try {
        requireRateGroup({ events, exposure }, 'the north');
      } catch (error) {
        assert.ok(error instanceof ImpossibleInput);
        return error.message;
      }
      return 'let through';
    };
    assert.deepEqual(
      [message(1, 1e-60), message(-1, 2), message(1, -2), message(1, 1e-61)],
      [
        'let through',
        'The number of events of the north must be a whole number of at least 0, and is -1.',
        'The exposure of the north must be a number of at least 0, and is -2.',
        'The exposure of the north must be 0 or from 1e-60 to 1e+60 in size, and is 1e-61.',
      ],
    );
    assert.throws(() => requireRateGroup({ events: -1, exposure: 1 }), /events of the group must/);
  });

  test('of people has no more of a kind than people', () => {
    requireProportionGroup({ count: 2, total: 2 });
    const refuses = (count: number, total: number, message: string): void =>
      assert.throws(() => requireProportionGroup({ count, total }, 'the north'), { message });
    refuses(-1, 2, 'The count of the north must be a whole number of at least 0, and is -1.');
    refuses(1, 2.5, 'The total of the north must be a whole number of at least 0, and is 2.5.');
    refuses(3, 2, 'The count of the north (3) is more than its total (2).');
    assert.throws(() => requireProportionGroup({ count: 2, total: 1 }), /count of the group \(2\)/);
  });
});
