// Measures what fake-8x8 promises about its cost. A figure that is over its target is information and no failure.
// Usage: node test/bench/run.mjs [name…] [--json]
import { availableParallelism, cpus } from 'node:os';

const QUANTITIES = {
  'unsigned-rate': async () => (await import('./unsigned-rate.mjs')).measureUnsignedRate(),
  'signed-cost': async () => (await import('./signed-cost.mjs')).measureSignedCost(),
  'latency-alone': async () => (await import('./latency-alone.mjs')).measureLatencyAlone(),
  'virtual-time': async () => (await import('./virtual-time.mjs')).measureVirtualTime(),
  memory: async () => (await import('./memory.mjs')).measureMemory(),
  'rest-rate': async () => (await import('./rest-rate.mjs')).measureRestRate(),
  'msw-call': async () => (await import('./msw-call.mjs')).measureMswCall(),
  'rest-conversations': async () => (await import('./rest-conversations.mjs')).measureRestConversations(),
  upload: async () => (await import('./upload.mjs')).measureUpload(),
  validation: async () => (await import('./validation.mjs')).measureValidation(),
  'contract-verify': async () => (await import('./contract-verify.mjs')).measureContractVerify(),
  examination: async () => (await import('./examination.mjs')).measureExamination(),
  generate: async () => (await import('./generate.mjs')).measureGenerate(),
  'report-page': async () => (await import('./report-page.mjs')).measureReportPage(),
  'console-page': async () => (await import('./console-page.mjs')).measureConsolePage(),
  'start-up': async () => (await import('./start-up.mjs')).measureStartUp(),
};

const machine = {
  node: process.version,
  cores: availableParallelism(),
  cpu: cpus()[0]?.model ?? 'unknown',
};

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = names.filter((name) => QUANTITIES[name] === undefined);
if (unknown.length > 0) {
  console.error(`There is no "${unknown[0]}". Known: ${Object.keys(QUANTITIES).join(', ')}.`);
  process.exit(2);
}

const json = process.argv.includes('--json');
const rows = [];
if (!json) {
  console.log(`Node ${machine.node}, ${machine.cores} cores, ${machine.cpu}\n`);
  printRow(['quantity', 'measured', 'target', '', '']);
}
for (const name of names.length > 0 ? names : Object.keys(QUANTITIES)) {
  for (const row of await QUANTITIES[name]()) {
    const ok = row.atLeast ? row.measured >= row.target : row.measured <= row.target;
    rows.push({ ...row, name, ok });
    if (!json)
      printRow([row.quantity, format(row.measured, row), bound(row), ok ? 'ok' : 'over', row.detail]);
  }
}
if (json) console.log(JSON.stringify({ machine, rows }, null, 2));

function printRow([quantity, measured, target, verdict, detail]) {
  console.log(
    `${quantity.padEnd(74)} ${measured.padStart(9)} ${target.padStart(10)}  ${verdict.padEnd(5)} ${detail}`.trimEnd(),
  );
}

function bound(row) {
  return `${row.atLeast ? '≥' : '≤'} ${row.target}${row.unit ?? ''}`;
}

function format(number, { unit }) {
  return unit === undefined ? number.toFixed(2) : `${Math.round(number)}${unit}`;
}
