import {html} from 'lit';
import {hasExtra} from '../../content/course.ts';
import {loadGlossary} from '../../load/page-data.ts';
import type {Store} from '../../session/store.ts';
import type {Screen} from '../page-context.ts';
import {CourseSearch} from './course-search.ts';
import './search-page.element.ts';

/**
 * The search object of each store. With the same object, a learner who returns to the page finds the same
 * query and results.
 */
const searches = new WeakMap<Store, CourseSearch>();

/** Renders the search page with the last query of the learner. */
export const screen: Screen = ({texts, store}) => {
  const search =
    searches.get(store) ??
    new CourseSearch(texts, store, hasExtra(store.course, 'glossary') ? loadGlossary : undefined);
  searches.set(store, search);
  return () => html`<search-page .texts=${texts} .search=${search}></search-page>`;
};
