import {Bookmarks} from '../pages/bookmarks/bookmarks.ts';
import '../shell/course-shortcuts.element.ts';
import {laterPage, type ApartPages, type DrawLater} from '../pages/later-page.ts';
import type {ApartScreen} from '../pages/lesson/blocks.ts';
import {oneOnPage} from '../shell/mount-once.ts';
import type {SingleScreen} from '../pages/part/part-page.element.ts';
import type {ResultsScreen} from '../pages/routes.ts';
import '../pages/glossary/term-note.element.ts';
import type {Around} from '../pages/page-context.ts';
import {countryPack} from '../pages/country/country-pack.ts';
import {countryScreen, wholeCountryScreen} from '../pages/country/country-screen.ts';
import {documentScreen} from '../pages/lesson/document/document-screen.ts';

/**
 * Mounts the page-wide elements and returns the function that renders the pages after the first screen. Each
 * page loads its own files.
 */
export function drawLater(around: Around): DrawLater {
  const {texts, store, country, erase} = around;
  oneOnPage('term-note', texts);
  oneOnPage('course-shortcuts', texts);
  const support = async () => (await countryPack(country, texts)).lines;
  const single: SingleScreen = async place =>
    (await import('../pages/part/single-screen.ts')).singleScreen(place, {...around, support});
  const drawApart: ApartScreen = (module, block) =>
    block.kind === 'country' ? countryScreen(country, block, texts) : documentScreen(module, block, texts);
  const bookmarks = new Bookmarks(around.storage, () => store.record.nonce);
  const apart = apartPages(around, bookmarks);
  const pages = {texts, store, country, support, single, drawApart, erase, bookmarks, apart};
  return route => laterPage(route, pages);
}

/** Pages that load their code and texts only when they open. */
function apartPages(around: Around, bookmarks: Bookmarks): ApartPages {
  const {texts, store, country} = around;
  const practising = {...around, release: store.course.version};
  const results = async (screen: ResultsScreen) =>
    (await import('../pages/completion/results-screen.ts')).resultsScreen(screen, around);
  return {
    country: () => wholeCountryScreen(country, texts),
    glossary: async term =>
      (await import('../pages/glossary/glossary-screen.ts')).glossaryScreen(term, texts),
    'job-aids': async id => {
      const {jobAidsScreen} = await import('../pages/job-aids/job-aids-screen.ts');
      return jobAidsScreen(id, texts, store.course.version);
    },
    search: async () => (await import('../pages/search/search-screen.ts')).searchScreen(texts, store),
    sources: async () => (await import('../pages/sources/sources-screen.ts')).sourcesScreen(texts, store),
    bookmarks: async () =>
      (await import('../pages/bookmarks/bookmarks-screen.ts')).bookmarksScreen(around, bookmarks),
    settings: async () => (await import('../pages/settings/settings-screen.ts')).settingsScreen(texts, store),
    practice: async () => (await import('../pages/practice/practice-screen.ts')).practiceScreen(practising),
    'talk-practice': async () =>
      (await import('../pages/talk-practice/talk-practice-screen.ts')).talkScreen(practising),
    booth: async () => (await import('../pages/booth/booth-screen.ts')).boothScreen(practising),
    'try-out': async () => (await import('../pages/try-out/try-out-screen.ts')).tryOutScreen(texts, store),
    results: () => results('results'),
    completion: () => results('completion'),
  };
}
