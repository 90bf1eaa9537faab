import {describe, expect, test} from 'vitest';
import {inCourse, reportLines, withEdits, textOf, type Swap} from '../../../test/content/course-fixture.ts';

const course = 'course.yaml';
const lesson = 'modules/sample/01-first.md';

describe('with `lessons` in course.yaml', () => {
  const house = inCourse('lessons: {lastSection: On your next shift}');
  const toldOf = (...pairs: readonly Swap[]) =>
    reportLines({...house, ...withEdits(lesson, ...built, ...pairs)});

  /** Edits to the lesson of the fixture. With these edits, the lesson satisfies the rules. */
  const built: readonly Swap[] = [
    ['sources:\n', 'sources:\n  - {id: course, text: "The examples were made for this course"}\n'],
    [
      'It was **late**.\n',
      'It was **late**.\n\n:::case{#bus title="The bus"}\nA bus.\n:::\n\n:::reveal{#steps title="Step by step"}\nLook.\n:::\n',
    ],
    ['## Try it', '## Try it now'],
    ['src="figures/card.svg"', 'src="figures/card.svg" activity="places"'],
    [
      '- It is flat.\n:::',
      '- It is flat.\n\n```yaml\nplaces:\n  - {id: a, at: [0, 0, 20, 20], name: A, text: One.}\n  - {id: b, at: [20, 0, 20, 20], name: B, text: Two.}\n```\n:::',
    ],
  ];
  const figure = /:::figure[^]*?(?=## Try)/.exec(
    built.slice(-2).reduce((text, [from, to]) => text.replace(from, to), textOf(lesson)),
  )?.[0];
  const end = '\n## On your next shift {#shift}\n\n- Look twice.\n';
  const whole: readonly Swap[] = [
    ['atTheCounter: Count twice.\n```\n', `atTheCounter: Count twice.\n\`\`\`\n${end}`],
  ];

  test('a lesson that follows the rules of `lessons` in course.yaml gives no warning', () => {
    expect(toldOf(...whole)).toEqual([]);
  });

  const place = `${lesson}:2:5  warning:`;
  test.each<readonly [what: string, from: string, to: string, line: string]>([
    [
      'begins without a case',
      ':::case',
      ':::note',
      `${lesson}:10:4  warning: the lesson begins without a case: write a :::case into this section  (lesson-structure)`,
    ],
    [
      'has nothing to do in its first three sections',
      'a [link](https://example.org/a).\n',
      'a link.\n\n## Two {#two}\n\nWords.\n\n## Three {#three}\n\nWords.\n\n## Four {#four}\n',
      `${lesson}:36:4  warning: the first 3 sections have nothing to do: move a question, a document, faces or a figure with an activity up  (lesson-structure)`,
    ],
    [
      'has nothing to look at',
      figure ?? '',
      '',
      `${place} the lesson has nothing to look at: add a :::figure, a :::specimen or :::faces  (lesson-structure)`,
    ],
    [
      'has nothing to work with',
      figure ?? '',
      /:::figure[^]*?(?=## Try)/.exec(textOf(lesson))?.[0] ?? '',
      `${place} the lesson has nothing to work with: give a figure an activity, or add a :::specimen or :::faces  (lesson-structure)`,
    ],
    [
      'has no worked example',
      ':::reveal',
      ':::note',
      `${place} the lesson has no worked example: write one as a :::reveal  (lesson-structure)`,
    ],
    [
      'ends with another section',
      'On your next shift',
      'On your way',
      `${lesson}:71:4  warning: the last section must have the title "On your next shift": add such a section  (lesson-structure)`,
    ],
    [
      'ends without a list',
      '- Look twice.',
      'Look twice.',
      `${lesson}:71:4  warning: the last section has no list: write what to do, one line for each  (lesson-structure)`,
    ],
    [
      'has one question',
      /```question numeric[^]*?```\n/.exec(textOf(lesson))?.[0] ?? '',
      '',
      `${place} the number of questions in the lesson is 1: write 2 to 4  (lesson-structure)`,
    ],
    [
      'has one title twice',
      'title="The bus"',
      'title="Try it now"',
      `${lesson}:46:4  warning: "Try it now" is the title on line 15 too: choose another  (lesson-structure)`,
    ],
    [
      'names no document',
      '  - {id: manual, text: "The manual of the office, page 3"}\n',
      '',
      `${place} the lesson names no document as its source: add it to \`sources:\`  (lesson-structure)`,
    ],
    [
      'does not say what was made for it',
      '{id: course, text: "The examples were made for this course"}',
      '{id: other, text: "Another manual of the office"}',
      `${place} the lesson does not say what was made for it: add the source \`course\`  (lesson-structure)`,
    ],
  ])('a lesson that %s gives a warning', (_, from, to, line) => {
    expect(toldOf(...whole, [from, to]).filter(one => one.includes('lesson-structure'))).toEqual([line]);
  });

  test('a lesson whose questions are all of one type gives a warning', () => {
    const second = /```question single-choice[^]*?```\n/.exec(textOf(lesson))?.[0] ?? '';
    const other = second
      .replace('id: filler', 'id: blank')
      .replace(/stem: .*/, 'stem: Which bus comes next?');
    expect(
      toldOf(...whole, [/```question numeric[^]*?```\n/.exec(textOf(lesson))?.[0] ?? '', other]),
    ).toEqual([
      `${place} all questions of the lesson are of the type single-choice: make one of another type  (lesson-structure)`,
    ]);
  });

  test('a lesson under `noExample` needs no worked example, and an unknown lesson there is a fault', () => {
    const except = (name: string) =>
      inCourse(`lessons: {lastSection: On your next shift, noExample: [${name}]}`);
    const without = withEdits(lesson, ...built, ...whole, [':::reveal', ':::note']);
    expect(reportLines({...without, ...except('sample/first')})).toEqual([]);
    expect(reportLines({...without, ...except('sample/frist')})).toContain(
      `${course}:10:56  there is no lesson "sample/frist"; did you mean "sample/first"?  (course)`,
    );
  });
});
