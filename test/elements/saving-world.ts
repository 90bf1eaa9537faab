import {textFiles} from '../../src/pages/pages.ts';
import {fixture} from '@open-wc/testing';
import {languages} from 'virtual:course';
import type {LitElement, TemplateResult} from 'lit';
import {catalogues, loadBank, loadModule, loadRubrics} from '../../src/load/course-data.ts';
import {nonce} from '../../src/device/browser.ts';
import {loadScoring} from '../../src/questions/scoring.ts';
import {createStore, type Store, type StoreSetup} from '../../src/session/store.ts';
import {language} from '../../src/text/language.ts';
import {createTexts, type Texts} from '../../src/text/texts.ts';
import {scorm12} from '../../src/tracking/scorm12/scorm12.ts';
import {FakeClock} from '../doubles/fake-clock.ts';
import {MemoryStorage} from '../doubles/memory-storage.ts';
import {StrictScorm12, type Faults} from '../doubles/strict-scorm12.ts';
import {course} from './whole-course.ts';
import {focused} from '../../src/ui/focused.ts';

/** The real course with a fake clock, on an LMS with faults. */
export interface SavingWorld {
  readonly lms: StrictScorm12;
  readonly clock: FakeClock;
  readonly storage: MemoryStorage;
  readonly store: Store;
  readonly texts: Texts;
}

/** Opens a course and lets 20 seconds pass. */
export async function openSaving(
  faults: Faults = {},
  setup: Partial<StoreSetup> & {readonly clock?: FakeClock; readonly lms?: StrictScorm12} = {},
): Promise<SavingWorld> {
  const {lms = new StrictScorm12(faults), clock = new FakeClock(), ...own} = setup;
  const storage = new MemoryStorage();
  const texts = await createTexts(catalogues, languages.map(language), 'en', [...textFiles.keys()]);
  await texts.need('leaving');
  const store = createStore({
    course,
    port: scorm12(lms.launch()),
    packageId: 'test',
    language: 'en',
    passMark: 80,
    report: 'outcome',
    askedOf: () => ({language: 'en', text: ''}),
    loadModule,
    loadBank,
    loadRubrics,
    loadScoring,
    storage,
    probe: async () => true,
    clock,
    nonce,
    ...own,
  });
  await clock.pass(20_000);
  return {lms, clock, storage, store, texts};
}

/** Reads the first lesson of the core path and lets 20 seconds pass. */
export async function works({store, clock}: Pick<SavingWorld, 'store' | 'clock'>): Promise<void> {
  const module = course.modules.find(({parts}) => parts.some(({kind}) => kind === 'lesson'));
  if (!module) throw new Error('the course has no lesson');
  const {parts} = await store.openModule(module.id);
  const lesson = parts.filter(part => part.kind === 'lesson').find(part => part.path === undefined);
  for (const section of lesson?.sections ?? [])
    store.dispatch({kind: 'seen', module: module.id, section: `${lesson?.id}/${section.id}`});
  await clock.pass(20_000);
}

/** Finds all matching elements below a root, through open shadow roots. */
function deep(root: ParentNode, selector: string): readonly HTMLElement[] {
  const inside = [...root.querySelectorAll('*')].flatMap(e =>
    e.shadowRoot ? deep(e.shadowRoot, selector) : [],
  );
  return [...root.querySelectorAll<HTMLElement>(selector), ...inside];
}

/** Mounts an element of `src/shell` and returns helpers that search its shadow root. */
export async function mount(template: TemplateResult, {clock}: Pick<SavingWorld, 'clock'>) {
  const element = await fixture<LitElement>(template);
  const all = (selector: string) => deep(element.shadowRoot ?? element, selector);
  return {
    element,
    /** Lets `ms` milliseconds pass, and waits until the element has rendered. */
    async pass(ms: number): Promise<void> {
      await clock.pass(ms);
      await element.updateComplete;
      await clock.pass(0);
      await element.updateComplete;
    },
    all,
    text: (selector: string) => all(selector)[0]?.textContent.trim() ?? '',
    button: (words: string) => all('button, a').find(b => b.textContent.trim() === words),
    focused,
  };
}
