import { isAbsolute, relative, resolve, sep } from 'node:path';

/** Whether this process runs in GitHub Actions. */
export function isOnGithub({ GITHUB_ACTIONS }: NodeJS.ProcessEnv = process.env): boolean {
  return GITHUB_ACTIONS === 'true';
}

/** The file to which a step of GitHub Actions adds its summary; undefined elsewhere. */
export function stepSummaryFile(
  { GITHUB_STEP_SUMMARY }: NodeJS.ProcessEnv = process.env,
): string | undefined {
  return GITHUB_STEP_SUMMARY === '' ? undefined : GITHUB_STEP_SUMMARY;
}

/** Names a file from the repository's folder, with slashes; one that is not below it stays as it is. */
export function placeInRepository(
  file: string,
  { GITHUB_WORKSPACE = process.cwd() }: NodeJS.ProcessEnv = process.env,
): string {
  const path = relative(GITHUB_WORKSPACE, resolve(file));
  return path.startsWith('..') || isAbsolute(path) ? file : path.replaceAll(sep, '/');
}
