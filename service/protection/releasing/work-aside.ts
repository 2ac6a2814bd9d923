// A thread that works out what protection needs, with a solver and the seal of its own.
import type { LinearSolver } from '@due-regard/disclosure';
import { answerAside } from '../../platform/aside.ts';
import { systemClock } from '../../platform/clock.ts';
import { openSeal } from '../../platform/seal.ts';
import { openHighs } from '../../platform/solver/index.ts';
import { workInput } from './work-input.ts';
import { workOut } from './work-out.ts';

/** Loaded once for all that a thread does. */
let solver: Promise<LinearSolver> | undefined;
const clock = () => systemClock.now().getTime() / 1000;

answerAside(async (given) => {
  const input = workInput.parse(given);
  solver ??= openHighs();
  // A check seals nothing.
  const digest = input.task === 'check' ? () => '' : await openSeal(input.dataFolder);
  return workOut(input, { solver: await solver, digest, clock });
});
