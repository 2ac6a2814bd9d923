// Numbers that look drawn by chance and are the same every time, so that the same question has the same answer.

/** From 0 to 1: Park and Miller (1988). */
export function lehmer(seed = 20_261_122): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** The places below `size`, in an order by chance. */
export function shuffled(size: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: size }, (_, place) => place);
  for (let place = size - 1; place > 0; place--) {
    const other = Math.floor(random() * (place + 1));
    [order[place], order[other]] = [order[other]!, order[place]!];
  }
  return order;
}
