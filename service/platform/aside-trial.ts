// A thread for the test of work aside: doubles a number, fails on request, or never ends.
import { answerAside } from './aside.ts';

answerAside(async (input) => {
  if (input === 'fail') throw new RangeError('There is nothing to double.');
  // As a long sum does, this leaves the thread no moment for anything else.
  for (let end = input === 'for ever' ? Infinity : 0; end > 0; end -= 1);
  return Number(input) * 2;
});
