import {html} from 'lit';
import {loadGlossary} from '../../load/page-data.ts';
import type {Store} from '../../session/store.ts';
import type {Screen} from '../page-context.ts';
import {CourseSearch} from './course-search.ts';
import './search-page.element.ts';

/** The last search of each store, so that a learner who comes back finds the same query. */
const searches = new WeakMap<Store, CourseSearch>();

/** Renders the search with the last query. */
export const screen: Screen = ({texts, store}) => {
  const search = searches.get(store) ?? new CourseSearch(texts, store, loadGlossary);
  searches.set(store, search);
  return () => html`<search-page .texts=${texts} .search=${search}></search-page>`;
};
