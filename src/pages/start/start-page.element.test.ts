import {assert, expect, html} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {index} from 'virtual:course';
import {asBefore} from '../../../test/elements/as-before.ts';
import type {CourseIndex} from '../../content/course.ts';
import {pageStyles} from '../../../test/elements/page-styles.ts';
import {handsIn, learns} from '../../../test/elements/taken-course.ts';
import {course} from '../../../test/elements/whole-course.ts';
import {openSaving, mount, type SavingWorld} from '../../../test/elements/saving-world.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {words} from '../../../test/elements/words.ts';
import {questionsOf, sectionsOf} from '../../record/questions.ts';
import {scored} from '../../score/score.ts';
import './start-page.element.ts';

afterEach(asBefore);

const openPage = async (isDetailed = false) => {
  const world = await openSaving();
  const {texts, store} = world;
  const page = html`<start-page .texts=${texts} .store=${store} .detailed=${isDetailed}></start-page>`;
  return {...(await mount(page, world)), texts};
};

for (const [isDetailed, what] of [
  [true, 'tells the learner before anything begins that wordings of interviews are reported, where they are'],
  [false, 'says nothing of it where they are not'],
] as const) {
  it(`the start page ${what}`, async () => {
    const {element, text} = await openPage(isDetailed);
    assert.strictEqual(text('[data-detail]').includes('every wording that you choose'), isDetailed);
    await expect(element).to.be.accessible();
  });
}

/** A store that still looks for the saved work. */
const opening = ({course}: SavingWorld['store']) => ({
  subscribe: () => () => undefined,
  ready: false,
  saving: {view: {kind: 'opening'}},
  course,
});

it('the start page says in the place of its button that the course looks for the saved work', async () => {
  const {element, text, all} = await openPage();
  assert.isNotEmpty(all('.way .primary, .way.back'));
  const {store} = await openSaving();
  Object.assign(element, {store: opening(store)});
  await element.updateComplete;
  assert.strictEqual(text('.way'), 'Looking for your saved work');
  assert.isEmpty(all('.way .primary'));
});

for (const width of [714, 367])
  for (const language of ['en', 'mn'])
    it(`the map and the button "Begin" do not move when the saved work has loaded, at ${width} px in ${language}`, async () => {
      await pageStyles;
      await setViewport({width, height: 666});
      const world = await openSaving({}, {course: index, loadContents: () => new Promise(() => undefined)});
      await world.texts.change(language);
      const {element, all} = await mount(
        html`<start-page .texts=${world.texts} .store=${world.store}></start-page>`,
        world,
      );
      await document.fonts.ready;
      const tops = () => [...all('.way'), ...all('nav')].map(box => box.getBoundingClientRect().top);
      await waitUntil(() => innerWidth === width && all('.way .primary').length === 1, 'no button');
      const settled = tops();
      Object.assign(element, {store: opening(world.store)});
      await element.updateComplete;
      const before = tops();
      assert.isEmpty(all('.way .primary'));
      assert.lengthOf(before, 2);
      for (const [n, top] of before.entries()) assert.closeTo(top, settled[n] ?? 0, 1, `box ${n}`);
    });

it('the start page tells the learner about the length of the core path, saving, distressing parts and help', async () => {
  const {all} = await openPage();
  const factLines = all('.facts p').map(line => line.textContent.replace(/\s+/g, ' ').trim());
  assert.match(
    factLines[0] ?? '',
    /^The core path takes about \d h( \d+ min)?\. Parts of 10 to 20 minutes\..*saved after each step/,
  );
  assert.match(factLines[1] ?? '', /^Some parts describe people under threat\./);
  assert.isNotEmpty(all('.facts a[href="#/support"]'));
});

it('the start page says that a translation is a draft, and has no such note in English', async () => {
  const {element, all, texts} = await openPage();
  const lines = () => all('.facts p').map(words).join(' ');
  assert.notInclude(lines(), texts.t('review.draft'));
  await texts.change('mn');
  await element.updateComplete;
  assert.strictEqual(lines().includes(texts.t('review.draft')), texts.review === 'draft');
});

it('the start page offers a new learner a try-out and a pre-test', async () => {
  const {element} = await openPage();
  const links = [...(element.shadowRoot?.querySelectorAll('.first a') ?? [])];
  assert.deepEqual(
    links.map(link => link.getAttribute('href')),
    ['#/try-out', '#/before/pre-test'],
  );
});

/**
 * Opens the start page of a learner whose last place is `place`, and waits until the map has loaded. `of` is the
 * course; by default our course.
 */
