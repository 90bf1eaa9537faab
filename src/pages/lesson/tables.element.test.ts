import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {wholeLessons} from '../../../test/doubles/one-more-screen.ts';
import {brokenWords} from '../../../test/elements/broken-words.ts';
import {isSweep} from '../../../test/elements/is-sweep.ts';
import {openShell, type ShellWorld} from '../../../test/elements/shell-world.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {course} from '../../../test/elements/whole-course.ts';
import {drawOneShape} from '../../../test/elements/one-shape.ts';
import {catalogues} from '../../load/course-data.ts';

const wide = {width: 714, height: 666};
const phones = [367, 320];
const page = document.documentElement;

/**
 * Three text sizes: the usual size, the largest size of the course settings, and twice the usual size of the browser.
 */
const sizes: Readonly<Record<string, () => void>> = {
  usual: usualSize,
  largest: () => {
    page.dataset['text'] = 'largest';
  },
  'two hundred per cent': () => {
    page.style.fontSize = '200%';
  },
};

function usualSize(): void {
  delete page.dataset['text'];
  page.style.fontSize = '';
}

/** Returns the faults of the tables on the open page, in words. */
function faultsOf({findAll}: ShellWorld): readonly string[] {
  for (const details of findAll('details')) details.setAttribute('open', '');
  return findAll('table').flatMap(table => {
    const room = table.parentElement?.getBoundingClientRect().right ?? 0;
    const parts = [table, ...table.querySelectorAll<HTMLElement>('th, td')];
    const isWider = parts.some(part => part.getBoundingClientRect().right > room + 1);
    return [...(isWider ? ['too wide'] : []), ...brokenWords(table)];
  });
}

/**
 * Returns the faults of the tables on one page, for all text sizes and phone sizes. Hides the drawings: they contain
 * no tables, and their layout is slow.
 */
async function faultsAt(world: ShellWorld): Promise<readonly string[]> {
  for (const drawing of world.findAll('document-drawing, face-drawing')) drawing.style.display = 'none';
  const faults: string[] = [];
  for (const width of phones) {
    await setViewport({width, height: 666});
    for (const [size, apply] of Object.entries(sizes)) {
      apply();
      for (const what of new Set(faultsOf(world))) faults.push(`${location.hash} ${width} ${size}: ${what}`);
      usualSize();
    }
  }
  return faults;
}

/**
 * Returns the addresses of the lessons to open. In the sweep, these are all lessons with a table. Otherwise, they are
 * the lesson with the longest tables of each module.
 */
async function lessonsWithTables(language: string): Promise<readonly string[]> {
  const lessons = await Promise.all(
    wholeLessons(course).map(async address => {
      const [, module = '', lesson] = address.split('/');
      const words = await catalogues.content(language, `${module}/${lesson}`);
      const tables = Object.values(words).flatMap(text => text.match(/<table.*?<\/table>/gs) ?? []);
      return {address, module, size: tables.join('').length};
    }),
  );
  const found = lessons.filter(({size}) => size > 0);
  const isLargest = ({module, size}: (typeof found)[number]) =>
    found.every(other => other.module !== module || other.size <= size);
  return (isSweep ? found : found.filter(isLargest)).map(({address}) => address);
}

drawOneShape();

describe(`the tables of ${isSweep ? 'all lessons' : 'the lesson of each module with the largest tables'}`, () => {
  afterEach(async () => {
    location.hash = '';
    usualSize();
    await setViewport(wide);
  });

  // Mongolian words are longer, so `npm test` tests only Mongolian. The sweep tests both languages.
  for (const language of isSweep ? ['mn', 'en'] : ['mn'])
    it(`the tables of all lessons fit on a phone with the largest text, and break no word, in ${language}`, async () => {
      const [first = '', ...others] = await lessonsWithTables(language);
      const world = await openShell(first, {language});
      const faults: string[] = [];
      let tables = 0;
      for (const address of [first, ...others]) {
        if (location.hash !== address) await world.go(address);
        await waitUntil(
          () => world.findAll('.room > .told').length === 0,
          `a document of ${address} is loading`,
        );
        tables += world.findAll('table').length;
        faults.push(...(await faultsAt(world)));
      }
      assert.isAbove(tables, isSweep ? 30 : 5);
      assert.deepEqual(faults, []);
    });
});
