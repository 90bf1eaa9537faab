import {expect, test} from 'vitest';
import {z} from 'zod';
import {edited, soundCourse} from '../../../test/content/course-fixture.ts';
import {readableFiles} from './readable.ts';

const lesson = 'modules/sample/01-first.md';
const matching = `\`\`\`question matching
id: who-does-what
stem: Who does what?
items:
  - {id: guard, text: A guard, belongs: looks, feedback: "Yes."}
  - {id: nurse, text: A nurse, belongs: heals, feedback: "Yes."}
targets:
  - {id: heals, text: Heals}
  - {id: looks, text: Looks}
  - {id: sings, text: Sings}
atTheCounter: Ask the right one.
\`\`\`

\`\`\`question single-choice
id: filler`;

test("readable files list the items and the targets of a matching question in the author's order", () => {
  const course = soundCourse(edited(lesson, '```question single-choice\nid: filler', matching));
  const readable = z
    .looseObject({questions: z.record(z.string(), z.unknown())})
    .parse(JSON.parse(readableFiles(course).get('readable/en.json') ?? ''));
  expect(readable.questions['sample.who-does-what']).toEqual({
    stem: 'Who does what?',
    type: 'matching',
    options: ['guard', 'nurse'],
    targets: ['heals', 'looks', 'sings'],
    labels: {guard: 'A guard', nurse: 'A nurse', heals: 'Heals', looks: 'Looks', sings: 'Sings'},
  });
});
