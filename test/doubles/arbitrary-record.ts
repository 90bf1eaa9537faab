import fc from 'fast-check';
import type {CourseIndex, ModuleData, QuestionBlock} from '../../src/content/course.ts';
import {questionsOf, sectionsOf} from '../../src/record/questions.ts';
import type {CourseRecord, RecordEvent} from '../../src/record/record.ts';
import {empty, reduce} from '../../src/record/reduce.ts';
import {typedBytes} from '../../src/record/word.ts';
import {incomplete, scored} from '../../src/score/score.ts';

type All = Readonly<Record<string, ModuleData>>;

/** What is typed, up to the bytes that a saved state has room for; a character has four at most. */
const typed = (mostBytes: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.float({noNaN: true, noDefaultInfinity: true}).map(n => n.toFixed(2).slice(0, mostBytes)),
    fc.string({unit: fc.constantFrom(...'7x<\u0416\u1811\u{1d7d7}'), maxLength: mostBytes / 4}),
    fc.constantFrom('', '3,5', '\u0411\u0430\u0442', '\u0416'.repeat(mostBytes / 2), '9'.repeat(mostBytes)),
  );

/** Any response to a question that can be saved whole. */
export function arbitraryResponse(
  question: QuestionBlock,
  data: ModuleData,
): fc.Arbitrary<readonly string[]> {
  const options = Object.keys(data.numbers)
    .filter(key => key.startsWith(`${question.id}/`))
    .map(key => key.slice(question.id.length + 1));
  const word = options.length > 0 ? fc.constantFrom(...options) : typed(typedBytes(question.type));
  return fc.array(word, {maxLength: question.cap});
}

const points = (possible: number) =>
  fc.oneof(
    {weight: 4, arbitrary: fc.integer({min: 0, max: possible}).map(earned => scored(earned, possible))},
    {weight: 1, arbitrary: fc.constant(incomplete())},
  );

function eventIn(data: ModuleData): fc.Arbitrary<RecordEvent> {
  const module = data.id;
  const seen = fc
    .constantFrom(...data.parts.flatMap(sectionsOf))
    .map(section => ({kind: 'seen', module, section}) as const);
  const answered = fc
    .constantFrom(...data.parts.flatMap(questionsOf))
    .chain(question =>
      fc
        .record({response: arbitraryResponse(question, data), score: points(question.possible)})
        .map(given => ({kind: 'answered', module, question: question.id, ...given}) as const),
    );
  return fc.oneof(seen, {weight: 2, arbitrary: answered});
}

/** Anything that can happen in a course. */
export function arbitraryEvents(all: All): fc.Arbitrary<readonly RecordEvent[]> {
  const places = fc
    .constantFrom('contents', 'module-1/l0/s1', 'module-2/l1')
    .map(place => ({kind: 'went', place}) as const);
  const languages = fc.constantFrom('en', 'mn', 'qps').map(language => ({kind: 'spoke', language}) as const);
  return fc.array(
    fc.oneof(places, languages, {weight: 6, arbitrary: fc.oneof(...Object.values(all).map(eventIn))}),
    {maxLength: 60, size: 'max'},
  );
}

/** Any record that a course can lead to; those of one nonce are branches of one attempt. */
export const arbitraryRecord = (
  course: CourseIndex,
  all: All,
  nonce = 'Ab3dE6gH',
): fc.Arbitrary<CourseRecord> =>
  arbitraryEvents(all).map(events => events.reduce(reduce, empty(nonce, 'en', course)));
