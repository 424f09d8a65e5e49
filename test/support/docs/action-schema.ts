import { Type } from 'typebox';

const closed = { additionalProperties: false } as const;
const text = Type.String({ minLength: 1 });
const id = '^[_a-zA-Z][a-zA-Z0-9_-]*$';
const values = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()]));

const common = {
  id: Type.Optional(Type.String({ pattern: id })),
  name: Type.Optional(text),
  if: Type.Optional(text),
  env: Type.Optional(values),
  'continue-on-error': Type.Optional(Type.Union([Type.Boolean(), text])),
};

/** A step of a composite action says its shell; a workflow's need not. */
const runStep = Type.Object(
  { ...common, run: text, shell: text, 'working-directory': Type.Optional(text) },
  closed,
);

const usesStep = Type.Object(
  {
    ...common,
    uses: Type.String({ pattern: '^(\\./.*|[\\w.-]+/[\\w./-]+@[\\w.-]+)$' }),
    with: Type.Optional(values),
  },
  closed,
);

/** The metadata of a composite action. Published: docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax */
export const actionSchema = Type.Object(
  {
    name: text,
    description: Type.String({ minLength: 1, maxLength: 125 }),
    author: Type.Optional(text),
    branding: Type.Optional(
      Type.Object(
        {
          icon: Type.String({ pattern: '^[a-z0-9-]+$' }),
          color: Type.Enum([
            'white',
            'black',
            'yellow',
            'blue',
            'green',
            'orange',
            'red',
            'purple',
            'gray-dark',
          ]),
        },
        closed,
      ),
    ),
    inputs: Type.Record(
      Type.String({ pattern: id }),
      Type.Object(
        {
          description: text,
          required: Type.Optional(Type.Boolean()),
          default: Type.Optional(Type.String()),
          deprecationMessage: Type.Optional(text),
        },
        closed,
      ),
    ),
    outputs: Type.Record(
      Type.String({ pattern: id }),
      Type.Object({ description: text, value: Type.String({ pattern: '^\\$\\{\\{ .+ \\}\\}$' }) }, closed),
    ),
    runs: Type.Object(
      {
        using: Type.Literal('composite'),
        steps: Type.Array(Type.Union([runStep, usesStep]), { minItems: 1 }),
      },
      closed,
    ),
  },
  closed,
);