async function returned(
  place: string,
  prepare: (world: SavingWorld) => Promise<void> = async () => undefined,
  of?: CourseIndex,
) {
  const world = await openSaving({}, of && {course: of});
  await prepare(world);
  world.store.dispatch({kind: 'went', place});
  const page = await mount(
    html`<start-page .texts=${world.texts} .store=${world.store}></start-page>`,
    world,
  );
  await waitUntil(() => page.all('ol > li').length > 0, 'there is no map');
  return page;
}

const lostPlaceNotice = 'The page where you were is no longer in the course. Your next step';
for (const [place, opens, notice] of [
  ['gone/gone', '#/foundations/act-means-purpose', lostPlaceNotice],
  ['document-fraud/gone/a', '#/document-fraud/verdicts', lostPlaceNotice],
  ['document-fraud/zones/gone', '#/document-fraud/zones/gone', 'Your next step'],
] as const)
  it(`for the saved place ${place}, the start page offers to go on at ${opens}, and says why`, async () => {
    const {all, text} = await returned(place);
    assert.strictEqual(all('.way.back a')[0]?.getAttribute('href'), opens);
    assert.notStrictEqual(text('.way.back strong'), '');
    assert.isTrue(text('.way.back p').startsWith(notice), text('.way.back p'));
  });

it('the start page shows the titles of the modules at once, and later the map in a space of the same height', async () => {
  const world = await openSaving({}, {course: index, loadContents: () => new Promise(() => undefined)});
  const {all} = await mount(
    html`<start-page .texts=${world.texts} .store=${world.store}></start-page>`,
    world,
  );
  assert.deepEqual(
    all('nav .name').map(words),
    index.modules.map(({id}) => world.texts.title(`${id}.title`)),
  );
  const kept = all('nav')[0]?.offsetHeight ?? 0;
  const loaded = await returned('document-fraud/zones');
  assert.isEmpty(loaded.all('nav ul'));
  assert.closeTo(loaded.all('nav')[0]?.offsetHeight ?? 0, kept, 60);
});

const nothingDone = () => Promise.resolve();
for (const [place, done, prepare] of [
  ['', 'nothing', nothingDone],
  ['document-fraud/zones', 'nothing', nothingDone],
  ['foundations/act-means-purpose', 'its module', ({store}: SavingWorld) => learns(store, 'foundations')],
] as const)
  it(`before the map has loaded, the start page shows the states of the map, for the last place "${place}" and ${done} done`, async () => {
    const world = await openSaving({}, {course: index});
    await prepare(world);
    // The texts never load, so the map does not appear.
    Object.assign(world.texts, {need: () => new Promise(() => undefined)});
    world.store.dispatch({kind: 'went', place});
    const {all} = await mount(
      html`<start-page .texts=${world.texts} .store=${world.store}></start-page>`,
      world,
    );
    const look = (state: HTMLElement) => [words(state), getComputedStyle(state).color];
    const early = all('nav ul .state').map(look);
    assert.include(early.flat(), 'You are here');
    const loaded = await returned(place, prepare);
    assert.deepEqual(early, loaded.all('ol .state').map(look));
  });

it('the start page tells only a new learner what the course teaches, and not a learner who comes back', async () => {
  const {text, texts} = await openPage();
  assert.strictEqual(text('.lead + p'), texts.t('course.lead'));
  const {all} = await returned('document-fraud/zones');
  assert.isEmpty(all('.lead + p'));
});

for (const width of [714, 367])
  for (const language of ['en', 'mn'])
    it(`until the map has loaded, the start page shows each name and state at its final place, and a stone instead of each drawing, at ${width} px in ${language}`, async () => {
      await pageStyles;
      await setViewport({width, height: 666});
      const boxes = (places: readonly HTMLElement[]) => {
        const [origin] = places.map(place => place.getBoundingClientRect());
        return places.map(place => {
          const {left, top, height} = place.getBoundingClientRect();
          const texts = [...place.querySelectorAll('.name, .state')].flatMap(text => {
            const words = new Range();
            words.selectNodeContents(text);
            const at = words.getBoundingClientRect();
            return [at.left - left, at.top - top, at.width];
          });
          return [left - (origin?.left ?? 0), top - (origin?.top ?? 0), height, ...texts];
        });
      };
      const waiting = await openSaving({}, {course: index, loadContents: () => new Promise(() => undefined)});
      await waiting.texts.change(language);
      const {all} = await mount(
        html`<start-page .texts=${waiting.texts} .store=${waiting.store}></start-page>`,
        waiting,
      );
      await document.fonts.ready;
      const kept = boxes(all('nav ul > li'));
      for (const place of all('nav ul > li')) {
        const {content, backgroundColor, backgroundImage} = getComputedStyle(place, '::before');
        assert.deepEqual([content, backgroundColor], ['""', 'rgba(0, 0, 0, 0)']);
        assert.match(backgroundImage, /^radial-gradient.*, linear-gradient/, 'there is no road');
      }
      const world = await openSaving();
      await world.texts.change(language);
      const loaded = await mount(
        html`<start-page .texts=${world.texts} .store=${world.store}></start-page>`,
        world,
      );
      await waitUntil(() => loaded.all('ol > li').length > 0, 'there is no map');
      const drawn = boxes(loaded.all('ol > li'));
      assert.strictEqual(kept.length, drawn.length);
      for (const [n, box] of kept.entries())
        for (const [m, length] of box.entries())
          assert.closeTo(length, drawn[n]?.[m] ?? 0, 2, `place ${n}, length ${m}`);
    });

