import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a browser has to load before the console is there. */
export async function measureConsolePage() {
  const folder = join(import.meta.dirname, '..', '..', 'dist', 'console');
  const script = await readFile(join(folder, 'console.js'));
  const style = await readFile(join(folder, 'console.css'));
  return [
    {
      quantity: 'the script of the console, compressed',
      measured: gzipSync(script).length / 1024,
      target: 60,
      unit: ' KB',
      detail: `and ${(gzipSync(style).length / 1024).toFixed(1)} KB of style`,
    },
  ];
}
