import XMLBuilder from 'fast-xml-builder';

/** A test case of a JUnit report; it passed if it neither failed nor was skipped. */
export type JunitCase = {
  readonly className: string;
  readonly name: string;
  /** The path of its file, and the line in it. */
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly seconds?: number | undefined;
  readonly failure?: JunitFailure | undefined;
  /** Or why. */
  readonly skipped?: boolean | string | undefined;
};

/** Why a case failed: one line, a kind, and what else there is to say, in lines. */
export type JunitFailure = { readonly message: string; readonly type: string; readonly details?: string };

/** A suite of cases. */
export type JunitSuite = {
  readonly name: string;
  readonly startedMs?: number;
  readonly seconds?: number;
  readonly properties?: Readonly<Record<string, string>>;
  readonly cases: readonly JunitCase[];
};

/**
 * Formats suites as a JUnit report, with the counts that it has for each. Texts may hold any character: those that XML
 * does not know are left out.
 */
export function formatJunit(suites: readonly JunitSuite[]): string {
  const cases = suites.flatMap((suite) => suite.cases);
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: { ...countCases(cases), testsuite: suites.map(buildSuite) },
  });
}

const builder = new XMLBuilder({
  attributeNamePrefix: '@',
  format: true,
  ignoreAttributes: false,
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  attributeValueProcessor: (_name, value) => dropUnknown(value as string),
  tagValueProcessor: (_name, value) => dropUnknown(value as string),
});

function buildSuite({ name, startedMs, seconds, properties = {}, cases }: JunitSuite) {
  const property = Object.entries(properties).map(([key, value]) => ({ '@name': key, '@value': value }));
  return {
    '@name': name,
    '@timestamp': startedMs === undefined ? undefined : formatLocalTime(startedMs),
    '@time': seconds,
    ...countCases(cases),
    properties: property.length === 0 ? undefined : { property },
    testcase: cases.map(buildCase),
  };
}

function buildCase({ className, name, file, line, seconds, failure, skipped }: JunitCase) {
  return {
    '@classname': className,
    '@name': name,
    '@file': file,
    '@line': line,
    '@time': seconds,
    failure: failure && buildFailure(failure),
    skipped: typeof skipped === 'string' ? { '@message': skipped } : skipped ? '' : undefined,
  };
}

function buildFailure({ message, type, details = '' }: JunitFailure) {
  return {
    '@message': message === '' ? undefined : message,
    '@type': type,
    '#text': details === '' ? undefined : details,
  };
}

function countCases(cases: readonly JunitCase[]) {
  return {
    '@tests': cases.length,
    '@failures': cases.filter(({ failure }) => failure !== undefined).length,
    '@errors': 0,
    '@skipped': cases.filter(({ skipped }) => skipped).length,
  };
}

/** As JUnit writes it: local time, without a zone. */
function formatLocalTime(ms: number): string {
  const offsetMs = new Date(ms).getTimezoneOffset() * 60_000;
  return new Date(ms - offsetMs).toISOString().slice(0, 19);
}

/** Control characters, lone surrogates and the two that Unicode keeps for itself. */
const UNKNOWN_TO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

function dropUnknown(text: string): string {
  return text.replace(UNKNOWN_TO_XML, '');
}
