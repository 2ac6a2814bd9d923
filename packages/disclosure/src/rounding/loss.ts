// How far shown numbers are from the true ones: what rounding and noise cost.

export interface Loss {
  /** Cells whose number was changed. */
  changed: number;
  /** The greatest difference of one cell. */
  greatest: number;
  /** The mean difference, whichever way. */
  mean: number;
  rootMeanSquare: number;
  /** 1 less the Hellinger distance as a share of its greatest: 1 where nothing was changed. */
  hellinger: number;
}

/** Of as many shown numbers as true ones; of no cells, nothing is lost. */
export function lossOf(truth: ArrayLike<number>, shown: ArrayLike<number>): Loss {
  const loss = { changed: 0, greatest: 0, absolute: 0, squares: 0, roots: 0, people: 0 };
  for (let cell = 0; cell < truth.length; cell++) {
    const [was = 0, is = 0] = [truth[cell], shown[cell]];
    const gap = Math.abs(is - was);
    if (gap > 0) loss.changed++;
    loss.greatest = Math.max(loss.greatest, gap);
    loss.absolute += gap;
    loss.squares += gap * gap;
    loss.roots += (Math.sqrt(Math.max(0, is)) - Math.sqrt(was)) ** 2;
    loss.people += was;
  }
  const cells = Math.max(1, truth.length);
  return {
    changed: loss.changed,
    greatest: loss.greatest,
    mean: loss.absolute / cells,
    rootMeanSquare: Math.sqrt(loss.squares / cells),
    hellinger: loss.people === 0 ? 1 : 1 - Math.sqrt(loss.roots / 2 / loss.people),
  };
}
