// Amounts as people say them: three figures, with the thousands set apart.

/** `18.5`, `1,240`, `0.35`. */
export function amountPhrase(amount: number): string {
  const size = Math.abs(amount);
  if (size >= 100) return Math.round(amount).toLocaleString('en-GB');
  const decimals = size >= 10 || size === 0 ? 1 : 2;
  return amount.toFixed(decimals).replace(/\.?0+$/, '');
}

/** `3.2 more`, `0.4 fewer` as `lower`: the words are those of amounts, not of counts. */
export function gapPhrase(difference: number): string {
  const said = amountPhrase(Math.abs(difference));
  if (Number(said.replaceAll(',', '')) === 0) return 'no different';
  return `${said} ${difference > 0 ? 'higher' : 'lower'}`;
}

/** `+3.2`, `−0.4`: for tables. */
export function signedAmount(difference: number): string {
  const said = amountPhrase(Math.abs(difference));
  if (Number(said.replaceAll(',', '')) === 0) return '0';
  return `${difference > 0 ? '+' : '−'}${said}`;
}
