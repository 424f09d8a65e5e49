import { Fake8x8Error } from '../../base/errors.ts';
import { formatValue } from '../../base/format-value.ts';
import { describeDifference, listSaidAndSeen } from '../../journal/view/describe-differences.ts';
import type { ViewOptions, ViewReader } from '../../play/driver/view-reader.ts';
import { formatFindings } from './format-findings.ts';
import type { MatcherContext, MatcherResult } from './matcher-context.ts';

/** Checks that the customer sees what was said. Throws `NOT_A_FAKE`, and what `fake.view` throws. */
export async function toHaveShownCustomer(
  this: MatcherContext,
  received: unknown,
  options: ViewOptions = {},
): Promise<MatcherResult> {
  const view = await viewOf(received)(options);
  const { problem, differences } = view;
  const [first] = differences;
  const lines = problem === '' ? differences.map(describeDifference) : [problem];
  const findings = () => ({
    matcher: 'toHaveShownCustomer',
    subject: 'fake',
    args: [],
    wanted: `a customer who ${this.isNot ? 'does not see' : 'sees'} what was said`,
    found: lines[0] ?? 'one who does',
    heading: '',
    lines: lines.slice(1),
    note: listSaidAndSeen(view).join('\n'),
  });
  return {
    pass: problem === '' && first === undefined,
    message: () => formatFindings(findings(), this),
  };
}

function viewOf(received: unknown): ViewReader {
  const view = (received as { readonly view?: unknown } | null | undefined)?.view;
  if (typeof view === 'function') return view as ViewReader;
  throw new Fake8x8Error(
    'NOT_A_FAKE',
    `Cannot check toHaveShownCustomer of ${formatValue(received)}. Allowed: what createFake8x8 made. Write await expect(fake).toHaveShownCustomer().`,
  );
}
