import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Installed, root } from './install.ts';

const OPTIONS = {
  module: 'nodenext',
  target: 'es2023',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
  types: ['node'],
  // What the project has of its own comes first, so that nothing is there twice.
  typeRoots: ['node_modules/@types', join(root, 'node_modules', '@types')],
};

/** Checks the types of modules, by their files, where the package is installed; gives the complaints, one a line. */
export async function checkTypes(
  installed: Installed,
  modules: Readonly<Record<string, string>>,
): Promise<string[]> {
  const { project } = installed;
  for (const [file, code] of Object.entries(modules)) await writeFile(join(project, file), code);
  await writeFile(
    join(project, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: OPTIONS, files: Object.keys(modules) }),
  );
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const complaints = await installed.run(process.execPath, [tsc, '-p', '.']).then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
  return complaints.split('\n').filter((line) => /^\S/.test(line));
}
