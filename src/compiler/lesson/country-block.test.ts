import {expect, test} from 'vitest';
import {withEdit, faultLines, soundCourse} from '../../../test/content/course-fixture.ts';

const lesson = 'modules/sample/01-first.md';
const withBlock = (braces: string, ...text: readonly string[]) =>
  withEdit(
    lesson,
    '## Try it',
    [
      `:::country{${braces}}`,
      ...(text.length > 0 ? text : ['What your law says.']),
      ':::',
      '',
      '## Try it',
    ].join('\n'),
  );

test.each<[string, object]>([
  ['#law of="laws" about="trafficking"', {of: 'laws', about: 'trafficking'}],
  ['#posts of="posts"', {of: 'posts'}],
])(
  'a :::country block compiles to data for the requested part of the country pack: {%s}',
  (braces, asked) => {
    const [sample] = soundCourse(withBlock(braces)).modules;
    const [first] = sample?.parts.flatMap(part => (part.kind === 'lesson' ? part.sections : [])) ?? [];
    const id = /#(\w+)/.exec(braces)?.[1];
    expect(first?.blocks.at(-1)).toEqual({kind: 'country', id, ...asked, caption: `first.${id}.caption`});
  },
);

test.each<[string, readonly [braces: string, ...text: string[]], string]>([
  [
    'no `of` attribute',
    ['#law about="trafficking"'],
    'the :::country needs what it shows: write of="laws"; there are laws, bodies, lines, posts, forms  (country)',
  ],
  ['an unknown kind', ['#law of="law"'], 'a country has no "law"; did you mean "laws"?  (country)'],
  [
    'an unknown topic',
    ['#law of="laws" about="traffic"'],
    'no topic is called "traffic"; there are: trafficking, smuggling, documents, children, protection, labour  (country)',
  ],
  [
    'a topic for border posts, which have none',
    ['#law of="posts" about="children"'],
    'posts are about no topic: leave `about` out  (country)',
  ],
  [
    'an unknown attribute',
    ['#law of="laws" title="Law"'],
    ':::country has no "title"; it takes id and of and about  (directive)',
  ],
  [
    'no caption',
    ['#law of="laws"', '- a list'],
    'the :::country needs a caption: one paragraph after its first line that says what to look at  (country)',
  ],
  [
    'more than a caption',
    ['#law of="laws"', 'What your law says.', '', 'And more.'],
    'a :::country has one paragraph, its caption: write the rest below it  (country)',
  ],
  ['no id', ['of="laws"'], 'the :::country needs an id: write :::country{#its-name …}  (id)'],
])('the compiler reports a :::country block with %s', (_, [braces, ...text], line) => {
  expect(faultLines(withBlock(braces, ...text)).map(faultLine => faultLine.replace(/^\S+ +/, ''))).toEqual([
    line,
  ]);
});
