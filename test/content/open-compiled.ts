import type {CompiledCourse} from '../../src/compiler/compile.ts';
import {loadScoring} from '../../src/questions/scoring.ts';
import {createStore, type Store} from '../../src/session/store.ts';
import {scorm12} from '../../src/tracking/scorm12/scorm12.ts';
import {FakeClock} from '../doubles/fake-clock.ts';
import type {StrictScorm12} from '../doubles/strict-scorm12.ts';

/** Opens a compiled course on an LMS, without device storage. Waits until the course is ready. */
export async function openCompiled(
  {index, modules, banks, rubrics}: CompiledCourse,
  lms: StrictScorm12,
): Promise<Store> {
  const clock = new FakeClock();
  const store = createStore({
    course: index,
    port: scorm12(lms.launch()),
    packageId: 'compiled',
    language: 'en',
    passMark: 80,
    report: 'outcome',
    askedOf: () => ({language: 'en', text: ''}),
    loadModule: async id => {
      const data = modules.find(module => module.id === id);
      if (!data) throw new Error(`the course has no module "${id}"`);
      return data;
    },
    loadBank: async id => {
      const bank = banks.find(b => b.id === id);
      if (!bank) throw new Error(`the course has no bank "${id}"`);
      return bank;
    },
    loadRubrics: async id => rubrics[id] ?? {},
    loadScoring,
    storage: undefined,
    probe: async () => true,
    clock,
    nonce: () => 'Ab3dE6gH',
  });
  await clock.pass(1_000);
  return store;
}
