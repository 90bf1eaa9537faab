import {expect, test} from 'vitest';
import {withEdit, faultLines, soundCourse} from '../../../test/content/course-fixture.ts';
import {englishFiles} from '../build/chunks.ts';

const lesson = 'modules/sample/01-first.md';

/** Adds a hotspot question before the first question of the lesson. */
const pointing = (drawing: string) =>
  withEdit(
    lesson,
    '```question single-choice\n',
    `\`\`\`question hotspot
id: where
stem: Where does the filler stand?
drawing: ${drawing}
alternative: A card with two lines at its foot.
options:
  - {id: head, text: At the head, at: {left: 0, top: 0, width: 100, height: 20}, feedback: Look lower.}
  - {id: foot, text: At the foot, at: {left: 0, top: 80, width: 100, height: 20}, feedback: There., correct: true}
atTheCounter: Begin at the foot.
\`\`\`

\`\`\`question single-choice
`,
  );

test('the catalogue holds the drawing of a question, with its texts, in the same form as the drawing of a figure', () => {
  const {languages} = soundCourse(pointing('figures/card.svg'));
  const english = languages.find(language => language.code === 'en')?.catalogues['sample'] ?? {};
  expect(english['first.where.drawing']).toBe(english['first.card.svg']?.replaceAll('card-', 'where-'));
  const files = englishFiles(soundCourse(pointing('figures/card.svg')));
  expect(files.get('locales/en/sample.json')).toContain('"first.where.drawing.');
});

test('the fault about a missing drawing of a question gives the line that names the drawing', () => {
  expect(faultLines(pointing('figures/crad.svg'))).toEqual([
    expect.stringMatching(
      /^modules\/sample\/01-first\.md:\d+:10 {2}there is no file modules\/sample\/figures\/crad\.svg; did you mean "figures\/card\.svg"\? {2}\(figure\)$/,
    ),
  ]);
});
