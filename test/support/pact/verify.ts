import { createRequire } from 'node:module';
import { loadPact } from '#src/pact/load-pact.ts';

type Options = ConstructorParameters<Awaited<ReturnType<typeof loadPact>>['Verifier']>[0];

/** The path of a pact that is published. */
export function publishedPact(name: string): string {
  return createRequire(import.meta.url).resolve(`fake-8x8/contracts/pacts/${name}.json`);
}

/** Runs Pact's own Verifier and gives the names of the interactions that failed, each with what was wrong. */
export async function verify(options: Options): Promise<readonly string[]> {
  const { Verifier } = await loadPact();
  try {
    await new Verifier({ logLevel: 'error', ...options }).verifyProvider();
    return [];
  } catch (thrown) {
    return failuresOf((thrown as Error).message);
  }
}

type Verdict = {
  readonly errors: readonly {
    readonly interaction: string;
    readonly mismatch: { readonly mismatches?: readonly { readonly mismatch: string }[] };
  }[];
};

/** Pact puts its verdict into the message; anything else is no verdict. */
function failuresOf(message: string): readonly string[] {
  if (!message.startsWith('{')) throw new Error(message);
  const { errors } = JSON.parse(message) as Verdict;
  return errors.map(({ interaction, mismatch }) => {
    const name = interaction.slice(interaction.lastIndexOf(' - ') + 3);
    return `${name}: ${mismatch.mismatches?.map((each) => each.mismatch).join(', ') ?? JSON.stringify(mismatch)}`;
  });
}
