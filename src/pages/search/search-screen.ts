import {html, type TemplateResult} from 'lit';
import type {Store} from '../../session/store.ts';
import {CourseSearch} from './course-search.ts';
import './search-page.element.ts';
import type {Texts} from '../../text/texts.ts';
import {loadGlossary} from '../../load/page-data.ts';

const searches = new WeakMap<Store, CourseSearch>();

/** Fetches the words of the search, and draws its page with what was typed before. Rejects where they do not arrive. */
export async function searchScreen(texts: Texts, store: Store): Promise<TemplateResult> {
  await texts.need('search');
  const search = searches.get(store) ?? new CourseSearch(texts, store, loadGlossary);
  searches.set(store, search);
  return html`<search-page .texts=${texts} .search=${search}></search-page>`;
}
