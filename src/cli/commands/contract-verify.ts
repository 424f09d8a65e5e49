import { InvalidArgumentError } from 'commander';
import type { CommandDefinition } from '../command-definition.ts';
import type { ContractVerifyFlags } from '../contract-verify-flags.ts';
import { flag, list } from '../flags.ts';
import { addDeliveryFlags, addReporterFlags } from '../run-flags.ts';

const PACTS = 'Pacts and where results go:';

/** `fake-8x8 contract verify`. */
export const contractVerifyCommand: CommandDefinition = {
  name: 'verify',
  description: 'Let Pact verify that your running app takes every event of 8x8 in every state.',
  configure(command, io) {
    command
      .addOption(flag('--provider-base-url <url>', 'your app, such as http://localhost:3000'))
      .addOption(flag('--path <path>', 'its webhook').default('/webhook'))
      .addOption(flag('--no-signature-check', 'your app leaves x-8x8-signature to something in front of it'))
      .addOption(flag('--state-hooks <module>', 'module with state handlers of your own, by provider state'));
    for (const option of pactFlags()) command.addOption(option.helpGroup(PACTS));
    addReporterFlags(addDeliveryFlags(command))
      .addHelpText(
        'after',
        `
Examples:
  $ fake-8x8 contract verify --provider-base-url http://localhost:3000 --path /webhook --port 8808
  $ PACT_BROKER_BASE_URL=https://broker.example PACT_BROKER_TOKEN=… fake-8x8 contract verify --provider-base-url http://localhost:3000 \\
      --provider my-app --publish-verification-results --provider-version $(git rev-parse HEAD) --provider-branch main

Your app fetches its key and calls the API at http://127.0.0.1:<port>. Needs @pact-foundation/pact.
Exit codes: 0 passed, 1 failed, 2 wrong usage or no pact, 3 the app could not be reached, 130 interrupted.`,
      )
      .action(async (flags: ContractVerifyFlags, self) => {
        const { contractVerify } = await import('../actions/contract-verify.ts');
        await contractVerify(flags, self, io);
      });
  },
};

function pactFlags() {
  return [
    flag('--pact-file <file>', 'pact to verify instead of this package’s own; repeatable').argParser(list),
    flag('--provider <name>', 'name of your app at the broker').default('integration'),
    flag('--pact-broker-base-url <url>', 'or PACT_BROKER_BASE_URL'),
    flag('--pact-broker-token <token>', 'or PACT_BROKER_TOKEN'),
    flag('--pact-broker-username <name>', 'or PACT_BROKER_USERNAME'),
    flag('--pact-broker-password <text>', 'or PACT_BROKER_PASSWORD'),
    flag(
      '--consumer-version-selector <json>',
      'which pacts, such as {"latest":true}; repeatable; else main branch and deployed or released',
    ).argParser(selector),
    flag('--publish-verification-results', 'tell the broker; needs --provider-version'),
    flag('--provider-version <version>', 'your app’s version, such as the commit'),
    flag('--provider-branch <name>', 'its branch'),
    flag('--branch <name>', 'short for --provider-branch'),
    flag('--build-url <url>', 'where the broker finds the log of this build'),
    flag('--enable-pending', 'new pacts that fail do not fail the command'),
    flag('--include-wip-pacts-since <date>', 'work in progress too, such as 2026-01-31'),
    flag('--filter-description <regex>', 'only interactions of that description, or PACT_DESCRIPTION'),
    flag('--filter-state <regex>', 'only those of that provider state, or PACT_PROVIDER_STATE'),
    flag('--filter-no-state', 'only those without one, or PACT_PROVIDER_NO_STATE'),
  ];
}

function selector(text: string, before: readonly object[] | undefined): readonly object[] {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return [...(before ?? []), ...[value].flat()];
  } catch {
    // MoveRecord below.
  }
  throw new InvalidArgumentError('Allowed: a JSON object such as {"mainBranch":true}, or a list of such.');
}
