// Tries much more than `npm test` does, until something fails. Usage: node test/fuzz/run.mjs [runs of each] [seed]
import { startVitest } from 'vitest/node';

const [runs = '20000', seed] = process.argv.slice(2);
process.env.FUZZ_RUNS = runs;
if (seed !== undefined) process.env.FUZZ_SEED = seed;
const vitest = await startVitest('test', ['test/fuzz'], { run: true, project: ['sources'], testTimeout: 0 });
await vitest.close();
