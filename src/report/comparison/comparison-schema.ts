import { type Static, Type } from 'typebox';
import { JSON_REPORT_VERSION } from '../json-reporter.ts';
import type { Report } from '../report-schema.ts';

const closed = { additionalProperties: false } as const;

const choice = <T extends string>(values: readonly T[], description: string) =>
  Type.Unsafe<T>({ type: 'string', enum: [...values], description });

const did = (dialect: string) =>
  Type.Array(Type.String(), { description: `What the app did in ${dialect}, in the words of the report.` });

const differenceSchema = Type.Object(
  {
    conversation: Type.Integer({
      minimum: 0,
      description: 'Number of the conversation in its scenario, from 1; 0 for what belongs to none.',
    }),
    kind: choice(
      ['calls', 'order', 'events', 'expectation', 'ending'],
      'calls: those that only one dialect has; order: the same calls in another order; events: whether they were accepted; expectation: whether it passed; ending: how the conversation ended.',
    ),
    stepIndex: Type.Optional(
      Type.Integer({ minimum: 0, description: 'The step that events or an expectation belong to, from 0.' }),
    ),
    'chat-api': did('Chat API V2'),
    'chat-gateway': did('Chat Gateway'),
  },
  { ...closed, description: 'Something that the app did in one dialect and not in the other.' },
);

const comparedSchema = Type.Object(
  {
    name: Type.String({ description: 'Name of the scenario; empty for what belongs to none.' }),
    verdict: choice(['same', 'different', 'not-comparable'], 'What the comparison came to.'),
    reason: Type.String({ description: 'Why it is not comparable; empty when it is.' }),
    differences: Type.Array(differenceSchema, { description: 'Everything that differs.' }),
  },
  { ...closed, description: 'A scenario that was played in both dialects, or why it was not.' },
);

/** What `--reporter json` writes when scenarios are played in both dialects. */
export const comparisonSchema = Type.Object(
  {
    report: Type.Literal('fake-8x8 comparison'),
    version: Type.Literal(JSON_REPORT_VERSION, {
      description: 'Version of this form; it changes only when something is removed or means something else.',
    }),
    tool: Type.Object(
      {
        name: Type.Literal('fake-8x8'),
        version: Type.String({ description: 'Version of the package.' }),
      },
      { ...closed, description: 'What wrote the report.' },
    ),
    runs: Type.Array(
      // By its name: the schema of a report is a file of its own.
      Type.Unsafe<Report>({
        $ref: `urn:fake-8x8:report:${JSON_REPORT_VERSION}`,
        description: 'A report, as that of one dialect alone.',
      }),
      { description: 'The run of each dialect, Chat API V2 first; fewer when it was interrupted.' },
    ),
    scenarios: Type.Array(comparedSchema, {
      description: 'Each scenario, and what belongs to none if that differs.',
    }),
  },
  {
    ...closed,
    $id: `urn:fake-8x8:comparison:${JSON_REPORT_VERSION}`,
    title: 'fake-8x8 comparison',
    description: 'What an app did in Chat API V2 and in Chat Gateway, and where that differs.',
  },
);

/** A comparison as `--reporter json` writes it. */
export type ComparisonReport = Static<typeof comparisonSchema>;
