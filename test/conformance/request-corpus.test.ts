import { describe, expect, test } from 'vitest';
import { type ChatApiOperation, operations } from '#src/protocol/chat-api/operations/operations.ts';
import type { RequestSchemaName } from '#src/protocol/chat-api/operations/payload.ts';
import { requestSchemas } from '#src/protocol/chat-api/operations/request-schemas.ts';
import { requestExceptions } from './corpus/exceptions.ts';
import { findDisputes } from './corpus/find-disputes.ts';
import { buildRequestCorpus } from './corpus/request-corpus.ts';
import { openDocumentJudges, openRequestJudges } from './corpus/request-judges.ts';
import { openRestHandlers } from './corpus/rest-carriers.ts';

const rows: readonly ChatApiOperation[] = operations;
const names = Object.keys(requestSchemas) as RequestSchemaName[];

describe.each(names)('the corpus of bodies of %s', (name) => {
  const corpus = buildRequestCorpus(name);

  test('is the same on every run', () => {
    expect(buildRequestCorpus(name)).toEqual(corpus);
  });

  test('gets one verdict from schemas and strict handlers, but for the exceptions', async () => {
    const takers = rows.filter(({ request }) => request?.schema === name);
    const handlers = await openRestHandlers();
    const judges = [
      ...openRequestJudges(name),
      ...handlers.flatMap((handler) => takers.map((operation) => handler.judgeOf(operation))),
    ];
    const { disputes, verdicts, idle } = await findDisputes(corpus, judges, requestExceptions);
    expect(disputes).toEqual([]);
    expect(new Set(verdicts)).toEqual(new Set([true, false]));
    expect(idle).toEqual([]);
  });

  test('gets one verdict from the OpenAPI document and what it is written from', async () => {
    const request = rows.find((row) => row.request?.schema === name)?.request;
    if (request === undefined) throw new Error(`No operation takes ${name}.`);
    const bodies = corpus.map(({ name: change, body }) => ({ name: change, body }));
    const { disputes, verdicts } = await findDisputes(bodies, openDocumentJudges(name, request), []);
    expect(disputes).toEqual([]);
    expect(new Set(verdicts)).toEqual(new Set([true, false]));
  });
});

test('every exception is about some body', () => {
  const all = names.flatMap(buildRequestCorpus);
  expect(requestExceptions.filter(({ isAbout }) => !all.some(isAbout))).toEqual([]);
});
