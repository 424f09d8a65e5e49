import picocolors from 'picocolors';
import type { Paint } from '../report/paint.ts';

/** Colours for a stream: only on a terminal, and neither against NO_COLOR nor without FORCE_COLOR in a pipe. */
export function createPaint(isTerminal: boolean, env: NodeJS.ProcessEnv): Paint {
  const wanted = env.NO_COLOR
    ? false
    : env.FORCE_COLOR
      ? env.FORCE_COLOR !== '0'
      : isTerminal && env.TERM !== 'dumb';
  const colors = picocolors.createColors(wanted);
  return {
    good: colors.green,
    bad: colors.red,
    warn: colors.yellow,
    quiet: colors.dim,
    strong: colors.bold,
    name: colors.cyan,
  };
}
