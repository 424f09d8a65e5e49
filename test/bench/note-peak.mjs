import { writeFileSync } from 'node:fs';

/** Imported before a program: writes the most memory it had resident, in bytes, to BENCH_PEAK_FILE when it ends. */
process.on('exit', () => {
  writeFileSync(process.env.BENCH_PEAK_FILE, String(process.resourceUsage().maxRSS * 1024));
});
