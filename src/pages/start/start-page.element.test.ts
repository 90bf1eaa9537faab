import {assert, expect, html} from '@open-wc/testing';
import {index} from 'virtual:course';
import type {CourseIndex} from '../../content/course.ts';
import {openSaving, shown} from '../../../test/elements/saving-world.ts';
import './start-page.element.ts';

const opened = async (isDetailed = false) => {
  const world = await openSaving();
  return shown(
    html`<start-page .texts=${world.texts} .store=${world.store} .detailed=${isDetailed}></start-page>`,
    world,
  );
};

for (const [isDetailed, what] of [
  [true, 'tells the learner before anything begins that wordings of interviews are reported, where they are'],
  [false, 'says nothing of it where they are not'],
] as const) {
  it(`the start page ${what}`, async () => {
    const {element, text} = await opened(isDetailed);
    assert.strictEqual(text('[data-detail]').includes('every wording that you choose'), isDetailed);
    await expect(element).to.be.accessible();
  });
}

it('the start page says in the place of its button that the course looks for the saved work', async () => {
  const {element, text, all} = await opened();
  assert.isNotEmpty(all('.way .primary, .way.back'));
  const {course} = await openSaving().then(({store}) => store);
  const store = {subscribe: () => () => undefined, ready: false, saving: {view: {kind: 'opening'}}, course};
  Object.assign(element, {store});
  await element.updateComplete;
  assert.strictEqual(text('.way'), 'Looking for your saved work');
  assert.isEmpty(all('.way .primary'));
});

it('the start page informs about the length of the core path, saving, distressing parts and help', async () => {
  const {element} = await opened();
  const told = [...(element.shadowRoot?.querySelectorAll('dl > div') ?? [])].map(line =>
    line.textContent.replace(/\s+/g, ' ').trim(),
  );
  assert.match(told[0] ?? '', /^Time The core path takes about 3 h \d+ min\. Parts of 10 to 20 minutes\./);
  assert.match(told[1] ?? '', /^Saving Your answers are saved after each step\./);
  assert.match(told[2] ?? '', /^Care Some parts describe people under threat\./);
  assert.isNotNull(element.shadowRoot?.querySelector('dl a[href="#/support"]'));
});

it('the start page offers a new learner a try-out and a pre-test', async () => {
  const {element} = await opened();
  const links = [...(element.shadowRoot?.querySelectorAll('.first a') ?? [])];
  assert.deepEqual(
    links.map(link => link.getAttribute('href')),
    ['#/try-out', '#/before/pre-test'],
  );
});

for (const [place, opens] of [
  ['document-fraud/gone/a', '#/document-fraud/verdicts'],
  ['gone/gone', '#/foundations/act-means-purpose'],
  ['document-fraud/zones/gone', '#/document-fraud/zones/gone'],
] as const)
  it(`the start page goes on at ${opens} from the saved place ${place}`, async () => {
    const world = await openSaving();
    world.store.dispatch({kind: 'went', place});
    await world.texts.need('contents');
    const {element} = await shown(
      html`<start-page .texts=${world.texts} .store=${world.store}></start-page>`,
      world,
    );
    await element.updateComplete;
    const way = element.shadowRoot?.querySelector('.way.back');
    assert.strictEqual(way?.querySelector('a')?.getAttribute('href'), opens);
    assert.notStrictEqual(way?.querySelector('strong')?.textContent.trim(), '');
  });

it('the start page offers no try-out in a course that has none, and nothing first without a pre-test', async () => {
  const {hasTryOut: _, ...bare} = index;
  const offered = async (course: CourseIndex) => {
    const world = await openSaving({}, {course});
    const {element} = await shown(
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
