#!/usr/bin/env node
import { version } from '../base/version.ts';

/** What `--help` prints, worked out when the package is built; a test compares. */
declare const FAKE_8X8_HELP: string | undefined;

/** The two questions that are answered without loading anything. */
function answerAtOnce(words: readonly string[]): string | undefined {
  if (words.length !== 1) return undefined;
  if (words[0] === '--version' || words[0] === '-V') return `${version}\n`;
  if (words[0] !== '--help' && words[0] !== '-h') return undefined;
  return typeof FAKE_8X8_HELP === 'string' ? FAKE_8X8_HELP : undefined;
}

const answer = answerAtOnce(process.argv.slice(2));
if (answer === undefined) {
  const { runCommandLine } = await import('./run-command-line.ts');
  await runCommandLine();
} else {
  process.stdout.write(answer);
}
