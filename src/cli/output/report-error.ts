import { Fake8x8Error, formatPosition, type Problem } from '../../base/errors.ts';
import { printableLines } from '../../base/printable.ts';
import { formatAnnotation } from '../../report/github/annotation.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import { isOnGithub, placeInRepository } from './on-github.ts';

/** Tells a person what is wrong and sets the exit code; what is not a known error is a bug and shows its stack. */
export function reportError(thrown: unknown, io: Pick<Io, 'talk' | 'talkPaint' | 'exit'>): void {
  if (!(thrown instanceof Fake8x8Error)) {
    io.talk(
      `${io.talkPaint.bad('fake-8x8 failed. This is a bug in fake-8x8:')}\n${printableLines(stackOf(thrown))}\n`,
    );
    io.exit(EXIT.failed);
    return;
  }
  if (thrown.problems.length === 0)
    io.talk(`${io.talkPaint.bad('error')} ${thrown.code}: ${printableLines(thrown.message)}\n`);
  else for (const problem of thrown.problems) io.talk(`${formatProblem(problem, io.talkPaint)}\n`);
  annotateProblems(thrown.problems, io);
  io.exit(EXIT.usage);
}

/** Shows problems at their lines in the repository, where GitHub reads the log. */
export function annotateProblems(problems: readonly Problem[], { talk }: Pick<Io, 'talk'>): void {
  if (!isOnGithub()) return;
  for (const { severity, code, message, position } of problems) {
    const place = position && { ...position, file: placeInRepository(position.file) };
    const annotation = { level: severity, title: code, message: printableLines(message), place };
    talk(`${formatAnnotation(annotation)}\n`);
  }
}

/** One line about a problem: where, how bad, which code, what. */
export function formatProblem(problem: Problem, paint: Io['talkPaint']): string {
  const where = problem.position === undefined ? '' : `${paint.strong(formatPosition(problem.position))} `;
  const severity = problem.severity === 'error' ? paint.bad('error') : paint.warn('warning');
  return `${where}${severity} ${problem.code}: ${printableLines(problem.message)}`;
}

function stackOf(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}
