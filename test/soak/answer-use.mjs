// Imported before a program that has an IPC channel and --expose-gc: answers each message with the memory that it uses.
process.on('message', () => {
  // Twice: what the first collection finalises is freed by the second.
  globalThis.gc();
  setImmediate(() => {
    globalThis.gc();
    const { heapUsed, external } = process.memoryUsage();
    process.send({ heap: heapUsed, external });
  });
});
process.channel.unref();
