import {fixture, html} from '@open-wc/testing';
import {render, type TemplateResult} from 'lit';
import {index, languages} from 'virtual:course';
import {catalogues, loadBank, loadContents, loadModule, loadRubrics} from '../../src/load/course-data.ts';
import {openLeaving} from '../../src/pages/open.ts';
import type {PageContext} from '../../src/pages/page-context.ts';
import {textFiles} from '../../src/pages/pages.ts';
import {clock, nonce} from '../../src/device/browser.ts';
import {loadScoring} from '../../src/questions/scoring.ts';
import {createStore, type Store, type StoreSetup} from '../../src/session/store.ts';
import {CourseFrame} from '../../src/shell/course-frame.element.ts';
import {mountOnEveryPage} from '../../src/shell/every-page.ts';
import {prefetchOnceSaved} from '../../src/shell/prefetch.ts';
import type {PracticeStorage} from '../../src/device/local-store.ts';

import {language} from '../../src/text/language.ts';
import {createTexts, type CatalogueSource, type Texts} from '../../src/text/texts.ts';
import {scorm12} from '../../src/tracking/scorm12/scorm12.ts';
import {StrictScorm12, type Faults} from '../doubles/strict-scorm12.ts';
import {pageStyles} from './page-styles.ts';
import {waitUntil} from './wait-until.ts';

/** The real course in its shell (`src/shell`), opened from a strict LMS. */
export interface ShellWorld {
  readonly lms: StrictScorm12;
  readonly texts: Texts;
  readonly store: Store;
  readonly frame: CourseFrame;
  /** Navigates to an address and waits until its page has rendered. */
  go(hash: string): Promise<void>;
  /** Changes the language of the course, and the direction of its script, as the course does. */
  speak(language: string): Promise<void>;
  /** Finds an element in the frame and its descendants, through open shadow roots. */
  find(selector: string): HTMLElement;
  findAll(selector: string): readonly HTMLElement[];
}

/**
 * Yields the matching elements below a root, also inside open shadow roots. The search stops when the caller needs no
 * more matches. This saves time: tests repeat the search until a page has changed, and a drawing has thousands of
 * elements.
 */
function* deep(root: ParentNode, selector: string): Generator<HTMLElement, undefined> {
  yield* root.querySelectorAll<HTMLElement>(selector);
  for (const {shadowRoot} of root.querySelectorAll('*')) if (shadowRoot) yield* deep(shadowRoot, selector);
}

export interface WorldSetup extends Partial<
  Pick<
    StoreSetup,
    'course' | 'loadModule' | 'loadBank' | 'loadRubrics' | 'probe' | 'sharedDevices' | 'isRefresher'
  >
> {
  readonly faults?: Faults;
  readonly language?: string;
  readonly catalogues?: CatalogueSource;
  readonly lms?: StrictScorm12;
  /** Standard of the package; SCORM 1.2 by default. */
  readonly standard?: string;
  /** Whether the package has a completion record; true by default. */
  readonly hasRecord?: boolean;
  /** Code of the refresher that the package consists of; none by default. */
  readonly refresher?: string;
  /** Storage of practice; none by default. */
  readonly practiceStorage?: PracticeStorage;
  /** Nonce of the attempt, for tests that need the same attempt again. */
  readonly attempt?: string;
  /** True if the learner chooses to go on when the course asks about an unreadable saved state. */
  readonly goesOn?: boolean;
  /** True if the course asks about saved work before it shows a page. */
  readonly asks?: boolean;
  /** True if the course stays mounted when a test ends, for tests that share it (`shared.ts`). */
  readonly isKept?: boolean;
}

/** Mounts an element that stays when a test ends. */
function mountForAll(template: TemplateResult): Element {
  const wrapper = document.createElement('div');
  document.body.append(wrapper);
  render(template, wrapper);
  const [element] = wrapper.children;
  if (!element) throw new Error('the template has no element');
  return element;
}

/** Opens the course at an address and waits until its page has rendered. */
export async function openShell(hash: string, setup: WorldSetup = {}): Promise<ShellWorld> {
  await pageStyles;
  const lms = setup.lms ?? new StrictScorm12(setup.faults);
  const spoken = setup.language ?? 'en';
  const texts = await createTexts(setup.catalogues ?? catalogues, languages.map(language), spoken, [
    ...textFiles.keys(),
  ]);
  const store = createStore({
    course: index,
    port: scorm12(lms.launch()),
    packageId: 'test',
    language: spoken,
    passMark: 80,
    report: 'outcome',
    askedOf: () => ({language: 'en', text: ''}),
    loadContents,
    loadModule,
    loadBank,
    loadRubrics,
    loadScoring,
    storage: undefined,
    probe: async () => true,
    clock,
    nonce: () => setup.attempt ?? nonce(),
    ...setup,
  });
  const context: PageContext = {
    ...{texts, store, standard: setup.standard ?? 'scorm12', country: 'mn'},
    ...{hasRecord: setup.hasRecord ?? true, storage: setup.practiceStorage},
    sharedDevices: setup.sharedDevices ?? false,
    refresher: setup.refresher ?? '',
    erase: () => openLeaving('erase', context),
  };
  prefetchOnceSaved(context);
  await texts.need('pages');
  mountOnEveryPage(texts);
  if (location.hash !== hash) {
    const changed = new Promise(resolve => {
      addEventListener('hashchange', resolve, {once: true});
    });
    location.hash = hash;
    await changed;
  }
  Object.assign(document.documentElement, {lang: texts.language.tag, dir: texts.language.dir});
  const template = html`<course-frame .texts=${texts} .store=${store} .context=${context}></course-frame>`;
  const frame = setup.isKept ? mountForAll(template) : await fixture(template);
  if (!(frame instanceof CourseFrame)) throw new Error('there is no course');
  const findAll = (selector: string) => [...deep(frame.shadowRoot ?? frame, selector)];
  const first = (selector: string) => deep(frame.shadowRoot ?? frame, selector).next().value;
  const stands = async () => {
    await waitUntil(() => {
      if (setup.goesOn) store.saving.question?.resolve('continue');
      return (store.ready || (setup.asks && store.saving.question)) && first('h1') !== undefined;
    }, `no page stands at ${location.hash}`);
    await frame.updateComplete;
  };
  await stands();
  return {
    lms,
    texts,
    store,
    frame,
    findAll,
    find(selector) {
      const found = first(selector);
      if (!found) throw new Error(`nothing on the page matches ${selector}`);
      return found;
    },
    async speak(code) {
      await texts.change(code);
      Object.assign(document.documentElement, {lang: texts.language.tag, dir: texts.language.dir});
      await frame.updateComplete;
    },
    async go(next) {
      const before = first('h1')?.textContent;
      location.hash = next;
      await waitUntil(() => first('h1')?.textContent !== before, `the page did not change to ${next}`);
      await stands();
    },
  };
}
