/** The middle of some numbers; of an even count the mean of the two in the middle. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/**
 * Measures the sides of a ratio by turns, in a direction that changes each round, so that whatever else the machine does
 * falls on all of them. `sides` maps names to functions that give a number; the first round warms up and does not count.
 * Returns each side's numbers, one per round.
 */
export async function alternate(sides, { rounds }) {
  const names = Object.keys(sides);
  const figures = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    const order = round % 2 === 0 ? names : [...names].reverse();
    for (const name of order) {
      const figure = await sides[name]();
      if (round > 0) figures[name].push(figure);
    }
  }
  return figures;
}

/** The median of the ratios of each round. */
export function ratioOf(figures, base) {
  return median(figures.map((figure, round) => figure / base[round]));
}

/** Runs `work` and gives the real time it took, in ms. */
export async function elapsedMs(work) {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

/** Runs `work` and gives the CPU time that the whole process took for it, all threads together, in µs. */
export async function cpuUs(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
