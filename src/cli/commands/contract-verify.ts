import { InvalidArgumentError } from 'commander';
import type { CommandDefinition } from '../command-definition.ts';
import type { ContractVerifyFlags } from '../contract/contract-verify-flags.ts';
import { addOptionFlags, flag, list } from '../options/flags.ts';

const PACTS = 'Pacts and results:';

/** `fake-8x8 contract verify`. */
export const contractVerifyCommand: CommandDefinition = {
  name: 'verify',
  description: 'Verify with Pact that your running app accepts every event of 8x8 in every state.',
  configure(command, io) {
    command
      .addOption(flag('--provider-base-url <url>', 'The base URL of your app, such as http://localhost:3000'))
      .addOption(flag('--path <path>', 'The path of its webhook').default('/webhook'))
      .addOption(
        flag(
          '--no-signature-check',
          'Skip the check that your app refuses a wrong signature, if something in front of it checks signatures',
        ),
      )
      .addOption(
        flag('--state-hooks <module>', 'A module with state handlers of your own, by provider state'),
      );
    for (const option of pactFlags()) command.addOption(option.helpGroup(PACTS));
    addOptionFlags(command, 'contract verify')
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
    flag('--pact-file <file>', 'A pact to verify instead of the one of this package; repeatable').argParser(
      list,
    ),
    flag('--provider <name>', 'The name of your app at the broker').default('integration'),
    flag('--pact-broker-base-url <url>', 'The URL of the broker; also PACT_BROKER_BASE_URL'),
    flag('--pact-broker-token <token>', 'A token for the broker; also PACT_BROKER_TOKEN'),
    flag('--pact-broker-username <name>', 'A user name for the broker; also PACT_BROKER_USERNAME'),
    flag('--pact-broker-password <text>', 'A password for the broker; also PACT_BROKER_PASSWORD'),
    flag(
      '--consumer-version-selector <json>',
      'Which pacts, such as {"latest":true}; repeatable (default: main branch, and deployed or released)',
    ).argParser(selector),
    flag('--publish-verification-results', 'Publish the results to the broker; needs --provider-version'),
    flag('--provider-version <version>', 'The version of your app, such as the commit'),
    flag('--provider-branch <name>', 'The branch of your app'),
    flag('--branch <name>', 'Same as --provider-branch'),
    flag('--build-url <url>', 'The URL of this build, for the broker'),
    flag('--enable-pending', 'Report new pacts that fail as pending, without failing the command'),
    flag(
      '--include-wip-pacts-since <date>',
      'Include pacts that are work in progress since this date, such as 2026-01-31',
    ),
    flag('--filter-description <regex>', 'Only interactions with this description; also PACT_DESCRIPTION'),
    flag('--filter-state <regex>', 'Only interactions with this provider state; also PACT_PROVIDER_STATE'),
    flag('--filter-no-state', 'Only interactions without provider state; also PACT_PROVIDER_NO_STATE'),
  ];
}

function selector(text: string, before: readonly object[] | undefined): readonly object[] {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return [...(before ?? []), ...[value].flat()];
  } catch {
    // Reported below.
  }
  throw new InvalidArgumentError('Allowed: a JSON object such as {"mainBranch":true}, or a list of them.');
}
