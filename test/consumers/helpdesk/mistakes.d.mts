import type { Helpdesk, HelpdeskOptions } from './helpdesk.d.mts';

/** Options of a help desk that makes a mistake. */
export type MistakenOptions = HelpdeskOptions & {
  /** How late `slow-message` brings a message, in ms; default 2000. */
  slowMs?: number;
};

export const MISTAKE_NAMES: readonly string[];

export function withMistake(
  name: string | undefined,
  createHelpdesk: (options: HelpdeskOptions) => Helpdesk,
): (options: MistakenOptions) => Helpdesk;
