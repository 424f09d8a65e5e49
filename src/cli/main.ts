#!/usr/bin/env node
import module from 'node:module';

// Since Node 22: what V8 compiled is kept on disk for the next start.
const { enableCompileCache } = module as { readonly enableCompileCache?: () => void };
enableCompileCache?.();

const { runCommandLine } = await import('./run-command-line.ts');
await runCommandLine();
