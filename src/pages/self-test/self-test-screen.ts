import {html} from 'lit';
import {moduleInPackage} from '../../content/package-filter.ts';
import {loadModule} from '../../load/course-data.ts';
import {maxLength} from '../../record/codec/max-length.ts';
import type {Screen} from '../page-context.ts';
import './self-test-page.element.ts';

/**
 * Calculates the maximum size of a saved state of this package, and renders the page of the self-test.
 * Rejects when a file fails to load.
 */
export const screen: Screen = async ({texts, store, standard}) => {
  const {course} = store;
  const ids = course.modules.map(({id}) => id);
  const modules = await Promise.all(
    ids.map(async id => [id, moduleInPackage(await loadModule(id), ids)] as const),
  );
  const needed = maxLength(course, Object.fromEntries(modules));
  return () =>
    html`<self-test-page
      .texts=${texts}
      .store=${store}
      .tested=${{standard, needed, version: course.version}}
    ></self-test-page>`;
};
