import {assert} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {languages} from 'virtual:course';
import {asBefore} from '../../test/elements/as-before.ts';
import {counts} from '../content/course.ts';
import {hasContrast, isAccessible} from '../../test/elements/has-contrast.ts';
import {isSweep} from '../../test/elements/is-sweep.ts';
import {oneMoreLesson, oneMorePaper, oneMoreSingle} from '../../test/doubles/one-more-screen.ts';
import {isKept, sharedWorld} from '../../test/elements/shared.ts';
import {openShell, type ShellWorld} from '../../test/elements/shell-world.ts';
import {course} from '../../test/elements/whole-course.ts';
import type {Faults} from '../../test/doubles/strict-scorm12.ts';
import {allRoutes, formatRoute} from '../pages/router.ts';
import {waitUntil} from '../../test/elements/wait-until.ts';
import {drawOneShape} from '../../test/elements/one-shape.ts';
import {focused} from '../ui/focused.ts';

const more = new Set([...oneMoreSingle(course), ...oneMoreLesson(course), ...oneMorePaper(course)]);
const addresses = allRoutes(course)
  .map(formatRoute)
  .filter(address => !more.has(address));

/**
 * Addresses of documents, papers and whole lessons that this test can skip. They look like an earlier address, or
 * have tests of their own.
 */
const alike = ['document-fraud/c06', 'document-fraud/c13', 'foundations/three-minutes/whole'].concat(
  course.modules.flatMap(({id, parts}) =>
    parts.flatMap(({id: part, role}) => (role === undefined ? [] : [`${id}/${part}`])),
  ),
);

/** Addresses of pages that have tests of their own. Those tests run all rules of axe on the whole frame. */
const pagesWithAxe: readonly string[] = [
  ...['contents', 'about', 'country', 'glossary', 'job-aids', 'search', 'sources', 'settings', 'bookmarks'],
  ...['practice', 'talk-practice', 'try-out', 'mirror', 'results', 'completion', 'self-test', ...alike],
].map(address => `#/${address}`);

/** Opens a page in the course that the tests share, and waits until the page has rendered. */
async function visit({frame, findAll}: ShellWorld, address: string): Promise<void> {
  const page = () => frame.shadowRoot?.querySelector('main > :is(lazy-page, start-page)');
  const before = location.hash === address ? undefined : page();
  location.hash = address;
  await waitUntil(() => page() !== before && findAll('h1').length > 0, `${address} does not open`);
  await frame.updateComplete;
}

drawOneShape();

describe('every screen of the course in the dark colour scheme', () => {
  const world = sharedWorld(() => openShell('#/', isKept));

  before(() => emulateMedia({colorScheme: 'dark'}));

  for (const address of addresses) {
    const isChecked = !isSweep && pagesWithAxe.includes(address);
    // Only the dark colour scheme is tested here. The test of each page uses the light one.
    it(`the course ${isChecked ? 'has readable colours' : 'is accessible'} in the dark colour scheme at ${address}`, async () => {
      await visit(world(), address);
      await (isChecked ? hasContrast : isAccessible)(world().frame);
    });
  }
});

describe('every screen of the course in a narrow window', () => {
  before(async () => {
    await setViewport({width: 320, height: 640});
    document.documentElement.style.fontSize = '200%';
  });
  const world = sharedWorld(() => openShell('#/', {...isKept, language: 'qps'}));

  for (const address of addresses)
    it(`the course needs no horizontal scrolling at 320 px with doubled text size at ${address}`, async () => {
      await visit(world(), address);
      const wide = world()
        .findAll('*')
        .filter(
          e =>
            e.getBoundingClientRect().left < -1 &&
            // Leave out tables, because a table in a lesson scrolls inside its own container.
            !e.closest('.skip, .visually-hidden, table') &&
            // Leave out the parts of a drawing, because the browser clips everything beyond the edge of the drawing.
            !e.parentElement?.closest('svg'),
        );
      assert.deepEqual(
        wide.map(e => `${e.localName}.${e.className} ${e.textContent.trim().slice(0, 20)}`),
        [],
      );
      assert.isAtMost(document.documentElement.scrollWidth, 320);
    });
});

