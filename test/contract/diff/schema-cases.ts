/** A change of a schema, and what it means for who receives such data and for who sends it. */
export type SchemaCase = {
  readonly name: string;
  readonly before: object;
  readonly after: object;
  readonly received: readonly string[];
  readonly sent: readonly string[];
};

const text = { type: 'string' };

function object(properties: object, rest: object = {}): object {
  return { type: 'object', properties, additionalProperties: false, ...rest };
}

function choice(...anyOf: readonly object[]): object {
  return { anyOf };
}

/** Every kind of change that a schema can have. */
export const schemaCases: readonly SchemaCase[] = [
  {
    name: 'words about it',
    before: object({ a: { ...text, description: 'old' } }, { title: 'old', examples: [{}] }),
    after: object(
      { a: { ...text, title: 'new' } },
      { description: 'new', $comment: 'x', 'x-origin': 'ours' },
    ),
    received: [],
    sent: [],
  },
  {
    name: 'the order of what it says',
    before: object({ a: text, b: { enum: ['x', 'y'] } }, { required: ['a', 'b'] }),
    after: {
      additionalProperties: false,
      required: ['b', 'a'],
      ...object({ b: { enum: ['y', 'x'] }, a: text }),
    },
    received: [],
    sent: [],
  },
  {
    name: 'a new field that may be absent',
    before: object({ a: text }),
    after: object({ a: text, b: text }),
    received: ['compatible optional-field-added /b'],
    sent: ['compatible optional-field-added /b'],
  },
  {
    name: 'a new field that is always there',
    before: object({ a: text }),
    after: object({ a: text, b: text }, { required: ['b'] }),
    received: ['compatible required-field-added /b'],
    sent: ['breaking required-field-added /b'],
  },
  {
    name: 'a required field that goes away',
    before: object({ a: text, b: text }, { required: ['b'] }),
    after: object({ a: text }),
    received: ['breaking field-removed /b'],
    sent: ['breaking field-refused /b'],
  },
  {
    name: 'an optional field that goes away from an open object',
    before: object({ a: text, b: text }, { additionalProperties: true }),
    after: object({ a: text }, { additionalProperties: true }),
    received: ['breaking field-removed /b'],
    sent: ['risky field-ignored /b'],
  },
  {
    name: 'a field that becomes optional',
    before: object({ a: text }, { required: ['a'] }),
    after: object({ a: text }),
    received: ['breaking field-became-optional /a'],
    sent: ['compatible field-became-optional /a'],
  },
  {
    name: 'a field that becomes required',
    before: object({ a: text }),
    after: object({ a: text }, { required: ['a'] }),
    received: ['compatible field-became-required /a'],
    sent: ['breaking field-became-required /a'],
  },
  {
    name: 'an object that takes further fields',
    before: object({ a: text }),
    after: object({ a: text }, { additionalProperties: true }),
    received: ['compatible object-opened'],
    sent: ['compatible object-opened'],
  },
  {
    name: 'an object that takes further fields no more',
    before: object({ a: text }, { additionalProperties: text }),
    after: object({ a: text }),
    received: ['compatible object-closed'],
    sent: ['breaking object-closed'],
  },
  {
    name: 'further fields of another type',
    before: object({}, { additionalProperties: text }),
    after: object({}, { additionalProperties: { type: 'integer' } }),
    received: ['breaking type-changed /*'],
    sent: ['breaking type-changed /*'],
  },
  {
    name: 'names by a pattern that go away',
    before: object({}, { patternProperties: { '^x-': text } }),
    after: object({}),
    received: ['breaking field-removed /{^x-}'],
    sent: ['breaking field-refused /{^x-}'],
  },
  {
    name: 'another type',
    before: object({ a: { type: 'integer', minimum: 0 } }),
    after: object({ a: { type: 'string', pattern: '^\\d+$' } }),
    received: ['breaking type-changed /a'],
    sent: ['breaking type-changed /a'],
  },
  {
    name: 'an integer that may be any number',
    before: object({ a: { type: 'integer' } }),
    after: object({ a: { type: 'number' } }),
    received: ['breaking type-widened /a'],
    sent: ['compatible type-widened /a'],
  },
  {
    name: 'a value that may be null',
    before: object({ a: text }),
    after: object({ a: { type: ['string', 'null'] } }),
    received: ['breaking type-widened /a'],
    sent: ['compatible type-widened /a'],
  },
  {
    name: 'a value that may be null, as a choice',
    before: object({ a: text }),
    after: object({ a: choice({ type: 'null' }, text) }),
    received: ['breaking type-widened /a'],
    sent: ['compatible type-widened /a'],
  },
  {
    name: 'a value that may no longer be anything',
    before: object({ a: {} }),
    after: object({ a: text }),
    received: ['compatible type-narrowed /a'],
    sent: ['breaking type-narrowed /a'],
  },
  {
    name: 'one type kept and another one exchanged',
    before: object({ a: { type: ['string', 'null'] } }),
    after: object({ a: { type: ['string', 'integer'] } }),
    received: ['breaking type-widened /a', 'compatible type-narrowed /a'],
    sent: ['breaking type-narrowed /a', 'compatible type-widened /a'],
  },
  {
    name: 'a further value',
    before: object({ a: { enum: ['x'] } }),
    after: object({ a: { enum: ['x', 'y'] } }),
    received: ['risky enum-value-added /a'],
    sent: ['compatible enum-value-added /a'],
  },
  {
    name: 'a further value beside the only one',
    before: object({ a: { type: 'string', const: 'x' } }),
    after: object({ a: choice({ const: 'x' }, { const: 'y' }) }),
    received: ['risky enum-value-added /a'],
    sent: ['compatible enum-value-added /a'],
  },
  {
    name: 'a value that goes away',
    before: object({ a: { enum: ['x', 'y'] } }),
    after: object({ a: { const: 'x' } }),
    received: ['compatible enum-value-removed /a'],
    sent: ['breaking enum-value-removed /a'],
  },
  {
    name: 'other values altogether',
    before: object({ a: { const: 'x' } }),
    after: object({ a: { const: 'y' } }),
    received: ['breaking values-replaced /a'],
    sent: ['breaking values-replaced /a'],
  },
  {
    name: 'values that are no longer listed',
    before: object({ a: { type: 'string', enum: ['x'] } }),
    after: object({ a: text }),
    received: ['risky values-freed /a'],
    sent: ['compatible values-freed /a'],
  },
  {
    name: 'values that are listed now',
    before: object({ a: text }),
    after: object({ a: { type: 'string', enum: ['x'] } }),
    received: ['compatible values-limited /a'],
    sent: ['breaking values-limited /a'],
  },
  {
    name: 'a new pattern',
    before: object({ a: text }),
    after: object({ a: { ...text, pattern: '^x' } }),
    received: ['compatible pattern-added /a'],
    sent: ['breaking pattern-added /a'],
  },
  {
    name: 'a pattern that goes away',
    before: object({ a: { ...text, pattern: '^x' } }),
    after: object({ a: text }),
    received: ['risky pattern-removed /a'],
    sent: ['compatible pattern-removed /a'],
  },
  {
    name: 'another format',
    before: object({ a: { ...text, format: 'uri' } }),
    after: object({ a: { ...text, format: 'uri-reference' } }),
    received: ['risky pattern-changed /a'],
    sent: ['risky pattern-changed /a'],
  },
  {
    name: 'limits that are tighter',
    before: object({
      a: { type: 'array', maxItems: 9, uniqueItems: false },
      b: text,
      c: { type: 'integer', minimum: 0 },
    }),
    after: object({
      a: { type: 'array', maxItems: 5, uniqueItems: true },
      b: { ...text, minLength: 1 },
      c: { type: 'integer', minimum: 1 },
    }),
    received: [
      'compatible limit-tightened /a',
      'compatible limit-tightened /a',
      'compatible limit-tightened /b',
      'compatible limit-tightened /c',
    ],
    sent: [
      'breaking limit-tightened /a',
      'breaking limit-tightened /a',
      'breaking limit-tightened /b',
      'breaking limit-tightened /c',
    ],
  },
  {
    name: 'limits that are looser',
    before: object({ a: { ...text, maxLength: 9 }, b: { ...text, minLength: 1 } }),
    after: object({ a: text, b: { ...text, minLength: 0 } }),
    received: ['risky limit-loosened /a', 'risky limit-loosened /b'],
    sent: ['compatible limit-loosened /a', 'compatible limit-loosened /b'],
  },
  {
    name: 'a limit that says what holds anyway',
    before: object({ a: text }),
    after: object({ a: { ...text, minLength: 0 } }),
    received: [],
    sent: [],
  },
  {
    name: 'another default',
    before: object({ a: { ...text, default: 'x' } }),
    after: object({ a: { ...text, default: 'y' } }),
    received: ['risky default-changed /a'],
    sent: ['risky default-changed /a'],
  },
  {
    name: 'a field that is announced to go away',
    before: object({ a: text }),
    after: object({ a: { ...text, deprecated: true } }),
    received: ['risky deprecated /a'],
    sent: ['risky deprecated /a'],
  },
  {
    name: 'a rule that is not understood',
    before: object({ a: text }),
    after: object({ a: text }, { dependentRequired: { a: ['b'] } }),
    received: ['risky rule-changed'],
    sent: ['risky rule-changed'],
  },
  {
    name: 'nothing is allowed any more',
    before: object({ a: true }),
    after: object({ a: false }),
    received: ['risky rule-changed /a'],
    sent: ['risky rule-changed /a'],
  },
  {
    name: 'items of another type',
    before: object({ a: { type: 'array', items: text } }),
    after: object({ a: { type: 'array', items: { type: 'integer' } } }),
    received: ['breaking type-changed /a/*'],
    sent: ['breaking type-changed /a/*'],
  },
  {
    name: 'an item with a place of its own',
    before: { type: 'array', prefixItems: [text, text] },
    after: { type: 'array', prefixItems: [text, { type: 'integer' }] },
    received: ['breaking type-changed /1'],
    sent: ['breaking type-changed /1'],
  },
  {
    name: 'a further shape',
    before: choice(object({ kind: { const: 'a' } }, { required: ['kind'] }), object({ b: text })),
    after: choice(
      object({ b: text }),
      object({ c: text }),
      object({ kind: { const: 'a' } }, { required: ['kind'] }),
    ),
    received: ['risky shape-added'],
    sent: ['compatible shape-added'],
  },
  {
    name: 'a shape that goes away',
    before: { oneOf: [object({ a: text }), object({ b: text })] },
    after: object({ b: text }),
    received: ['compatible shape-removed'],
    sent: ['breaking shape-removed'],
  },
  {
    name: 'a field in one of the shapes, told apart by a value further down',
    before: choice(
      object(
        { data: object({ name: { const: 'typing' }, users: text }, { required: ['name'] }) },
        { required: ['data'] },
      ),
      object(
        { data: object({ name: { const: 'read' }, users: text }, { required: ['name'] }) },
        { required: ['data'] },
      ),
    ),
    after: choice(
      object({ data: object({ name: { const: 'read' } }, { required: ['name'] }) }, { required: ['data'] }),
      object(
        { data: object({ name: { const: 'typing' }, users: text }, { required: ['name'] }) },
        { required: ['data'] },
      ),
    ),
    received: ['breaking field-removed /data/users'],
    sent: ['breaking field-refused /data/users'],
  },
  {
    name: 'rules beside a choice',
    before: { type: 'object', required: ['id'], properties: { id: text }, ...choice(object({ a: text })) },
    after: { type: 'object', properties: { id: text }, ...choice(object({ a: text })) },
    received: ['breaking field-became-optional /id'],
    sent: ['compatible field-became-optional /id'],
  },
  {
    name: 'what allOf joins and what stands in one place',
    before: {
      allOf: [object({ a: text }, { required: ['a'] }), { properties: { b: text }, required: ['b'] }],
    },
    after: object({ a: text, b: text }, { required: ['a', 'b'] }),
    received: [],
    sent: [],
  },
  {
    name: 'what stands behind a reference',
    before: {
      $defs: { id: { ...text, minLength: 1 } },
      ...object({ a: { $ref: '#/$defs/id' }, b: { $ref: '#/$defs/id' } }),
    },
    after: {
      $defs: { 'an/id': text },
      ...object({ a: { $ref: '#/$defs/an~1id' }, b: { ...text, minLength: 1 } }),
    },
    received: ['risky limit-loosened /a'],
    sent: ['compatible limit-loosened /a'],
  },
  {
    name: 'a schema that holds itself',
    before: {
      $defs: { node: object({ child: { $ref: '#/$defs/node' }, name: text }) },
      $ref: '#/$defs/node',
    },
    after: { $defs: { node: object({ child: { $ref: '#/$defs/node' } }) }, $ref: '#/$defs/node' },
    received: ['breaking field-removed /name'],
    sent: ['breaking field-refused /name'],
  },
  {
    name: 'names that JavaScript knows',
    before: object(JSON.parse('{"__proto__": {"type": "string"}, "constructor": {"type": "string"}}')),
    after: object(JSON.parse('{"constructor": {"type": "string"}, "toString": {"type": "string"}}')),
    received: ['breaking field-removed /__proto__', 'compatible optional-field-added /toString'],
    sent: ['breaking field-refused /__proto__', 'compatible optional-field-added /toString'],
  },
];
