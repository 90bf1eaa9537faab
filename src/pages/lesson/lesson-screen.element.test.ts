import {assert} from '@open-wc/testing';
import {openShell} from '../../../test/elements/shell-world.ts';
import {catalogues} from '../../load/course-data.ts';
import {after, menuOf, type MenuPart} from '../part/menu.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';

afterEach(() => {
  location.hash = '';
});

const isLesson = (listed: MenuPart | undefined) => listed?.part.kind === 'lesson';

describe('the page of a lesson', () => {
  it('a lesson prefetches the next lesson of the core path, also from another module', async () => {
    const {store, texts, find} = await openShell('#/contents');
    const menu = menuOf(store.course, store);
    const [border] = menu.modules
      .flatMap(({core}) => core)
      .map(last => ({last, next: after(menu, last.module, last.part.id).next}))
      .filter(({last, next}) => isLesson(last) && isLesson(next) && next?.module !== last.module);
    if (!border?.next) throw new Error('no lesson of the course leads into another module');
    const {last, next} = border;
    const namespace = `${next.module}/${next.part.id}`;
    assert.isFalse(texts.has(namespace));
    location.hash = `#/${last.module}/${last.part.id}`;
    await waitUntil(() => texts.has(namespace), 'its words were not fetched');
    assert.include(location.hash, last.part.id);
    assert.isNotEmpty(find('lesson-page').shadowRoot?.textContent.trim());
  });

  it('a lesson does not report a failed prefetch, and fetches the lesson again when the learner opens it', async () => {
    let line = false;
    const {findAll} = await openShell('#/document-fraud/zones', {
      catalogues: {
        ...catalogues,
        content: async (code, namespace) => {
          if (!line && namespace.includes('/') && !namespace.endsWith('/zones')) throw new Error('no line');
          return catalogues.content(code, namespace);
        },
      },
    });
    await waitUntil(() => findAll('lesson-page').length === 1, '');
    assert.isEmpty(findAll('[role=alert]'));
    line = true;
    location.hash = '#/document-fraud/light';
    await waitUntil(
      () => findAll('lesson-page h1, article h1').some(h => h.textContent.includes('lamp')),
      '',
    );
  });
});
