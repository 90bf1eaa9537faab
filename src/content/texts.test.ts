import {expect, test} from 'vitest';
import {z} from 'zod';
import {id, prose, text} from './fields.ts';
import {textsIn} from './texts.ts';

const item = z.strictObject({id, text, note: prose.optional(), size: z.number().optional()});
const keys = (schema: z.ZodType, value: unknown) =>
  textsIn(schema, value).map(found => [found.key, found.text, found.kind]);

test.each<[string, z.ZodType, unknown, readonly (readonly string[])[]]>([
  [
    'a field with the schema `text`',
    z.strictObject({title: text, plain: z.string()}),
    {title: ' A ', plain: 'B'},
    [['title', 'A', 'text']],
  ],
  ['paragraphs', z.strictObject({body: prose}), {body: 'A\n\nB'}, [['body', 'A\n\nB', 'prose']]],
  ['an optional field', z.strictObject({title: text.optional()}), {}, []],
  [
    'items with ids',
    z.strictObject({items: z.array(item)}),
    {
      items: [
        {id: 'b', text: 'B'},
        {id: 'a', text: 'A', note: 'N'},
      ],
    },
    [
      ['items.b.text', 'B', 'text'],
      ['items.a.text', 'A', 'text'],
      ['items.a.note', 'N', 'prose'],
    ],
  ],
  [
    'named texts',
    z.strictObject({looks: z.record(z.string(), text)}),
    {looks: {calm: 'Calm'}},
    [['looks.calm', 'Calm', 'text']],
  ],
  [
    'a union',
    z.union([z.strictObject({a: text}), z.strictObject({b: text})]),
    {b: 'B'},
    [['b', 'B', 'text']],
  ],
  [
    'a discriminated union',
    z.discriminatedUnion('kind', [
      z.strictObject({kind: z.literal('say'), words: text}),
      z.strictObject({kind: z.literal('act')}),
    ]),
    {kind: 'say', words: 'W'},
    [['words', 'W', 'text']],
  ],
  [
    'a refined schema',
    z
      .strictObject({title: text})
      .refine(() => true)
      .superRefine(() => undefined),
    {title: 'T'},
    [['title', 'T', 'text']],
  ],
  [
    'a transformed schema',
    z.strictObject({title: text}).transform(({title}) => title.length),
    {title: 'T'},
    [['title', 'T', 'text']],
  ],
  [
    'a schema with a default',
    z.strictObject({items: z.array(item).default([])}),
    {items: [{id: 'a', text: 'A'}]},
    [['items.a.text', 'A', 'text']],
  ],
  [
    'a text with a maximum length',
    z.strictObject({title: text.max(9)}),
    {title: 'T'},
    [['title', 'T', 'text']],
  ],
])('textsIn finds the texts in %s', (_what, schema, value, found) => {
  expect(keys(schema, value)).toEqual(found);
});

test("textsIn returns each text with its path in the author's value", () => {
  expect(
    textsIn(z.strictObject({items: z.array(item)}), {items: [{id: 'b', text: 'B'}]}).map(({path}) => path),
  ).toEqual([['items', 0, 'text']]);
});

test('textsIn throws an error for a list of texts without ids', () => {
  expect(() => textsIn(z.strictObject({lines: z.array(text)}), {lines: ['A']})).toThrow(
    '"lines" is a list of texts without ids',
  );
});
