import {Bookmarks} from '../shell/bookmarks.ts';
import '../shell/course-shortcuts.element.ts';
import {laterPage, type ApartPages, type DrawLater} from '../shell/later-pages.ts';
import type {ApartScreen} from '../shell/lesson-blocks.ts';
import {oneOnPage} from '../shell/one-on-page.ts';
import type {SingleScreen} from '../shell/part-page.element.ts';
import type {ResultsScreen} from '../shell/routes.ts';
import '../shell/term-note.element.ts';
import type {Around} from './around.ts';
import {countryPack} from './country-pack.ts';
import {countryScreen, wholeCountryScreen} from './country-screen.ts';
import {documentScreen} from './document-screen.ts';

/** Draws the pages beyond the first, with what they fetch in their turn. */
export function drawLater(around: Around): DrawLater {
  const {texts, store, country, erase} = around;
  oneOnPage('term-note', texts);
  oneOnPage('course-shortcuts', texts);
  const support = async () => (await countryPack(country, texts)).lines;
  const single: SingleScreen = async place =>
    (await import('./single-screen.ts')).singleScreen(place, {...around, support});
  const drawApart: ApartScreen = (module, block) =>
    block.kind === 'country' ? countryScreen(country, block, texts) : documentScreen(module, block, texts);
  const bookmarks = new Bookmarks(around.storage, () => store.record.nonce);
  const apart = apartPages(around, bookmarks);
  const pages = {texts, store, country, support, single, drawApart, erase, bookmarks, apart};
  return route => laterPage(route, pages);
}

/** Pages whose code and words are fetched only when they open. */
function apartPages(around: Around, bookmarks: Bookmarks): ApartPages {
  const {texts, store, country} = around;
  const practising = {...around, release: store.course.version};
  const results = async (screen: ResultsScreen) =>
    (await import('./results-screen.ts')).resultsScreen(screen, around);
  return {
    country: () => wholeCountryScreen(country, texts),
    glossary: async term => (await import('./glossary-screen.ts')).glossaryScreen(term, texts),
    'job-aids': async id => {
      const {jobAidsScreen} = await import('./job-aids-screen.ts');
      return jobAidsScreen(id, texts, store.course.version);
    },
    search: async () => (await import('./search-screen.ts')).searchScreen(texts, store),
    sources: async () => (await import('./sources-screen.ts')).sourcesScreen(texts, store),
    bookmarks: async () => (await import('./bookmarks-screen.ts')).bookmarksScreen(around, bookmarks),
    settings: async () => (await import('./settings-screen.ts')).settingsScreen(texts, store),
    practice: async () => (await import('./practice-screen.ts')).practiceScreen(practising),
    'talk-practice': async () => (await import('./talk-screen.ts')).talkScreen(practising),
    booth: async () => (await import('./booth-screen.ts')).boothScreen(practising),
    'try-out': async () => (await import('./try-out-screen.ts')).tryOutScreen(texts, store),
    results: () => results('results'),
    completion: () => results('completion'),
  };
}
