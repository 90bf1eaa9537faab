import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {QuestionBlock} from '../../src/content/course.ts';
import {loadScoring} from '../../src/questions/scoring.ts';
import {questionTypes} from '../../src/questions/types.ts';
import type {Interaction} from '../../src/score/interaction.ts';
import {createStore, type Report, type Store, type StoreSetup} from '../../src/session/store.ts';
import type {TrackingPort} from '../../src/tracking/port.ts';
import {thisCourse} from '../content/this-course.ts';
import type {FakeClock} from '../doubles/fake-clock.ts';

// Load the code that judges answers in advance, because a page with a fake clock cannot wait for this code in real
// time. A page that waits would continue after the test has closed it.
await Promise.all([
  import('../../src/session/judge-answer.ts'),
  ...Object.keys(questionTypes).map(loadScoring),
]);

const {course} = thisCourse();

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Pass mark of the package, in per cent. */
export const passMark = 80;

const stems = new Map(
  [...course.modules, ...course.banks].map(({id}): [string, unknown] => [
    id,
    JSON.parse(readFileSync(`${root}/locales/en/${id}.json`, 'utf8')),
  ]),
);

/** Returns the stem of a question of a module or bank, or its id if it has no stem. An interview has no stem. */
export function stemOf(owner: string, {words, id}: QuestionBlock): Interaction['asked'] {
  const catalogue = stems.get(owner);
  const found: unknown =
    typeof catalogue === 'object' && catalogue !== null ? Reflect.get(catalogue, `${words}stem`) : undefined;
  return {language: 'en', text: typeof found === 'string' ? found : id};
}

/** Opens this course in a page; by default on a device without storage, with a network that works. */
export const openThisCourse = (page: Pick<StoreSetup, 'port' | 'clock'> & Partial<StoreSetup>): Store =>
  createStore({
    course: course.index,
    packageId: 'tamga',
    language: 'en',
    passMark,
    report: 'outcome',
    askedOf: stemOf,
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
    nonce: () => 'Ab3dE6gH',
    ...page,
  });

/** Opens this course in a page, on a device without storage, and lets one second pass. */
export async function openWhole(port: TrackingPort, clock: FakeClock, report: Report): Promise<Store> {
  clock.forget();
  const store = openThisCourse({port, clock, report});
  await clock.pass(1_000);
  return store;
}
