/** Wider than this a line tears what belongs together apart. */
export const COLUMNS_MAX = 120;

const COLUMNS_MIN = 60;
const PIPE_COLUMNS = 100;

/** Characters in a line: as many as the variable `COLUMNS` says, else as a terminal has, within reason. */
export function readColumns(terminalColumns: number | undefined, env: NodeJS.ProcessEnv): number {
  const { COLUMNS = '' } = env;
  if (/^[1-9]\d{0,3}$/.test(COLUMNS)) return Math.max(Number(COLUMNS), COLUMNS_MIN);
  return Math.min(Math.max(terminalColumns ?? PIPE_COLUMNS, COLUMNS_MIN), COLUMNS_MAX);
}
