// Which target an attacker is to be led astray about, which way, and how far.

export interface Way {
  target: number;
  sign: 1 | -1;
  need: number;
}
