import {assert, expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {languages} from 'virtual:course';
import {asBefore} from '../../test/elements/as-before.ts';
import {openShell} from '../../test/elements/shell-world.ts';
import {waitUntil} from '../../test/elements/wait-until.ts';
import {course} from '../../test/elements/whole-course.ts';
import {catalogues} from '../load/course-data.ts';
import type {CatalogueSource} from '../text/texts.ts';

const lesson = '#/document-fraud/mrz';

/**
 * Maximum length of a title that the header shows in full on a phone. Only the menu shows all of a longer title, such
 * as that of a warm-up before a module with a long name.
 */
const longest = 64;

afterEach(asBefore);

describe('the header of a lesson', () => {
  it('the header of a lesson is accessible with its menu open', async () => {
    await setViewport({width: 367, height: 666});
    const {find, findAll} = await openShell(lesson);
    await waitUntil(() => findAll('header .place').length > 0, 'the header names no lesson');
    find('header details').setAttribute('open', '');
    await expect(find('header')).to.be.accessible();
  });

  for (const {code} of languages)
    it(`the header shows the whole title of every part on one row, at 320, 367 and 714 px, in the language ${code}`, async () => {
      const {find, findAll, texts} = await openShell(lesson, {language: code});
      await waitUntil(() => findAll('header .place').length > 0, 'the header names no lesson');
      await texts.need('contents');
      const [header, place, seal] = [find('header'), find('header .place'), find('header .seal')];
      const cut: string[] = [];
      for (const width of [320, 367, 714]) {
        await setViewport({width, height: 666});
        for (const {id, parts} of course.modules)
          for (const part of parts) {
            const title = texts.title(`${id}.${part.id}.title`);
            place.innerHTML = title;
            place.classList.toggle('is-long', title.length > 44);
            find('.names').classList.toggle('has-long', title.length > 28);
            const isWhole =
              place.scrollHeight <= place.clientHeight + 1 && place.scrollWidth <= place.clientWidth;
            const gap = place.getBoundingClientRect().left - seal.getBoundingClientRect().right;
            if ((!isWhole && title.length <= longest) || header.offsetHeight > 45 || gap < 6)
              cut.push(`${width} px: ${place.textContent}`);
          }
      }
      // The header may cut titles in the pseudo-locale, whose texts are longer than those of any real language.
      if (code !== 'qps') assert.deepEqual(cut, []);
    });

  it('the save mark shows its word beside a long title if there is room, and always keeps its name and tooltip', async () => {
    const {find, findAll} = await openShell(lesson);
    await waitUntil(() => findAll('header .place').length > 0, 'the header names no lesson');
    await waitUntil(() => findAll('p[data-save-line]')[0]?.title.startsWith('Saved'), 'nothing is saved');
    // The header would not show the save line if the test changed its title before.
    find('header .place').textContent = 'A title that is as long as the longest title of this course is';
    find('.names').classList.add('has-long');
    const mark = find('p[data-save-line]');
    const isThere = () => {
      const word = mark.querySelector('span')?.getBoundingClientRect();
      return word !== undefined && word.width > 0 && word.top < mark.getBoundingClientRect().bottom - 2;
    };
    const shown: boolean[] = [];
    for (const width of [600, 440, 240]) {
      await setViewport({width, height: 666});
      shown.push(isThere());
      assert.isAtMost(find('header').offsetHeight, 45, `${width} px`);
      assert.match(mark.querySelector('.visually-hidden')?.textContent ?? '', /^Saved at/);
      assert.match(mark.title, /^Saved at/);
    }
    assert.deepEqual(shown, [true, true, false]);
  });

  it('the menu of the header shows the whole title, even if the text is so large that the header cuts it', async () => {
    const {find, findAll} = await openShell(lesson, {language: 'qps'});
    await waitUntil(() => findAll('header .place').length > 0, 'the header names no lesson');
    assert.strictEqual(find('.list .here').textContent, find('header .place').textContent);
  });

  it('the header names a lesson as soon as the lesson shows, before the titles of all parts have loaded', async () => {
    const late: CatalogueSource = {
      ...catalogues,
      content: (code, name) =>
        name === 'contents' ? new Promise(() => undefined) : catalogues.content(code, name),
    };
    const {find, texts} = await openShell(lesson, {catalogues: late});
    assert.isFalse(texts.has('contents'));
    assert.strictEqual(
      find('header .place').textContent,
      texts
        .lookup(
          'document-fraud',
          'mrz.',
        )('title')
        .replace(/<[^>]*>/g, ''),
    );
  });

  it('the link in the header of a lesson, beside the seal, contains the name of the course', async () => {
    const {find, texts} = await openShell(lesson);
    assert.strictEqual(find('header .brand').textContent.trim(), texts.t('course.title'));
  });
});
