import {index, languages, seal} from 'virtual:course';
import {createStore, loadMerging, type Store} from '../session/store.ts';
import '../shell/course-frame.element.ts';
import {prefetchOnceSaved} from '../shell/prefetch.ts';
import type {CourseFrame} from '../shell/course-frame.element.ts';
import {applySettings, readSettings} from '../pages/settings/settings.ts';
import {language} from '../text/language.ts';
import {plain} from '../text/plain.ts';
import {openLeaving} from '../pages/open.ts';
import type {PageContext} from '../pages/page-context.ts';
import {textFiles} from '../pages/pages.ts';
import {createTexts, type Texts} from '../text/texts.ts';
import {beforeReload} from '../ui/reload-page.ts';
import {choosePort} from '../tracking/choose.ts';
import type {TitleOf} from '../tracking/port.ts';
import * as courseData from '../load/course-data.ts';
import {followPageLifecycle} from '../device/page-lifecycle.ts';
import {readFacts, selected, type PackageFacts} from './package-facts.ts';
import {deviceDatabase} from '../device/device-database.ts';
import {clock, deviceStorage, nonce, probe, web, windowStorage} from '../device/browser.ts';
import {windowChannel} from '../device/window-channel.ts';

async function openStore(facts: PackageFacts, texts: Promise<Texts>): Promise<Store> {
  const {id: packageId} = facts;
  const course = selected(index, facts);
  const storage = deviceStorage();
  if (storage && facts.standard === 'standalone')
    (await import('../device/former-record.ts')).moveFormerRecord(storage, packageId, facts.modules);
  const [port, spoken] = await Promise.all([
    choosePort(facts.standard, {
      window,
      storage,
      packageId,
      statusScheme: facts.statusScheme,
      titleOf: (part): ReturnType<TitleOf> => {
        const text = plain(spoken.title(`${part}.title`));
        return text === '' ? undefined : {language: spoken.language.tag, text};
      },
      web: async () => {
        const {joinStates} = await import('../record/join-states.ts');
        return web((a, b) => joinStates(a, b, course));
      },
    }),
    texts,
  ]);
  return createStore({
    isRefresher: facts.refresher !== '',
    course,
    port,
    packageId,
    language: facts.languages[0] ?? 'en',
    passMark: facts.passMark,
    report: facts.report,
    askedOf: (owner, {words}) => ({
      language: spoken.language.tag,
      text: plain(spoken.lookup(owner, words)('stem')),
    }),
    ...courseData,
    loadScoring: async type => (await import('../questions/scoring.ts')).loadScoring(type),
    // Without an LMS, device storage holds the only copy of the learner's work. The setting for shared
    // devices therefore does not apply.
    storage: facts.sharedDevices && facts.standard !== 'standalone' ? windowStorage() : storage,
    database: facts.sharedDevices || facts.standard === 'standalone' ? undefined : deviceDatabase(),
    sharedDevices: facts.sharedDevices,
    probe,
    clock,
    nonce,
    line: windowChannel(packageId, location.pathname, nonce()),
  });
}

/**
 * Updates the language, direction and title of the document whenever the texts change. The browser and screen readers
 * use these three. Once the record is loaded, switches to the language that the learner used last, if the package has
 * this language.
 */
function followLanguage(texts: Texts, store: Store): void {
  const speak = () => {
    const {tag, dir} = texts.language;
    Object.assign(document.documentElement, {lang: tag, dir});
    document.title = texts.t('course.title');
  };
  texts.subscribe(speak);
  speak();
  const stop = store.subscribe(() => {
    if (!store.ready) return;
    stop();
    const {language: last} = store.record;
    if (last !== texts.language.code && texts.languages.some(l => l.code === last)) void texts.change(last);
  });
}

async function start(container: Element): Promise<void> {
  applySettings(readSettings(deviceStorage()), document.documentElement);
  const facts = readFacts(document, location.search);
  const spoken = languages.filter(l => facts.languages.includes(l.code)).map(language);
  const speaking = createTexts(courseData.catalogues, spoken, facts.languages[0] ?? 'en', [
    ...textFiles.keys(),
  ]);
  const [texts, store] = await Promise.all([speaking, openStore(facts, speaking)]);
  followPageLifecycle(store);
  beforeReload.add(() => store.saving.keepOpen());
  followLanguage(texts, store);
  const {standard, country, completionRecord: hasRecord, sharedDevices, refresher} = facts;
  const storage = sharedDevices ? windowStorage() : deviceStorage();
  const context: PageContext = {
    ...{texts, store, standard, country, hasRecord, storage, sharedDevices, refresher},
    erase: () => openLeaving('erase', context),
  };
  const frame: CourseFrame = document.createElement('course-frame');
  Object.assign(frame, {texts, store, context, seal, detailed: facts.report === 'detail'});
  prefetchOnceSaved(context, async () => {
    const [{mountOnEveryPage}] = await Promise.all([
      import('../shell/every-page.ts'),
      texts.need('pages'),
      loadMerging(),
    ]);
    mountOnEveryPage(texts);
  });
  const {scrollX, scrollY} = window;
  container.replaceChildren(frame);
  await frame.updateComplete;
  scrollTo(scrollX, scrollY);
}

// A top-level await would never end here. `start` fetches chunks that import from this file. These chunks would wait
// until the await ends.
const container = document.querySelector('tamga-app');
if (container) void start(container);
