import type { Command } from 'commander';
import type { Io } from './output/io.ts';

/** A command: what the list of commands says of it, and the rest, which is only made when it is called. */
export type CommandDefinition = {
  readonly name: string;
  readonly description: string;
  /** Adds arguments, flags, examples and the action. */
  configure(command: Command, io: Io): void;
};
