// A policy made of a preset: what was chosen, and what goes with it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { belowFive, hesa, nhsOneToSeven, onsTen, presets, readPolicy } from '@due-regard/disclosure';
import { choicesOf, findChoosable, policyOfChoices, ways } from './policy-choices.ts';

describe('a policy made of a preset', () => {
  it('is the preset itself when nothing is changed', () => {
    for (const preset of presets) {
      const choices = choicesOf(preset);
      assert.ok(choices, preset.id);
      assert.equal(policyOfChoices(preset, choices), preset);
    }
  });

  it('has the threshold that was chosen, and what followed the old one follows it', () => {
    const changed = policyOfChoices(onsTen, { way: 'hide', below: 12, base: null });
    assert.equal(changed.threshold.below, 12);
    assert.equal(changed.percentages.denominatorBelow, 12);
    assert.equal(changed.attributes?.groupsFrom, 12);
    assert.equal(changed.differencesBelow, 12);
    assert.equal(changed.id, 'ons-10-changed');
    assert.match(changed.source.title, /^The body’s own decision, after/);
  });

  it('keeps what does not follow the threshold: 22.5 is HESA’s own', () => {
    const changed = policyOfChoices(hesa, { way: 'round', below: 4, base: 10 });
    assert.equal(changed.percentages.denominatorBelow, 22.5);
    assert.deepEqual(changed.method, { kind: 'rounding', base: 10, how: 'nearest', small: 'rounded' });
  });

  it('takes over the rules of another way of protecting', () => {
    const hiding = policyOfChoices(nhsOneToSeven, { way: 'hide', below: 8, base: null });
    assert.deepEqual(hiding.method, { kind: 'suppression' });
    assert.equal(hiding.threshold.zeros, 'not sensitive');
    assert.equal(hiding.singletons, true);
    assert.ok(hiding.attributes);
    const rounding = policyOfChoices(belowFive, { way: 'hide-and-round', below: 5, base: 5 });
    assert.equal(rounding.threshold.protect, 'three numbers');
    assert.equal(rounding.attributes, null);
  });

  it('can be read back, whatever was chosen', () => {
    for (const preset of presets)
      for (const way of ways) {
        const policy = policyOfChoices(preset, { way, below: 6, base: 7 });
        const read = readPolicy(JSON.parse(JSON.stringify(policy)));
        assert.deepEqual(read.ok ? read.policy : read.problems, policy, `${preset.id} ${way}`);
      }
  });

  it('always has at least two attackers, and says what it does not protect', () => {
    for (const way of ways) {
      const policy = policyOfChoices(belowFive, { way, below: 7, base: 5 });
      assert.ok(policy.attackers.length >= 2, way);
      assert.ok(policy.doesNotProtect.length >= 3, way);
    }
  });
});

describe('a preset by its id', () => {
  it('is found, or is not there', () => {
    assert.equal(findChoosable('below-10')?.name, 'Hide below 10');
    assert.equal(findChoosable('small-office')?.method.kind, 'bands');
    assert.equal(findChoosable('nonsense'), undefined);
  });
});
