import { pathToFileURL } from 'node:url';

// Runs commands one after the other, each as if it had a process of its own; what they have in common is loaded once. A
// command is over when nothing of it would keep its own process alive. The arguments are the file of the command, and
// what is written to both streams, with the exit code, when a command is over.
const [, , commandFile, end] = process.argv;
const url = pathToFileURL(commandFile);
let commands = 0;

process.on('disconnect', () => process.exit());
process.on('message', ({ args, cwd, env }) => {
  // So that the command alone decides how long it takes.
  process.channel.unref();
  process.chdir(cwd);
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.argv = [process.execPath, commandFile, ...args];
  process.exitCode = undefined;
  void import(`${url}?${commands++}`);
  process.once('beforeExit', finish);
});

function finish(code) {
  for (const stream of [process.stdout, process.stderr]) {
    stream.removeAllListeners('error').removeAllListeners('drain');
    stream.write(`${end}${code}\n`);
  }
  process.channel.ref();
}
