import { describe, expect, test } from 'vitest';
import { formatAnnotation } from '#src/report/github/annotation.ts';
import { type GithubReport, writeGithubReport } from '#src/report/github/github-report.ts';
import { createTextSink } from '../support/report/play-and-report.ts';

describe('an annotation', () => {
  test('names its place and its title, and is one line', () => {
    const place = { file: 'scenarios/a.yaml', line: 14, column: 5 };
    expect(formatAnnotation({ level: 'error', title: 'TEXT', message: 'one\ntwo', place })).toBe(
      '::error file=scenarios/a.yaml,line=14,col=5,title=TEXT::one%0Atwo',
    );
  });

  test.each([
    ['100 %\r\n::stop', '100 %25%0D%0A::stop', '100 %25%0D%0A%3A%3Astop'],
    ['a,b:c', 'a,b:c', 'a%2Cb%3Ac'],
    ['%0A', '%250A', '%250A'],
  ])('escapes %j as the toolkit does', (text, message, property) => {
    expect(formatAnnotation({ level: 'warning', title: text, message: text })).toBe(
      `::warning title=${property}::${message}`,
    );
  });
});

describe('a summary', () => {
  const report: GithubReport = {
    title: 'a | <b>',
    passed: false,
    because: '3 events',
    table: { head: ['', 'scenario'], rows: [['✗', 'a|b `c` <script>\n# d']] },
    failures: [
      {
        level: 'error',
        place: { file: '/repo/a.yaml', line: 3, column: 1 },
        description: {
          title: '[x](javascript:1) @org',
          facts: [
            ['sent', '``` <b>'],
            ['', 'more'],
          ],
        },
      },
    ],
  };

  async function write() {
    const [log, summary] = [createTextSink(), createTextSink()];
    await writeGithubReport(report, { log, summary, place: (file) => file.replace('/repo/', '') });
    return { log: log.text(), summary: summary.text() };
  }

  test('takes no text for markup', async () => {
    const { summary } = await write();
    expect(summary).toMatchInlineSnapshot(`
      "### ❌ a \\| &lt;b&gt;

      3 events

      |  | scenario |
      | --- | --- |
      | ✗ | a\\|b \\\`c\\\` &lt;script&gt; \\# d |

      **✗ \\[x\\]\\(javascript:1\\) \\@org**

      a.yaml:3

      \`\`\`\`text
      sent      \`\`\` <b>
                more
      \`\`\`\`

      "
    `);
  });

  test('stands beside annotations that say the same', async () => {
    const { log } = await write();
    expect(log).toBe(
      '::error file=a.yaml,line=3,col=1,title=[x](javascript%3A1) @org::sent      ``` <b>%0A          more\n',
    );
  });

  test('shows so many failures that GitHub takes it', async () => {
    const [log, summary] = [createTextSink(), createTextSink()];
    const failures = Array.from(
      { length: 150 },
      () => report.failures[0] as (typeof report.failures)[number],
    );
    await writeGithubReport({ ...report, failures }, { log, summary, place: (file) => file });
    expect(summary.text()).toContain('50 more failures not shown');
    expect(log.text().trimEnd().split('\n')).toHaveLength(150);
  });
});
