// Examines every integration of test/consumers/integrations and says of which the examination is right.
// Usage: npm run measure -- [name…] [--seeds 1] [--dialect chat-api] [--profile quick] [--section deliveries] [--only check,check]
import { parseArgs } from 'node:util';
import type { Profile } from '#src/checks/check.ts';
import type { Examination } from '#src/checks/running/examination.ts';
import { type IntegrationDialect, MISTAKES, TASTES } from '../consumers/integrations/integration.mjs';
import {
  type ExaminedIntegration,
  examineIntegration,
  isRight,
} from '../support/checks/examine-integration.ts';

const { values: flags, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '1' },
    dialect: { type: 'string', default: 'chat-api' },
    profile: { type: 'string', default: 'quick' },
    section: { type: 'string' },
    only: { type: 'string' },
  },
});
const dialect = flags.dialect as IntegrationDialect;

const rows = [
  ...Object.entries(TASTES).map(([name, row]) => ({
    kind: 'taste',
    name,
    section: 'tastes',
    finding: 'none',
    ...row,
  })),
  ...Object.entries(MISTAKES).map(([name, row]) => ({ kind: 'mistake', name, ...row })),
].filter(
  ({ name, section, dialects }) =>
    (names.length === 0 || names.includes(name)) &&
    (flags.section === undefined || flags.section === section) &&
    dialects.includes(dialect),
);
const counts = { taste: { right: 0, wrong: 0 }, mistake: { right: 0, wrong: 0 } };

for (const row of rows) {
  const kind = row.kind as keyof typeof counts;
  // A correct integration must be so whatever is made up; a mistake needs one seed.
  for (let seed = 1; seed <= (kind === 'taste' ? Number(flags.seeds) : 1); seed++) {
    const examined: ExaminedIntegration = { dialect, [kind]: row.name };
    const cpu = process.cpuUsage();
    const { examination, failure } = await examine(
      examined,
      `seed-${seed}`,
      'checks' in row ? row.checks : undefined,
    );
    const { user, system } = process.cpuUsage(cpu);
    const right = examination !== undefined && isRight(examined, examination);
    counts[kind][right ? 'right' : 'wrong']++;
    const cells = [
      right ? 'right' : 'WRONG',
      row.section.padEnd(13),
      row.name.padEnd(30),
      row.finding.padEnd(28),
    ];
    const said = failure ?? examination?.findings.map(describe).join(' ');
    console.log(
      `${cells.join('  ')}  ${((user + system) / 1e6).toFixed(1).padStart(4)} s  ${said}`.trimEnd(),
    );
  }
}
for (const [kind, { right, wrong }] of Object.entries(counts))
  console.log(`${kind.padEnd(8)} ${right} right, ${wrong} wrong`);
process.exit(counts.taste.wrong === 0 ? 0 : 1);

async function examine(
  examined: ExaminedIntegration,
  seed: string,
  byName: readonly string[] | undefined,
): Promise<{ readonly examination?: Examination; readonly failure?: string }> {
  try {
    const only = flags.only?.split(',') ?? (byName && ['plain-conversation', ...byName]);
    return {
      examination: await examineIntegration(examined, { seed, profile: flags.profile as Profile, only }),
    };
  } catch (thrown) {
    return { failure: String(thrown) };
  }
}

/** `duplicate-shown[4]`, with the number of steps of the shortest conversation, `~1/2` where it is unsteady. */
function describe({ id, shortest, steadiness: { shown, tries } }: Examination['findings'][number]): string {
  const unsteady = shown < tries ? `~${shown}/${tries}` : '';
  return `${id}${unsteady}[${shortest?.steps.length ?? '-'}]`;
}
