import { Fake8x8Error } from '../../base/errors.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import { expectsSight } from '../../scenario/app-steps.ts';
import { type CheckedScenario, checkScenario, type ScenarioCheck } from '../../scenario/check.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { skipReasonOf } from '../../scenario/skip-reason.ts';
import { type CustomerOptions, compileCustomerCalls } from '../app/customer-options.ts';

/** What is to be played, and how the app hears its customer. */
export type PlanToCheck = CustomerOptions & {
  readonly scenarios: readonly (Scenario | CheckedScenario)[];
  readonly dialect: DialectName;
  readonly conversations?: number | 'each' | undefined;
};

/**
 * Checks that scenarios can be played. Throws `SCENARIO_INVALID`, `SCENARIO_DOUBLE`, `CUSTOMER_UNHEARD`,
 * `CUSTOMER_UNSEEN` or `SCENARIO_NOT_OPENED_BY_APP`.
 */
export function checkPlan(plan: PlanToCheck): readonly CheckedScenario[] {
  const { dialect } = plan;
  const checks = plan.scenarios.map((scenario) => check(scenario, dialect));
  const errors = checks.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'error');
  const scenarios = plan.scenarios.map(scenarioIn);
  const names = scenarios.map(({ scenario }) => scenario);
  const double = names.find((name, index) => names.indexOf(name) !== index);
  if (double !== undefined) {
    throw new Fake8x8Error('SCENARIO_DOUBLE', `Two of the scenarios are called "${double}". Name each once.`);
  }
  if (errors.length > 0) {
    const messages = errors.map((problem) => problem.message).join(' ');
    throw new Fake8x8Error('SCENARIO_INVALID', `A scenario cannot be played: ${messages}`, {
      problems: errors,
    });
  }
  for (const scenario of scenarios) {
    if (skipReasonOf(scenario, dialect) === undefined) checkCustomer(scenario, plan);
    if (plan.conversations === 'each') checkOpenedByApp(scenario);
  }
  return checks.flatMap(({ checked }) => checked ?? []);
}

function check(scenario: Scenario | CheckedScenario, dialect: DialectName): ScenarioCheck {
  const isChecked = isCheckedScenario(scenario) && scenario.dialect === dialect;
  return isChecked ? { problems: [], checked: scenario } : checkScenario(scenarioIn(scenario), { dialect });
}

function scenarioIn(scenario: Scenario | CheckedScenario): Scenario {
  return isCheckedScenario(scenario) ? scenario.scenario : scenario;
}

/** The `scenario` of a scenario as written is its name. */
function isCheckedScenario(scenario: Scenario | CheckedScenario): scenario is CheckedScenario {
  return typeof scenario.scenario === 'object';
}

/** A scenario that begins otherwise would wait for nothing. */
function checkOpenedByApp({ scenario, steps }: Scenario): void {
  if (steps[0]?.expect === 'conversation') return;
  throw new Fake8x8Error(
    'SCENARIO_NOT_OPENED_BY_APP',
    `Cannot play "${scenario}" with each conversation that the app opens: its first step is not "expect: conversation". Begin it so, or give a number of conversations.`,
  );
}

/** A customer whom the app cannot hear, or whose view is not known, would only be found out in the middle of a run. */
function checkCustomer({ scenario, steps }: Scenario, options: CustomerOptions): void {
  const { opens, says, leaves, sees } = compileCustomerCalls(options);
  const opening = steps.findIndex((step) => step.expect === 'conversation');
  steps.forEach((step, index) => {
    const isHeard = step.customer !== undefined ? (index < opening ? opens : says) : leaves;
    const isCustomers = step.customer !== undefined || step['customer-leaves'] !== undefined;
    if (isCustomers && isHeard === undefined) throw unheard(scenario, step.customer !== undefined);
    if (expectsSight(step) && sees === undefined) throw unseen(scenario);
  });
}

function unheard(scenario: string, says: boolean): Fake8x8Error {
  const [does, flag, example] = says
    ? ['says something', 'customer-says', 'POST /chats/${conversation.id}/messages {"text":"${text}"}']
    : ['leaves', 'customer-leaves', 'DELETE /chats/${conversation.id}'];
  return new Fake8x8Error(
    'CUSTOMER_UNHEARD',
    `Cannot play "${scenario}": its customer ${does}, and it is not configured how the app hears that. Configure it: --${flag} '${example}'.`,
  );
}

function unseen(scenario: string): Fake8x8Error {
  return new Fake8x8Error(
    'CUSTOMER_UNSEEN',
    `Cannot play "${scenario}": it expects that its customer sees what was said, and it is not configured how the app shows that. Configure it: --customer-sees 'GET /chats/\${conversation.id}'.`,
  );
}
