import { projectPath, runProgram } from './start-program.mjs';

/** How much V8's heap grows while a file of 25 MB is uploaded: its bytes lie outside, and are not to be copied into texts. */
export async function measureUpload() {
  const program = projectPath('test/bench/upload-to-server.mjs');
  const { grownBytes, bytes } = JSON.parse(await runProgram(['--expose-gc', program]));
  return [
    {
      quantity: 'heap that an upload adds, at its peak',
      measured: grownBytes / 1024,
      target: 5 * 1024,
      unit: ' KiB',
      detail: `a file of ${bytes / 1024 / 1024} MiB over a socket, the second of two`,
    },
  ];
}