describe('every screen of the course', () => {
  afterEach(asBefore);

  for (const {code} of languages) {
    it(`every screen shows its header in one row on a desktop in the language ${code}`, async () => {
      const {find} = await openShell('#/', {language: code});
      const middle = (selector: string) => {
        const {top, bottom} = find(selector).getBoundingClientRect();
        return (top + bottom) / 2;
      };
      assert.approximately(middle('header summary'), middle('.brand'), 2);
      assert.approximately(middle('header nav'), middle('.brand'), 2);
    });
  }

  it('in preview mode, every page states at its top that nothing is recorded, and does not promise to save', async () => {
    const {find, findAll, go, frame} = await openShell('#/', {faults: {mode: 'browse'}});
    await waitUntil(() => findAll('[data-mode=browse]').length === 1, 'there is no notice');
    const [first] = frame.shadowRoot?.querySelector('main')?.children ?? [];
    assert.isTrue(first?.matches('lazy-page'));
    assert.notInclude(find('start-page').shadowRoot?.textContent, 'Your answers are saved');
    await go('#/contents');
    assert.lengthOf(findAll('[data-mode=browse]'), 1);
  });

  it('when nothing is recorded, the button in the header says "Leave" and not "Save and leave"', async () => {
    const read = async (faults: Faults) => (await openShell('#/contents', {faults})).find('header .leave');
    assert.strictEqual((await read({mode: 'review'})).textContent, 'Leave');
    assert.strictEqual((await read({})).textContent, 'Save and leave');
  });

  it('the contents page marks the parts that never count', async () => {
    const {findAll} = await openShell('#/contents');
    const never = course.modules.flatMap(m => m.parts.filter(({role}) => role && !counts(role)));
    const markedParts = findAll('.kind').filter(kind => kind.textContent.includes('never count'));
    assert.isAbove(never.length, 0);
    assert.strictEqual(markedParts.length, never.length);
  });

  it('every screen has one main heading, which gets the focus after a change of page', async () => {
    const {find, findAll, go, frame} = await openShell('#/contents');
    await go('#/about');
    assert.lengthOf(findAll('h1'), 1);
    await waitUntil(() => focused() === find('h1'), 'the heading has no focus');
    assert.isTrue(frame.matches(':focus-within'));
  });

  it('on a phone, header and footer take at most 96 px, and Next is always in view', async () => {
    await setViewport({width: 367, height: 666});
    const {find, findAll} = await openShell('#/document-fraud/mrz/second-failure');
    await waitUntil(() => findAll('a[rel=next]').length > 0, 'no footer');
    const [header, footer] = ['header', 'page-footer'].map(one => find(one).getBoundingClientRect());
    assert.isAtMost((header?.height ?? 999) + (footer?.height ?? 999), 96);
    for (const y of [0, 400, 4_000]) {
      scrollTo(0, y);
      const next = find('a[rel=next]').getBoundingClientRect();
      assert.isAtMost(next.bottom, innerHeight);
      assert.isAtLeast(next.top, footer?.top ?? 0);
    }
  });

  it('the title of the document names the section and the course, in every language', async () => {
    const {go, texts, find} = await openShell('#/contents');
    assert.strictEqual(document.title, 'Contents - Recognise, ask, refer');
    await go('#/document-fraud/mrz/second-failure');
    assert.strictEqual(document.title, `${find('h1').textContent.trim()} - Recognise, ask, refer`);
    await go('#/');
    assert.strictEqual(document.title, 'Recognise, ask, refer');
    await go('#/contents');
    await texts.change('mn');
    await waitUntil(() => document.title === 'Агуулга - Таних, асуух, холбон зуучлах', document.title);
  });

  it('"Back" restores the scroll position and the focused link, even if the link was in a folded list', async () => {
    const {find, findAll, frame} = await openShell('#/contents');
    await waitUntil(() => findAll('details.module').length > 0);
    const link = () => find('a[href="#/document-fraud/mrz"]');
    for (const details of findAll('details')) if (details.contains(link())) details.setAttribute('open', '');
    await frame.updateComplete;
    link().focus();
    link().scrollIntoView({block: 'center'});
    await waitUntil(() => scrollY > 0, 'nothing has scrolled');
    await new Promise(resolve => requestAnimationFrame(resolve));
    const top = scrollY;
    link().click();
    await waitUntil(() => findAll('lesson-page').length > 0);
    assert.strictEqual(scrollY, 0);
    history.back();
    await waitUntil(
      () => findAll('contents-page').length > 0 && focused() === link(),
      'the link has no focus',
    );
    assert.approximately(scrollY, top, 4);
  });

  it('every screen has this keyboard order: skip link, brand, links, leave, menu', async () => {
    const {frame} = await openShell('#/');
    const first = frame.shadowRoot?.querySelector<HTMLElement>('.skip');
    first?.focus();
    const names: string[] = [first?.className ?? ''];
    for (let i = 0; i < 5; i++) {
      await sendKeys({press: 'Tab'});
      names.push(
        frame.shadowRoot?.activeElement?.className || frame.shadowRoot?.activeElement?.localName || '',
      );
    }
    assert.deepEqual(names, ['skip', 'brand', 'a', 'a', 'button leave', 'summary']);
  });
});

