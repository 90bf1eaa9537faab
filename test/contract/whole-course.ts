import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Course} from '../../src/compiler/compile.ts';
import {compileFolder} from '../../src/compiler/course.ts';
import type {QuestionBlock} from '../../src/content/course.ts';
import {loadScoring} from '../../src/questions/scoring.ts';
import type {Response} from '../../src/score/response.ts';
import {createStore, type Report, type Store} from '../../src/session/store.ts';
import type {TrackingPort} from '../../src/tracking/port.ts';
import {best} from '../content/restaurant-talks.ts';
import type {FakeClock} from '../doubles/fake-clock.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function compiled(): Course {
  const {course} = compileFolder(root);
  if (!course) throw new Error('the course has faults: npm run build tells them');
  return course;
}

/** This course, as the compiler makes it. */
export const course = compiled();

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const property = (value: unknown, name: string): unknown =>
  isObject(value) ? Reflect.get(value, name) : undefined;
const stringsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(v => typeof v === 'string') : [];

const stems = new Map(
  course.modules.map(({id}): [string, unknown] => [
    id,
    JSON.parse(readFileSync(`${root}/locales/en/${id}.json`, 'utf8')),
  ]),
);

/** What earns full marks, by what only scoring knows. */
function right({id, type}: QuestionBlock, rubric: unknown): Response {
  if (type === 'interview' && id === 'restaurant-by-the-sea') return best;
  const correct = property(rubric, 'correct');
  if (type === 'single-choice') return [String(correct)];
  if (type === 'multiple-choice') return stringsOf(correct);
  if (type === 'numeric') return [String(property(rubric, 'min'))];
  throw new Error(`"${id}": it is not said here how a question of type ${type} is answered rightly`);
}

/** What earns less; nothing where a question is done only when it is done well. */
function wrong({type}: QuestionBlock, rubric: unknown): Response {
  if (type === 'numeric') return ['999'];
  return stringsOf(property(rubric, 'options'))
    .filter(id => !stringsOf([property(rubric, 'correct')].flat()).includes(id))
    .slice(0, 1);
}

/** What a learner answers who answers each question wrongly first. */
export function triesAt(module: string, question: QuestionBlock): readonly Response[] {
  const rubric = course.rubrics[module]?.[question.id];
  return [wrong(question, rubric), right(question, rubric)].filter(response => response.length > 0);
}

/** Opens this course in a page, on a device that keeps nothing, and lets its first second pass. */
export async function openWhole(port: TrackingPort, clock: FakeClock, report: Report): Promise<Store> {
  clock.forget();
  const store = createStore({
    course: course.index,
    port,
    packageId: 'tamga',
    language: 'en',
    passMark: 80,
    report,
    askedOf: (module, {words, id}) => ({
      language: 'en',
      text: stringsOf([property(stems.get(module), `${words}stem`)])[0] ?? id,
    }),
    loadModule: async id => {
      const data = course.modules.find(module => module.id === id);
      if (!data) throw new Error(`the course has no module "${id}"`);
      return data;
    },
    loadBank: async id => {
      const bank = course.banks.find(b => b.id === id);
      if (!bank) throw new Error(`the course has no bank "${id}"`);
      return bank;
    },
    loadRubrics: async id => course.rubrics[id] ?? {},
    loadScoring,
    storage: undefined,
    probe: async () => true,
    clock,
    nonce: () => 'Ab3dE6gH',
  });
  await clock.pass(1_000);
  return store;
}
