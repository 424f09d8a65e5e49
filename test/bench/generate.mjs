import { alternate, elapsedMs, median } from './measure.mjs';
import { projectPath, runProgram } from './start-program.mjs';

const JITI = projectPath('node_modules/jiti/lib/jiti-cli.mjs');
const SCRIPTS = ['src/generate/write-validators.ts', 'src/generate/main.ts'].map(projectPath);

/** Real time of writing everything that is generated, less that of loading Pact. */
export async function measureGenerate() {
  const { all, pact } = await alternate(
    {
      all: () =>
        elapsedMs(async () => {
          for (const script of SCRIPTS) await runProgram([JITI, script]);
        }),
      pact: () =>
        elapsedMs(() => runProgram(['--input-type=module', '-e', 'import "@pact-foundation/pact"'])),
    },
    { rounds: 3 },
  );
  return [
    {
      quantity: 'npm run generate less loading Pact',
      measured: median(all.map((ms, round) => ms - pact[round])),
      target: 3000,
      unit: ' ms',
      detail: `${median(all).toFixed(0)} - ${median(pact).toFixed(0)} ms`,
    },
  ];
}
