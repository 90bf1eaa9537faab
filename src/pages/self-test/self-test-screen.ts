import {html, type TemplateResult} from 'lit';
import {heldModule} from '../../content/package-filter.ts';
import type {Store} from '../../session/store.ts';
import type {Texts} from '../../text/texts.ts';
import {loadModule} from '../../load/course-data.ts';

/** The context that the self-test needs from the course. */
export interface SelfTestContext {
  readonly texts: Texts;
  readonly store: Store;
  readonly standard: string;
}

/**
 * Loads the code and texts of the administrator's self-test, and calculates the maximum size of a saved state
 * of this package. Rejects when a file fails to load.
 */
export async function selfTestScreen({texts, store, standard}: SelfTestContext): Promise<TemplateResult> {
  const course = await store.openContents();
  const ids = course.modules.map(({id}) => id);
  const [{maxLength}, modules] = await Promise.all([
    import('../../record/codec/max-length.ts'),
    Promise.all(ids.map(async id => [id, heldModule(await loadModule(id), ids)] as const)),
    texts.need('self-test'),
    import('./self-test-page.element.ts'),
  ]);
  const needed = maxLength(course, Object.fromEntries(modules));
  return html`<self-test-page
    .texts=${texts}
    .store=${store}
    .tested=${{standard, needed, version: course.version}}
  ></self-test-page>`;
}