describe('the language', () => {
  afterEach(asBefore);

  it('a change of language while the learner answers a question keeps the response', async () => {
    const {find, findAll, texts} = await openShell('#/document-fraud/mrz/second-failure');
    await waitUntil(() => findAll('input[type=radio]').length > 0);
    find('input[type=radio]').click();
    await texts.change('qps');
    await waitUntil(() => !find('h1').textContent.includes('fails'), find('h1').textContent);
    assert.isTrue(
      findAll('input[type=radio]').some(input => input instanceof HTMLInputElement && input.checked),
    );
  });

  it('the record keeps the language, so that the next session starts in this language', async () => {
    const {find, store} = await openShell('#/');
    find('header button[value=qps]').click();
    await waitUntil(() => store.record.language === 'qps');
  });
});

describe('the frame when something fails', () => {
  afterEach(asBefore);

  it('when a page throws, the frame shows a fault code and keeps header, save line and navigation', async () => {
    const {find, findAll, go, frame, store} = await openShell('#/contents');
    const faults: string[] = [];
    frame.addEventListener('course-fault', event => faults.push(event.code));
    const screen = () => {
      throw new TypeError('planted');
    };
    Object.assign(find('contents-page'), {screen});
    store.dispatch({kind: 'spoke', language: 'en'});
    await waitUntil(() => faults.length > 0);
    assert.deepEqual(faults, ['CONTENTS-PAGE-TYPEERROR']);
    assert.include(findAll('[role=alert]').at(-1)?.textContent, 'CONTENTS-PAGE-TYPEERROR');
    await go('#/about');
    assert.isNotEmpty(find('save-line').shadowRoot?.textContent);
  });

  it('the frame offers to retry a part that fails to load, then shows the part and focuses its heading', async () => {
    let line = false;
    const real = await import('../load/course-data.ts');
    const {find, findAll} = await openShell('#/document-fraud/zones', {
      loadModule: async id => {
        if (!line) throw new Error('no line');
        return real.loadModule(id);
      },
    });
    assert.include(find('h1').textContent, 'could not be fetched');
    line = true;
    find('lazy-page').shadowRoot?.querySelector('button')?.click();
    await waitUntil(() => findAll('lesson-page').length === 1);
    await waitUntil(() => focused() === find('h1'), 'the focus is not on the heading of the page');
  });

  it('the frame shows another lesson of the same module only after the texts of that lesson have loaded', async () => {
    const {catalogues} = await import('../load/course-data.ts');
    let bring = () => {};
    const brought = new Promise<void>(resolve => {
      bring = resolve;
    });
    const {find, findAll} = await openShell('#/document-fraud/zones', {
      catalogues: {
        ...catalogues,
        content: async (code, namespace) => {
          if (namespace.endsWith('/light')) await brought;
          return catalogues.content(code, namespace);
        },
      },
    });
    await waitUntil(() => findAll('lesson-page').length === 1);
    location.hash = '#/document-fraud/light';
    await waitUntil(() => findAll('[data-loading]').length === 1, 'nothing says that it is on its way');
    assert.lengthOf(findAll('lesson-page'), 0);
    bring();
    await waitUntil(() => findAll('lesson-page').length === 1);
    assert.isNotEmpty(find('h1').textContent.trim());
  });

  it('the course keeps the response and shows a hint when the rubrics fail to load', async () => {
    const {find, findAll} = await openShell('#/document-fraud/mrz/second-failure', {
      loadRubrics: async () => {
        throw new Error('no line');
      },
    });
    await waitUntil(() => findAll('input[type=radio]').length > 0);
    find('input[type=radio]').click();
    find('question-frame').shadowRoot?.querySelector('button')?.click();
    await waitUntil(() =>
      findAll('.result').some(result => result.textContent.includes('could not be checked')),
    );
    assert.isTrue(
      findAll('input[type=radio]').some(input => input instanceof HTMLInputElement && input.checked),
    );
  });
});

