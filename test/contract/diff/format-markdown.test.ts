import { expect, test } from 'vitest';
import { formatMarkdown } from '#src/contract/diff/format-markdown.ts';
import { diffSchemas } from './changed-contract.ts';

test('a comment has one line that sums up and a table, the worst first', () => {
  const before = { properties: { a: { type: 'string' }, b: { enum: ['x'] } } };
  const after = { properties: { a: { type: 'integer' }, b: { enum: ['x', 'y'] } } };
  expect(formatMarkdown(diffSchemas(before, after, 'received'))).toBe(`<!-- fake-8x8 contract diff -->
**2 changes of the contract in 1 file: 1 breaking, 1 risky**

| severity | for | where | change | why |
| --- | --- | --- | --- | --- |
| **breaking** | receiver | \`data\` \`/a\` | has another type: \`string\` → \`integer\` | No value of the old type is one of the new. |
| risky | receiver | \`data\` \`/b\` | may have a new value: \`"y"\` | Code that lists the values has no case for it. |
`);
});

test('a comment about nothing has no table', () => {
  expect(formatMarkdown(diffSchemas({}, {}, 'received'))).toBe(`<!-- fake-8x8 contract diff -->
**No change of the contract in 1 file**
`);
});

test('names cannot break out of their cell', () => {
  const hostile = '` | <img> \n | @someone';
  const diff = diffSchemas({ properties: {} }, { properties: { [hostile]: {} } }, 'received');
  const row = formatMarkdown(diff)
    .split('\n')
    .find((line) => line.startsWith('| compatible'));
  expect(row).toContain("`/' \\| <img> \\n \\| @someone`");
  expect(row?.match(/(?<!\\)\|/g)).toHaveLength(6);
});

test('a comment holds no more than a pull request takes', () => {
  const properties = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [`${index}${'x'.repeat(500)}`, { type: 'string' }]),
  );
  const comment = formatMarkdown(diffSchemas({ properties }, { properties: {} }, 'received'));
  expect(comment.length).toBeLessThan(65_536);
  expect(comment).toContain('500 changes of the contract');
  expect(comment).toMatch(/\d+ more are not shown/);
});
