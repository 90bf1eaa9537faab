import {expect, test} from 'vitest';
import {compileWith, withEdit, faultLines, type Changes} from '../../../test/content/course-fixture.ts';
import {activities} from '../../figures/activities.ts';
import {activityAuthoring} from '../../figures/authoring.ts';

const lesson = 'modules/sample/01-first.md';
/** The drawing of the fixture, whose view box is 0 0 40 20. */
const drawing = 'figures/card.svg';

/**
 * Adds a figure before the second section of the lesson. The figure begins on line 31, and the data of the figure on
 * line 37.
 */
const withFigure = (braces: string, ...data: readonly string[]): Changes =>
  withEdit(
    lesson,
    '## Try it',
    [
      `:::figure{#worked src="${drawing}" ${braces}}`,
      'A card to work with.',
      '',
      'The same card as above.',
      '',
      ...(data.length > 0 ? ['```yaml', ...data, '```'] : []),
      ':::',
      '',
      '## Try it',
    ].join('\n'),
  );

const first = '  - {id: left, at: [0, 0, 20, 20], name: Left, text: One.}';
const second = '  - {id: right, at: [20, 0, 20, 20], name: Right, text: Two.}';
const zone = (...fields: readonly string[]) =>
  withFigure(
    'activity="zone-and-page"',
    ...['lines:', `  - ${'A'.repeat(44)}`, `  - ${'B'.repeat(44)}`, 'fields:', ...fields],
  );
const field = (id: string, from: number, to: number) =>
  `  - {id: ${id}, line: 1, from: ${from}, to: ${to}, name: N, text: T}`;

type Row = readonly [what: string, changes: Changes, ...lines: string[]];

const rows: readonly Row[] = [
  [
    'an unknown activity',
    withFigure('activity="place"', 'places:', first, second),
    `${lesson}:31:1  no activity is called "place"; did you mean "places"?  (activity)`,
  ],
  [
    'an activity without data',
    withFigure('activity="places"'),
    `${lesson}:31:1  the activity "places" needs its data: end the figure with a block that begins with \`\`\`yaml  (activity)`,
  ],
  [
    'data without an activity',
    withFigure('', 'places:', first, second),
    `${lesson}:36:1  the figure has data and no activity: write activity="…" between its braces  (activity)`,
  ],
  [
    'a misspelt field',
    withFigure('activity="places"', 'places:', first, second.replace('name', 'nmae')),
    `${lesson}:39:38  places.right: there is no field "nmae" here; did you mean "name"?  (activity)`,
  ],
  [
    'a place outside the drawing',
    withFigure('activity="places"', 'places:', first, second.replace('20, 0', '30, 0')),
    `${lesson}:39:21  the place lies outside the drawing, which is 40 wide and 20 high: correct left, top, width or height  (activity)`,
  ],
  [
    'a place without text or questions',
    withFigure('activity="places"', 'places:', first, second.replace(', text: Two.', '')),
    `${lesson}:39:5  the place has nothing to say: add its \`text\`, or write \`asks\`  (activity)`,
  ],
  [
    'a question about an unknown place',
    withFigure(
      'activity="places"',
      ...['places:', first, second, 'asks:', '  - {id: ask, place: middle, text: Where?, why: There.}'],
    ),
    `${lesson}:41:22  no place has the id "middle": write one of left, right  (activity)`,
  ],
  [
    'two places of one id',
    withFigure('activity="places"', 'places:', first, second.replace('right', 'left')),
    `${lesson}:39:10  the id "left" is used twice in this list, first on line 38: choose another  (duplicate-id)`,
  ],
  [
    'a gap between two fields of a line',
    zone(field('a', 1, 2), field('b', 4, 5), field('c', 6, 7), field('d', 8, 44)),
    `${lesson}:42:28  the field before it leads up to place 3 of line 1: write 3  (activity)`,
  ],
  [
    'a line of a passport that is too short',
    withFigure('activity="zone-and-page"', ...['lines: [ABC, DEF]', 'fields:', field('a', 1, 2)]),
    `${lesson}:37:9  lines.1: a line of a passport has 44 places: use A to Z, 0 to 9 and <  (activity)`,
    `${lesson}:37:14  lines.2: a line of a passport has 44 places: use A to Z, 0 to 9 and <  (activity)`,
    `${lesson}:39:3  fields: too few: there must be at least 4  (activity)`,
  ],
  [
    'characters that no document has',
    withFigure('activity="check-digit"', 'characters: ub4'),
    `${lesson}:37:13  characters: write three to nine of the characters A to Z, 0 to 9 and <  (activity)`,
  ],
  [
    'a task of a colleague that ends before it begins',
    withFigure(
      'activity="first-hour"',
      ...['you: You', 'colleague: A colleague', 'steps:'],
      ...['a', 'b', 'c'].map(id => `  - {id: ${id}, mark: ${id}, name: N, text: T}`),
      ...['beside:', '  - {id: task, name: T, from: c, to: a}'],
    ),
    `${lesson}:44:38  "a" comes before "c": exchange \`from\` and \`to\`  (activity)`,
  ],
  [
    'a person who needs an unknown block',
    withFigure(
      'activity="three-blocks"',
      ...['blocks:', ...['a', 'b'].map(id => `  - {id: ${id}, name: N, text: T, missing: M}`)],
      ...['people:', '  - {id: adult, name: N, needs: [a, c], whole: W}'],
    ),
    `${lesson}:41:37  no block has the id "c": write one of a, b  (activity)`,
  ],
];

test.each(rows.map(([what, changes, ...lines]) => ({what, changes, lines})))(
  '$what in a figure is a fault with its place and cure',
  ({changes, lines}) => {
    expect(faultLines(changes)).toEqual(lines);
  },
);

test('a figure with an activity holds its data without texts, and the catalogue holds the texts', () => {
  const {course} = compileWith(withFigure('activity="places"', 'places:', first, second));
  const blocks = course?.modules.flatMap(({parts}) =>
    parts.flatMap(part => (part.kind === 'lesson' ? part.sections.flatMap(section => section.blocks) : [])),
  );
  const figure = blocks?.find(block => block.kind === 'figure' && block.id === 'worked');
  expect(figure).toMatchObject({
    activity: {
      name: 'places',
      words: 'first.worked.activity.',
      data: {
        places: [
          {id: 'left', at: [0, 0, 20, 20]},
          {id: 'right', at: [20, 0, 20, 20]},
        ],
        asks: [],
      },
    },
  });
  expect(JSON.stringify(figure)).not.toContain('One.');
  const english = course?.languages.find(({code}) => code === 'en')?.catalogues['sample'];
  expect(english?.['first.worked.activity.places.left.text']).toBe('One.');
});

test('every activity has an authoring definition', () => {
  expect(Object.keys(activityAuthoring)).toEqual(Object.keys(activities));
});
