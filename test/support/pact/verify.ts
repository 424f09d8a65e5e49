import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { DialectName } from '#src/protocol/dialect.ts';

const PROGRAM = fileURLToPath(new URL('../../consumers/contract/verifies-with-pact.mjs', import.meta.url));

/** What a program that uses Pact's Verifier verifies. */
export type VerifyRequest = {
  /** The events at an app, the fake's events, or the fake's answers. */
  readonly subject: 'webhooks' | 'messages' | 'rest';
  readonly pactUrls: readonly string[];
  readonly dialect?: DialectName;
  /** How the app answers; the help desk answers by default. */
  readonly answers?: {
    readonly status: number;
    /** A text that is answered with `refusedStatus`. */
    readonly refused?: string;
    readonly refusedStatus?: number;
    /** Whether what comes before an event is played; true by default. */
    readonly states?: boolean;
  };
};

/** The path of a pact that is published. */
export function publishedPact(name: string): string {
  return createRequire(import.meta.url).resolve(`fake-8x8/contracts/pacts/${name}.json`);
}

/** Runs Pact's own Verifier in a process and gives the names of the interactions that failed, each with what was wrong. */
export async function verify(request: VerifyRequest): Promise<readonly string[]> {
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(request)], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [verdict, errors, [code]] = await Promise.all([
    text(child.stdio[3] as Readable),
    text(child.stderr as Readable),
    once(child, 'close'),
  ]);
  if (code !== 0) throw new Error(errors);
  return verdict === '' ? [] : failuresOf(verdict);
}

type Verdict = {
  readonly errors: readonly {
    readonly interaction: string;
    readonly mismatch: { readonly mismatches?: readonly { readonly mismatch: string }[] };
  }[];
};

/** Pact puts its verdict into the message of its error; anything else is no verdict. */
function failuresOf(message: string): readonly string[] {
  if (!message.startsWith('{')) throw new Error(message);
  const { errors } = JSON.parse(message) as Verdict;
  return errors.map(({ interaction, mismatch }) => {
    const name = interaction.slice(interaction.lastIndexOf(' - ') + 3);
    return `${name}: ${mismatch.mismatches?.map((each) => each.mismatch).join(', ') ?? JSON.stringify(mismatch)}`;
  });
}
