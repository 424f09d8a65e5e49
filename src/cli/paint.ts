import { styleText } from 'node:util';
import type { Paint } from '../report/paint.ts';

/** Newer Nodes would otherwise look at stdout, whichever stream the text is for. */
const OURS_TO_DECIDE = { validateStream: false };

/** Colours for a stream: only on a terminal, and neither against NO_COLOR nor without FORCE_COLOR in a pipe. */
export function createPaint(isTerminal: boolean, env: NodeJS.ProcessEnv): Paint {
  const wanted = env.NO_COLOR
    ? false
    : env.FORCE_COLOR
      ? env.FORCE_COLOR !== '0'
      : isTerminal && env.TERM !== 'dumb';
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    wanted ? styleText(format, text, OURS_TO_DECIDE) : text;
  return {
    good: style('green'),
    bad: style('red'),
    warn: style('yellow'),
    quiet: style('dim'),
    strong: style('bold'),
    name: style('cyan'),
  };
}