describe('the save line shows the save state as text', () => {
  afterEach(asBefore);

  it('the save line shows the time of the save after the LMS confirms it', async () => {
    const {find} = await openShell('#/');
    await waitUntil(() => find('save-line').shadowRoot?.textContent.includes('Saved at'), '');
  });

  it('the save line states in review mode that nothing is recorded', async () => {
    const {find} = await openShell('#/', {faults: {mode: 'review'}});
    await waitUntil(() => find('save-line').shadowRoot?.textContent.includes('Nothing is recorded'));
  });
});

describe('the page for saving and leaving', () => {
  afterEach(asBefore);

  it('the leaving page waits for the LMS, then tells the learner to close the tab', async () => {
    const {find, lms} = await openShell('#/left');
    await waitUntil(
      () => find('leaving-page').shadowRoot?.textContent.includes('You may close this tab'),
      '',
    );
    assert.isTrue(lms.log.some(call => call.name === 'LMSFinish' && call.answer === 'true'));
  });

  for (const [how, leave] of [
    ['its button', '.actions a'],
    ['the seal', '.brand'],
    ['the link to the contents', 'header nav a'],
  ] as const)
    it(`the leaving page leads back into the course by ${how}, even if the LMS opens no second session`, async () => {
      const {find, findAll, store, go} = await openShell('#/document-fraud/mrz/second-failure');
      await waitUntil(() => store.record.place !== '');
      await go('#/left');
      await waitUntil(() => store.saving.view.kind === 'closed');
      find(leave).click();
      await waitUntil(
        () => findAll('leaving-page').length === 0 && findAll('h1').length > 0,
        'no page shows',
      );
      await waitUntil(() => find('save-line').shadowRoot?.textContent.includes('Not saved'), 'no warning');
    });

  it('the leaving page hides the button that erases the work until the learner opens the question about a shared computer', async () => {
    const {find, store} = await openShell('#/left');
    await waitUntil(() => store.saving.view.kind === 'closed');
    const [first] = find('leaving-page').shadowRoot?.querySelectorAll('a, button') ?? [];
    assert.strictEqual(first?.textContent.trim(), 'Return to the course');
    const erase = find('leaving-page').shadowRoot?.querySelector('erase-work');
    assert.isTrue(erase === null || erase?.closest('details')?.open === false);
  });

  it('after a change of language, the leaving page still says that the work is saved', async () => {
    const {find, store, texts} = await openShell('#/left');
    await waitUntil(() => store.saving.view.kind === 'closed');
    find('header button[value=mn]').click();
    await waitUntil(() => texts.language.code === 'mn');
    await new Promise(resolve => setTimeout(resolve));
    assert.strictEqual(store.saving.view.kind, 'closed');
  });

  it('the leaving page shows one status and one retry button, and hides the save line of the frame', async () => {
    const {findAll, find} = await openShell('#/left', {faults: {refusesCommit: true}});
    await waitUntil(() => findAll('result-code, .primary').length > 0, '');
    assert.lengthOf(findAll('[data-save-line]'), 1);
    assert.isNotNull(find('leaving-page').shadowRoot?.querySelector('[data-save-line]'));
    assert.lengthOf(
      findAll('button').filter(button => button.textContent.trim() === 'Try again'),
      1,
    );
    assert.isEmpty(findAll('.leave'));
  });

  it('the course loads the leaving page before the learner leaves, so that this page works without a connection', async () => {
    const {texts} = await openShell('#/contents');
    await waitUntil(() => texts.has('leaving'), '');
    assert.isDefined(customElements.get('leaving-page'));
  });
});
