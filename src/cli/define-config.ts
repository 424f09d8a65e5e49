import type { Config } from './config-schema.ts';

/** Types a configuration that is written in TypeScript; returns it as it is. */
export function defineConfig(config: Config): Config {
  return config;
}
