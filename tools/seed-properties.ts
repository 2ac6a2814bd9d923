// Gives property tests one seed, so that a run of the tests says the same on every machine and every day.
import fc from 'fast-check';

/** `DUE_REGARD_SEED=random npm test` looks for new counterexamples; a number repeats a run. */
const asked = process.env['DUE_REGARD_SEED'] ?? '2010';

if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) });
