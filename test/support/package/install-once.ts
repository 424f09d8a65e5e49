import type { TestProject } from 'vitest/node';
import { installPackage } from './install.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with the packed package and a project in which it is installed, to be copied. */
    readonly installedPackage: string;
  }
}

/** Vitest's global setup: installs the package as a user would, once for all tests that do so. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { place, close } = await installPackage();
  project.provide('installedPackage', place);
  return close;
}
