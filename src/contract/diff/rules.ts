/** How much a change costs those who were written for the contract before it, the worst first. */
export const SEVERITIES = ['breaking', 'risky', 'compatible'] as const;

/** How much a change costs: `breaking` what worked stops working, `risky` it depends on how it was written. */
export type Severity = (typeof SEVERITIES)[number];

/** Which way the data goes, seen from those who rely on the contract: events and responses are received, requests sent. */
export type Direction = 'received' | 'sent';

/** What a change means for one direction, and why. */
export type Judgement = { readonly severity: Severity; readonly reason: string };

/** What is said of one kind of change, for those who receive the data and for those who send it. */
export type Rule = { readonly what: string } & Readonly<Record<Direction, Judgement>>;

/** Each kind of change that `diffContracts` tells apart, with its judgement. */
export const RULES = {
  'event-added': both(
    'is a new event',
    risky('Code that takes an unknown event for a mistake answers with an error, and 8x8 tries again.'),
  ),
  'event-removed': both('is no longer sent', breaking('Code that waits for it waits for ever.')),
  'schema-added': both('is new', compatible('Nobody relies on it yet.')),
  'schema-removed': both(
    'is gone',
    breaking('Whatever is checked against it has nothing to be checked against.'),
  ),

  'required-field-added': {
    what: 'is a new field, always there',
    received: compatible('Code that does not know it does not read it.'),
    sent: breaking('What is sent today lacks it and is refused.'),
  },
  'optional-field-added': {
    what: 'is a new field that may be absent',
    received: compatible('Code that does not know it does not read it.'),
    sent: compatible('What is sent today stays good.'),
  },
  'field-removed': both('is gone', breaking('Code that reads it finds nothing any more.')),
  'field-refused': both(
    'is no longer taken',
    breaking('What is sent with it is refused, since unknown fields are.'),
  ),
  'field-ignored': both(
    'is no longer known',
    risky('It may still be sent, but whether anybody reads it is not said.'),
  ),
  'field-became-optional': {
    what: 'was always there and may be absent now',
    received: breaking('Code that reads it without looking whether it is there fails when it is not.'),
    sent: compatible('What is sent today stays good.'),
  },
  'field-became-required': {
    what: 'could be absent and is always there now',
    received: compatible('Code that copes with its absence copes with its presence.'),
    sent: breaking('What is sent without it is refused.'),
  },
  'object-opened': both(
    'may have fields that are not listed',
    compatible('Code that does not know them does not read or send them.'),
  ),
  'object-closed': {
    what: 'may have only the fields that are listed',
    received: compatible('Nothing that is described goes away.'),
    sent: breaking('What is sent with another field is refused.'),
  },

  'type-changed': both('has another type', breaking('No value of the old type is one of the new.')),
  'type-widened': {
    what: 'may have a further type',
    received: breaking('Code for the old type meets values that it cannot use.'),
    sent: compatible('What is sent today stays good.'),
  },
  'type-narrowed': {
    what: 'may no longer have each type that it could have',
    received: compatible('What still comes was possible before.'),
    sent: breaking('Values of the other type are refused.'),
  },
  'enum-value-added': {
    what: 'may have a new value',
    received: risky('Code that lists the values has no case for it.'),
    sent: compatible('What is sent today stays good.'),
  },
  'enum-value-removed': {
    what: 'may no longer have a value',
    received: compatible('Code for it is never reached, which does no harm.'),
    sent: breaking('What is sent with it is refused.'),
  },
  'values-replaced': both(
    'has other values altogether',
    breaking('Not one of the values that were known is left.'),
  ),
  'values-freed': {
    what: 'may have any value and not only those that were listed',
    received: risky('Code that lists the values has no case for others.'),
    sent: compatible('What is sent today stays good.'),
  },
  'values-limited': {
    what: 'may have the listed values only',
    received: compatible('What still comes was possible before.'),
    sent: breaking('Other values are refused.'),
  },

  'pattern-added': {
    what: 'follows a pattern now',
    received: compatible('What still comes was possible before.'),
    sent: breaking('What does not follow it is refused.'),
  },
  'pattern-removed': {
    what: 'follows no pattern any more',
    received: risky(
      'Code that takes the text apart, or stores it in a column made for it, may meet another form.',
    ),
    sent: compatible('What is sent today stays good.'),
  },
  'pattern-changed': both(
    'follows another pattern',
    risky('No tool can say whether the one allows all that the other did: compare them yourself.'),
  ),
  'limit-tightened': {
    what: 'has a tighter limit',
    received: compatible('What still comes was possible before.'),
    sent: breaking('What is beyond the new limit is refused.'),
  },
  'limit-loosened': {
    what: 'has a looser limit',
    received: risky('Code and columns made for the old limit may meet more, less or nothing.'),
    sent: compatible('What is sent today stays good.'),
  },
  'shape-added': {
    what: 'may have a further shape',
    received: risky('Code that tells the shapes apart has no case for it.'),
    sent: compatible('What is sent today stays good.'),
  },
  'shape-removed': {
    what: 'may no longer have a shape',
    received: compatible('Code for it is never reached, which does no harm.'),
    sent: breaking('What is sent in it is refused.'),
  },
  'default-changed': {
    what: 'means something else when it is absent',
    received: risky('Code that fills in the old default fills in the wrong one.'),
    sent: risky('What is sent without it now means something else.'),
  },
  deprecated: both('is announced to go away', risky('It works today; plan to do without it.')),
  'rule-changed': both(
    'has another rule',
    risky('This kind of rule is not understood here: compare it yourself.'),
  ),

  'operation-added': both('is a new operation', compatible('Nobody calls it yet.')),
  'operation-removed': both('is gone', breaking('Calls of it are answered with an error.')),
  'security-tightened': both(
    'asks for more authorisation',
    breaking('Credentials that were enough are refused.'),
  ),
  'security-loosened': both(
    'asks for less authorisation',
    compatible('Credentials that were enough still are.'),
  ),
  'server-added': both('is a further address', compatible('Nobody calls it yet.')),
  'server-removed': both('is no address any more', breaking('Calls to it reach nobody.')),
  'body-added': both('takes a body that may be absent', compatible('Calls without one stay good.')),
  'body-required': both('needs a body', breaking('Calls without one are refused.')),
  'body-optional': both('may go without a body', compatible('Calls with one stay good.')),
  'body-removed': both('takes no body any more', risky('What is sent in it is read by nobody.')),
  'media-type-added': {
    what: 'may have a further media type',
    received: risky('Code that parses without looking at content-type may meet it.'),
    sent: compatible('What is sent today stays good.'),
  },
  'media-type-removed': both(
    'no longer has a media type',
    breaking('Code for it is refused, or parses what is not there.'),
  ),
  'success-status-added': both(
    'may succeed with a further status',
    risky('Code that compares with the old status takes success for failure.'),
  ),
  'success-status-removed': both(
    'no longer succeeds with a status',
    breaking('Code that waits for it takes success for failure.'),
  ),
  'error-status-added': both(
    'may fail with a further status',
    compatible('Code has to expect errors that no contract lists: its default case takes it.'),
  ),
  'error-status-removed': both(
    'no longer fails with a status',
    risky('Code that reacts to it (signs in again, tries later) is not reached any more.'),
  ),
  'answer-status-added': both(
    'may be answered with a further status',
    compatible('Answers of today stay good.'),
  ),
  'answer-status-removed': both(
    'may no longer be answered with a status',
    breaking('A receiver that answers so has failed from now on, and is sent the event again.'),
  ),
} as const satisfies Readonly<Record<string, Rule>>;

/** The name of a kind of change. */
export type ChangeKind = keyof typeof RULES;

function breaking(reason: string): Judgement {
  return { severity: 'breaking', reason };
}

function risky(reason: string): Judgement {
  return { severity: 'risky', reason };
}

function compatible(reason: string): Judgement {
  return { severity: 'compatible', reason };
}

/** A change that comes in one direction only, or costs the same in both. */
function both(what: string, judgement: Judgement): Rule {
  return { what, received: judgement, sent: judgement };
}
