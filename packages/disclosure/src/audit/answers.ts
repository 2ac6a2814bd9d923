// What is known so far of the questions of one component: data sets that were found, and limits that nothing passes.
import type { Component } from './components.ts';
import { type Finding, isAllowed, isBroken, isMet, type Need, reachOf, valueOf } from './finding.ts';

export class Answers {
  readonly component: Component;
  readonly findings: readonly Finding[];
  readonly points: Float64Array[] = [];
  /** Whether the least and the most of every question are asked for, or only that its need is met. */
  isExact = false;

  constructor(component: Component, needs: ReadonlyMap<number, Need>, points: readonly Float64Array[] = []) {
    this.component = component;
    this.findings = component.targets.map((target) => {
      const [least, most] = reachOf(target, component);
      return { target, need: needs.get(target.id) ?? null, least, most, low: null, high: null };
    });
    for (const point of points) this.record(point, this.points.length === 0);
  }

  open(): Finding[] {
    return this.findings.filter((finding) => !this.isSettled(finding));
  }

  /** Those that a data set can still settle. */
  hopeful(): Finding[] {
    return this.open().filter((finding) => this.isExact || !isBroken(finding));
  }

  isSettled(finding: Finding): boolean {
    const { need, least, most, low, high } = finding;
    const isKnown = low?.value === least && high?.value === most;
    return isKnown || (!this.isExact && (need === null || isMet(finding)));
  }

  isReached({ low, high, least, most, need }: Finding, side: 1 | -1): boolean {
    const [reached, end] = side === 1 ? [high, most] : [low, least];
    if (reached?.value === end) return true;
    if (this.isExact || !need || !reached || need.apart > need.atLeast - need.atMost) return false;
    return side === 1 ? reached.value >= need.atLeast : reached.value <= need.atMost;
  }

  /** Nothing goes further than this, up (1) or down. */
  limit(finding: Finding, side: 1 | -1, end: number): void {
    if (side === 1) finding.most = Math.min(finding.most, end);
    else finding.least = Math.max(finding.least, end);
  }

  /** Keeps a point that is whole and breaks nothing, if it takes a question further. False when it is neither. */
  record(x: ArrayLike<number>, always = false): boolean {
    if (x.length === 0) return false;
    const point = Float64Array.from(x, Math.round);
    if (!isAllowed(point, this.component)) return false;
    let isNew = always;
    for (const finding of this.findings) {
      if (!this.isExact && this.isSettled(finding)) continue;
      const value = valueOf(finding.target, point);
      const reached = { value, point: this.points.length };
      if (!finding.low || value < finding.low.value) [finding.low, isNew] = [reached, true];
      if (!finding.high || value > finding.high.value) [finding.high, isNew] = [reached, true];
    }
    if (isNew) this.points.push(point);
    return true;
  }
}