it('the start page names no next step while its title has not loaded', async () => {
  const world = await openSaving({}, {course: index, loadContents: () => new Promise(() => undefined)});
  world.store.dispatch({kind: 'went', place: 'document-fraud/gone/a'});
  const {text} = await mount(
    html`<start-page .texts=${world.texts} .store=${world.store}></start-page>`,
    world,
  );
  assert.strictEqual(text('.way.back'), 'Continue');
});

/** Answers each question of the first lesson of `foundations` wrongly. */
async function failsFirstLesson({store}: SavingWorld): Promise<void> {
  const module = 'foundations';
  const {parts} = await store.openModule(module);
  for (const part of parts.filter(({id}) => id === 'act-means-purpose')) {
    for (const section of sectionsOf(part)) store.dispatch({kind: 'seen', module, section});
    for (const {id: question, possible} of questionsOf(part))
      store.dispatch({kind: 'answered', module, question, response: [], score: scored(0, possible)});
  }
}

it('the start page leads a learner who has finished a lesson to the next one, with one click', async () => {
  const {all, text} = await returned('foundations/act-means-purpose', failsFirstLesson);
  assert.strictEqual(all('.way.back a')[0]?.getAttribute('href'), '#/foundations/side-by-side');
  assert.strictEqual(text('.way.back strong'), 'Two crimes, side by side');
});

it('the map has a link for each module, says where the learner is, and draws the places of the course', async () => {
  const {all, element} = await returned('document-fraud/zones');
  assert.lengthOf(all('ol > li > a'), index.modules.length);
  assert.deepEqual(
    all('.here .state').map(state => state.textContent),
    ['You are here'],
  );
  assert.isAbove(new Set(all('ol svg').map(drawing => drawing.innerHTML)).size, 5);
  await expect(element).to.be.accessible();
});

/** Our course without its final, so that the tests of the modules are on the core path. */
const withoutFinal: CourseIndex = {...course, modules: course.modules.filter(({test}) => test !== 'final')};

/** Learns all of `foundations` and hands in its test, with all answers right or all wrong. */
const takesTest =
  (isRight: boolean) =>
  async ({store}: SavingWorld): Promise<void> => {
    await learns(store, 'foundations');
    await handsIn(store, 'foundations', 'test', () => isRight);
  };

for (const [what, prepare, state, opens] of [
  ['whose test is passed is done', takesTest(true), 'done', '#/foundations/act-means-purpose'],
  ['whose test is failed is open, and leads to the test', takesTest(false), 'open', '#/foundations/test'],
  [
    'whose first lesson went wrong leads to the second',
    failsFirstLesson,
    'open',
    '#/foundations/side-by-side',
  ],
] as const)
  it(`on the map, a module ${what}`, async () => {
    const {all} = await returned('document-fraud/zones', prepare, withoutFinal);
    const place = all('ol > li')[withoutFinal.modules.findIndex(({id}) => id === 'foundations')];
    assert.strictEqual(place?.className, state);
    assert.strictEqual(place?.querySelector('a')?.getAttribute('href'), opens);
  });

it('the start page offers neither a try-out nor a pre-test that the course lacks', async () => {
  const {extras: _, ...bare} = index;
  const offered = async (course: CourseIndex) => {
    const world = await openSaving({}, {course});
    const {element} = await mount(
      html`<start-page .texts=${world.texts} .store=${world.store}></start-page>`,
      world,
    );
    return [...(element.shadowRoot?.querySelectorAll('.first a') ?? [])].map(link =>
      link.getAttribute('href'),
    );
  };
  assert.deepEqual(await offered(bare), ['#/before/pre-test']);
  const modules = bare.modules.filter(({id}) => id !== 'before');
  assert.deepEqual(await offered({...bare, modules}), []);
});
