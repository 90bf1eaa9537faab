import {html, type TemplateResult} from 'lit';
import type {Store} from '../../session/store.ts';
import {CourseSearch} from './course-search.ts';
import './search-page.element.ts';
import type {Texts} from '../../text/texts.ts';
import {loadGlossary} from '../../load/page-data.ts';

const searches = new WeakMap<Store, CourseSearch>();

/**
 * Loads the texts of the search and renders its page with the last query. Rejects when the texts fail to
 * load.
 */
export async function searchScreen(texts: Texts, store: Store): Promise<TemplateResult> {
  await texts.need('search');
  const search = searches.get(store) ?? new CourseSearch(texts, store, loadGlossary);
  searches.set(store, search);
  return html`<search-page .texts=${texts} .search=${search}></search-page>`;
}
