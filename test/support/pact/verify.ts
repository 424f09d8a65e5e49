import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { DialectName } from '#src/protocol/dialect.ts';
import { NO_CERTIFICATES } from './no-certificates.ts';

const PROGRAM = fileURLToPath(new URL('../../consumers/contract/verifies-with-pact.mjs', import.meta.url));

/** What a program that uses Pact's Verifier verifies. */
export type VerifyRequest = {
  /** The events at an app, the fake's events, or the fake's answers. */
  readonly subject: 'webhooks' | 'messages' | 'rest';
  readonly pactUrls: readonly string[];
  readonly dialect?: DialectName;
  /** How the app answers; the help desk answers by default. */
  readonly answers?: {
    /** In turn, from the first again after the last. */
    readonly statuses: readonly number[];
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

/** What the program answers. */
type Answer = { readonly id: number; readonly failure?: string; readonly error?: string };

/** The program, from the first request on. */
let program: ChildProcess | undefined;
let requests = 0;

/** Lets Pact's own Verifier verify in a process and gives the names of the interactions that failed, each with what was wrong. */
export async function verify(request: VerifyRequest): Promise<readonly string[]> {
  program ??= startProgram();
  const child = program;
  const id = requests++;
  const { failure, error } = await new Promise<Answer>((resolve, reject) => {
    const take = (answer: Answer) => {
      if (answer.id !== id) return;
      child.off('message', take).off('close', fail);
      resolve(answer);
    };
    const fail = (code: number | null) => reject(new Error(`The program ended with ${code}.`));
    child.on('message', take).once('close', fail);
    child.send({ id, ...request });
  });
  if (failure === undefined) throw new Error(error);
  return failure === '' ? [] : failuresOf(failure);
}

function startProgram(): ChildProcess {
  const child = spawn(process.execPath, [PROGRAM], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...NO_CERTIFICATES },
  });
  return child.setMaxListeners(0);
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
