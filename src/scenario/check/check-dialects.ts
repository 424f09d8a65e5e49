import type { DialectFeature, DialectName } from '../../protocol/dialect.ts';
import { DIALECT_NAMES } from '../../protocol/dialect.ts';
import { dialects } from '../../protocol/dialects.ts';
import type { Step } from '../schema.ts';
import { type Verb, verbsOf } from '../verbs.ts';
import type { CheckContext } from './step-fault.ts';

/** What a step of each of these verbs needs of a dialect. */
const FEATURES: Readonly<Partial<Record<Verb, DialectFeature>>> = {
  typing: 'typing',
  attach: 'attachments',
  card: 'cards',
  'quick-replies': 'cards',
  read: 'read-receipts',
  'customer-typing': 'typing',
  'customer-submits': 'card-actions',
  'customer-attaches': 'attachments',
};

/** Reports steps that cannot be played in one of these dialects. */
export function checkDialects({ scenario, report }: CheckContext, names: readonly DialectName[]): void {
  scenario.steps.forEach((step, stepIndex) => {
    const [verb] = verbsOf(step);
    const feature = featureOf(step);
    const lacking = names.find((name) => feature !== undefined && dialects[name].lacks.includes(feature));
    if (verb === undefined || feature === undefined || lacking === undefined) return;
    const having = DIALECT_NAMES.filter((name) => !dialects[name].lacks.includes(feature));
    report({
      code: 'SCENARIO_NOT_IN_DIALECT',
      stepIndex,
      below: `/${verb}`,
      clause: `is ${verb}, which ${lacking} does not have: 8x8 publishes no ${feature} for it. Play it in ${having.join(' or ')}, and say so in the scenario: dialects: [${having.join(', ')}].`,
    });
  });
}

function featureOf(step: Step): DialectFeature | undefined {
  return verbsOf(step).flatMap((verb) => FEATURES[verb] ?? [])[0];
}
