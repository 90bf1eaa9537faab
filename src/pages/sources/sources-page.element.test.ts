import {assert, expect} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {asBefore, windowAsBefore} from '../../../test/elements/as-before.ts';
import {hasContrast} from '../../../test/elements/has-contrast.ts';
import {isKept, sharedWorld} from '../../../test/elements/shared.ts';
import {openShell, type ShellWorld, type WorldSetup} from '../../../test/elements/shell-world.ts';
import {course} from '../../../test/elements/whole-course.ts';
import {catalogues} from '../../load/course-data.ts';
import type {CatalogueSource} from '../../text/texts.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {words} from '../../../test/elements/words.ts';

const all = ({findAll}: ShellWorld, selector: string) => [
  ...(findAll('sources-page')[0]?.shadowRoot?.querySelectorAll(selector) ?? []),
];

const modules = course.modules.filter(({parts}) => parts.some(({kind}) => kind === 'lesson'));
const lessons = course.modules.flatMap(({id, parts}) =>
  parts.flatMap(part => (part.kind === 'lesson' ? [`${id}/${part.id}`] : [])),
);

/** Opens the sources page and waits until it shows this number of lessons. */
async function openPage(count: number, setup?: WorldSetup): Promise<ShellWorld> {
  const world = await openShell('#/sources', setup);
  await shows(world, count);
  return world;
}

const shows = (world: ShellWorld, count: number) =>
  waitUntil(() => all(world, 'h3').length === count, `there are not ${count} lessons`);

/** Creates a catalogue source that fails for some namespaces while `line.isDown` is true. */
function failing(fails: (namespace: string) => boolean) {
  const line = {isDown: true};
  const source: CatalogueSource = {
    ...catalogues,
    content: (language, namespace) =>
      line.isDown && fails(namespace)
        ? Promise.reject(new Error('the line is down'))
        : catalogues.content(language, namespace),
  };
  return {source, line};
}

describe('the sources page with all lessons', () => {
  const whole = sharedWorld(() => openPage(lessons.length, isKept));
  afterEach(windowAsBefore);

  it('the sources page is accessible, and has enough contrast in the dark colour scheme', async () => {
    await expect(whole().frame).to.be.accessible();
    await emulateMedia({colorScheme: 'dark'});
    await hasContrast(whole().frame);
  });

  it('the sources page has a heading for each module with lessons, and below it each lesson with its sources', async () => {
    const world = whole();
    assert.lengthOf(all(world, 'h2'), modules.length);
    assert.deepEqual(
      all(world, 'h3 a').map(link => link.getAttribute('href')),
      lessons.map(lesson => `#/${lesson}`),
    );
    assert.lengthOf(all(world, 'h3 + ul'), lessons.length);
    const short = all(world, 'li').map(words);
    assert.deepEqual(
      short.filter(text => text.length < 20),
      [],
    );
  });

  it('the sources page marks facts from professional knowledge, and content that was made for the course', async () => {
    const world = whole();
    const marked = (mark: string) => all(world, 'li').filter(item => words(item).startsWith(mark));
    const [known, own] = [marked('Professional knowledge'), marked('Practice of this course')];
    assert.isAbove(known.length, 10);
    assert.lengthOf(own, lessons.length);
    assert.deepEqual(
      known.map(words).filter(text => !/general professional knowledge, not read in/i.test(text)),
      [],
    );
  });
});

describe('the sources page', () => {
  afterEach(asBefore);

  it('the sources page can be reached from the contents and from the about page', async () => {
    for (const page of ['contents', 'about']) {
      const world = await openShell(`#/${page}`);
      await waitUntil(() => world.findAll('a[href="#/sources"]').length > 0, `no link on the page "${page}"`);
    }
  });

  it('the sources page reports the number of lessons that failed to load, and loads them on retry', async () => {
    const [first = '', second = ''] = lessons;
    const {source, line} = failing(namespace => namespace === first || namespace === second);
    const world = await openPage(lessons.length - 2, {catalogues: source});
    await waitUntil(() => all(world, '[role=alert]').length > 0, 'nothing is told');
    assert.strictEqual(
      words(all(world, '[role=alert]')[0]),
      `Only the sources of ${lessons.length - 2} of ${lessons.length} lessons could be fetched.`,
    );
    const again = all(world, 'button')[0];
    // Check only the message, because the rest of the page is the same as in the test above. A check of the whole
    // page takes ten times as long.
    await expect(all(world, '[role=alert]')[0]?.parentElement).to.be.accessible();
    line.isDown = false;
    if (again instanceof HTMLElement) again.click();
    await shows(world, lessons.length);
    assert.lengthOf(all(world, '[role=alert]'), 0);
  });
});
