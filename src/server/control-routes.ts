import { Readable } from 'node:stream';
import type { Router } from '@koa/router';
import type { Context } from 'koa';
import { formatJson } from '../base/printable.ts';
import { version } from '../base/version.ts';
import { buildEventLogRow, type EventLogRow } from '../journal/event-log.ts';
import type { RowFilter } from '../journal/filter.ts';
import type { Journal } from '../journal/journal.ts';
import type { FailureFields } from '../play/driver/failure-schema.ts';
import type { FaultFields } from '../play/driver/fault-schema.ts';
import type { Fake8x8 } from '../play/fake-8x8.ts';
import type { Run } from '../play/run/run.ts';
import { describeRun } from './describe-run.ts';
import { followEntries } from './follow-entries.ts';
import type { RunDefaults } from './plan-run.ts';
import { HttpProblem } from './problem.ts';
import { type AskedPart, RUN_LIMIT, readJson, readOnce, readPage } from './read-request.ts';
import { RUNS_MAX, type RunRegistry } from './run-registry.ts';
import { CONTROL_PREFIX, type ServerParts } from './server-parts.ts';
import type { Live } from './stream/live.ts';

/** What the routes need besides the parts of the server. */
export type ControlParts = ServerParts &
  Pick<RunDefaults, 'listScenarios'> & { readonly lasting: boolean; readonly live: Live };

/** Adds the control API: health, runs, journal, failures, faults, reset. `planRun` creates the run that the body of a request describes. */
export function addControlRoutes(
  router: Router,
  { fake, runs, scenarios, lasting, live, listScenarios }: ControlParts,
  planRun: (request: unknown) => Promise<Run>,
): void {
  router.get(`${CONTROL_PREFIX}/health`, (context) => {
    const { tenantId, customerId } = fake.info;
    context.body = { status: 'ok', name: 'fake-8x8', version, lasting, tenantId, customerId };
  });

  router.get(`${CONTROL_PREFIX}/scenarios`, async (context) => {
    context.body = { scenarios: (await listScenarios?.()) ?? [] };
  });

  router.get(`${CONTROL_PREFIX}/runs`, (context) => {
    context.body = { runs: runs.all().map(describeRun) };
  });

  router.post(`${CONTROL_PREFIX}/runs`, async (context) => {
    const run = await planRun(await readJson(context, RUN_LIMIT));
    if (!runs.add(run)) throw runRefused();
    void run.play();
    context.status = 201;
    context.set('location', `${CONTROL_PREFIX}/runs/${run.info.id}`);
    context.body = describeRun(run);
  });

  router.get(`${CONTROL_PREFIX}/runs/:id`, (context) => {
    context.body = describeRun(findRun(context, runs));
  });

  router.get(`${CONTROL_PREFIX}/runs/:id/entries`, (context) => {
    context.type = 'application/x-ndjson';
    context.body = Readable.from(followEntries(findRun(context, runs)));
  });

  router.delete(`${CONTROL_PREFIX}/runs/:id`, async (context) => {
    const run = findRun(context, runs);
    run.stop();
    await run.finished;
    context.body = describeRun(run);
  });

  router.post(`${CONTROL_PREFIX}/runs/:id/pause`, (context) => {
    const run = findRun(context, runs);
    run.pause();
    live.note('runs', run.info.id);
    context.body = describeRun(run);
  });

  router.post(`${CONTROL_PREFIX}/runs/:id/go-on`, (context) => {
    const run = findRun(context, runs);
    run.goOn();
    live.note('runs', run.info.id);
    context.body = describeRun(run);
  });

  router.get(`${CONTROL_PREFIX}/journal`, async (context) => {
    const filter = await readFilter(context);
    const id = readOnce(context, 'run');
    const chosen = id === undefined ? journalsOf(fake, runs.all()) : [findById(id, runs).journal];
    context.type = 'application/json';
    context.body = Readable.from(formatRows(chosen, { filter, ...readPage(context) }));
  });

  router.get(`${CONTROL_PREFIX}/failures`, (context) => {
    context.body = { failures: fake.plannedFailures };
  });

  router.post(`${CONTROL_PREFIX}/failures`, async (context) => {
    // A body that is no object has no operation, which is refused.
    const { operation, ...options } = { ...((await readJson(context)) as FailureFields) };
    fake.failNext(operation, options);
    context.status = 201;
    context.body = { failures: fake.plannedFailures };
  });

  router.delete(`${CONTROL_PREFIX}/failures`, (context) => {
    fake.clearFailures();
    context.status = 204;
  });

  router.get(`${CONTROL_PREFIX}/faults`, (context) => {
    context.body = { faults: fake.plannedFaults };
  });

  router.post(`${CONTROL_PREFIX}/faults`, async (context) => {
    // As above.
    const { fault, ...options } = { ...((await readJson(context)) as FaultFields) };
    fake.faultNext(fault, options);
    context.status = 201;
    context.body = { faults: fake.plannedFaults };
  });

  router.delete(`${CONTROL_PREFIX}/faults`, (context) => {
    fake.clearFaults();
    context.status = 204;
  });

  router.post(`${CONTROL_PREFIX}/reset`, async (context) => {
    await runs.reset();
    await fake.reset();
    live.reset();
    await scenarios.start();
    context.status = 204;
  });
}

function findRun(context: Context, runs: RunRegistry): Run {
  return findById((context as Context & { params: { id: string } }).params.id, runs);
}

function findById(id: string, runs: RunRegistry): Run {
  const run = runs.find(id);
  if (run === undefined)
    throw new HttpProblem(
      404,
      'RUN_UNKNOWN',
      `There is no run with this id. GET ${CONTROL_PREFIX}/runs lists the runs.`,
    );
  return run;
}

function runRefused(): HttpProblem {
  return new HttpProblem(
    503,
    'RUN_REFUSED',
    `Cannot start another run: ${RUNS_MAX} runs have not finished, or the server is closing. Stop a run, or wait until one finishes.`,
  );
}

/** Loads the parser only for a request with a filter. */
async function readFilter(context: Context): Promise<RowFilter> {
  const text = readOnce(context, 'filter');
  if (text === undefined) return () => true;
  const { parseRowFilter } = await import('../journal/filter.ts');
  return parseRowFilter(text);
}

/** Formats one row at a time, so that a large journal is never in memory as a whole. */
async function* formatRows(
  journals: readonly Journal[],
  options: AskedPart & { filter: RowFilter },
): AsyncGenerator<string> {
  let matched = 0;
  yield '{"rows":[';
  for await (const row of rowsOf(journals)) {
    if (!options.filter(row)) continue;
    matched++;
    if (matched > options.skip && matched <= options.skip + options.take) {
      yield `${matched > options.skip + 1 ? ',' : ''}${formatJson(row)}`;
    }
  }
  yield `],"matched":${matched}}`;
}

/** The journal of the fake, and those of the runs that have a journal of their own. */
export function journalsOf(fake: Fake8x8, runs: readonly Run[]): readonly Journal[] {
  return [...new Set([fake.journal, ...runs.map(({ journal }) => journal)])];
}

async function* rowsOf(journals: readonly Journal[]): AsyncGenerator<EventLogRow> {
  for (const journal of journals) {
    for await (const entry of journal.entries()) {
      const row = buildEventLogRow(entry);
      if (row !== undefined) yield row;
    }
  }
}
