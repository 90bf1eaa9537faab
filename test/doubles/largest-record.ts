import type {CourseIndex, ModuleData, QuestionBlock} from '../../src/content/course.ts';
import {maxPlace} from '../../src/record/header-text.ts';
import {maxLanguage, maxRevision} from '../../src/record/max-length.ts';
import {optionsOf} from '../../src/record/names.ts';
import type {Loaded} from '../../src/record/progress.ts';
import {questionsOf, sectionsOf} from '../../src/record/questions.ts';
import type {Answer, CourseRecord} from '../../src/record/record.ts';
import {empty, maxTries} from '../../src/record/reduce.ts';
import {typedBytes} from '../../src/record/word.ts';
import {scored} from '../../src/score/score.ts';

/** The answer that takes most room: the longest words, as many as may be, and points that differ from the best ones. */
function largestAnswer(question: QuestionBlock, data: ModuleData): Answer {
  const [largest] = [...optionsOf(question.id, data)].sort(([, a], [, b]) => b - a);
  const word = largest?.[0] ?? 'x'.repeat(typedBytes(question.type));
  return {
    response: Array.from({length: question.cap}, () => word),
    score: scored(0, question.possible),
    best: question.possible,
    tries: maxTries,
  };
}

/** Everything done that a course has, each thing as large as it can be. */
export function largestRecord(course: CourseIndex, all: Loaded): CourseRecord {
  const modules = course.modules.map(({id, contentVersion}) => {
    const data = all[id];
    if (!data) throw new Error(`no data of ${id}`);
    const answers = data.parts.flatMap(questionsOf).map(q => [q.id, largestAnswer(q, data)] as const);
    const seen = data.parts.flatMap(sectionsOf).sort();
    return [id, {kind: 'open', contentVersion, seen, answers: Object.fromEntries(answers)}] as const;
  });
  const start = empty('Ab3dE6gH', 'x'.repeat(maxLanguage), course);
  return {...start, revision: maxRevision, place: 'p'.repeat(maxPlace), modules: Object.fromEntries(modules)};
}
