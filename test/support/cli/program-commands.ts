import type { Io } from '#src/cli/output/io.ts';
import { createProgram } from '#src/cli/program.ts';
import { noPaint } from '#src/report/paint.ts';

const deaf: Io = {
  out() {},
  talk() {},
  outPaint: noPaint,
  talkPaint: noPaint,
  columns: 100,
  outIsTerminal: false,
  status: { show() {}, erase() {} },
  talkIsTerminal: false,
  onInterrupt: () => () => {},
  onUnread: () => () => {},
  exit() {},
};

/** Every command with its flags, as the program has them. */
export const COMMANDS = createProgram(deaf).commands;
