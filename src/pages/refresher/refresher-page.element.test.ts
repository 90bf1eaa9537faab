import {assert, expect, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {index} from 'virtual:course';
import {MemoryStorage} from '../../../test/doubles/memory-storage.ts';
import {asBefore} from '../../../test/elements/as-before.ts';
import {hasContrast} from '../../../test/elements/has-contrast.ts';
import {openShell, type ShellWorld} from '../../../test/elements/shell-world.ts';
import {words} from '../../../test/elements/words.ts';
import {loadContents, loadModule} from '../../load/course-data.ts';
import {refresherCode} from '../../record/codes/refresher-code.ts';
import {focused} from '../../ui/focused.ts';

/**
 * Returns the code of a refresher that comes after one month and asks two items of the first paper. `ids` replaces
 * the ids of these items.
 */
async function codeOf(ids?: readonly string[]): Promise<string> {
  const contents = await loadContents();
  for (const {id: module, number} of index.modules) {
    const part = contents[module]?.find(({kind}) => kind === 'paper');
    const data = await loadModule(module);
    const paper = data.parts.find(({id}) => id === part?.id);
    if (paper?.kind !== 'paper') continue;
    const items = paper.draw.flatMap(({bank, items: names}) =>
      names.map(name => ({
        ...{module: number, paper: data.numbers[paper.id] ?? 0},
        ...{item: data.numbers[`${paper.id}/${bank}/${name}`] ?? 0, id: `${module}.${paper.id}.${name}`},
      })),
    );
    return refresherCode({
      ...{months: 1, version: index.version, at: Date.UTC(2026, 11, 4)},
      items: items.slice(0, 2).map((item, at) => ({...item, id: ids?.[at] ?? item.id})),
    });
  }
  throw new Error('the course has no paper');
}

const attempt = 'Ab3dE6gH';

async function openPage(typed: string, storage = new MemoryStorage()): Promise<ShellWorld> {
  const world = await openShell(`#/refresher/${typed}`, {practiceStorage: storage, attempt});
  await waitUntil(() => world.findAll('refresher-page').length > 0, 'the page did not open');
  return world;
}

/** Gives any answer to the question on the page, and waits for the verdict. */
async function answer({findAll}: ShellWorld): Promise<void> {
  const option = findAll('input[type="radio"]').find(
    field => field instanceof HTMLInputElement && field.name !== 'sure',
  );
  option?.click();
  await new Promise(resolve => requestAnimationFrame(resolve));
  findAll('button.primary')
    .find(button => words(button) === 'Check my answer')
    ?.click();
  await waitUntil(() => findAll('verdict-sheet').length > 0, 'no verdict');
}

afterEach(asBefore);

describe('the page of a refresher', () => {
  it('a refresher is accessible in light and in dark, both its field for a code and its question', async () => {
    const form = await openShell('#/refresher');
    await expect(form.find('refresher-page')).to.be.accessible();
    await emulateMedia({colorScheme: 'dark'});
    await hasContrast(form.find('refresher-page'));
    const world = await openPage(await codeOf());
    await expect(world.find('refresher-page')).to.be.accessible();
    await hasContrast(world.find('refresher-page'));
  });

  it('by keyboard alone, a refresher opens from the contents, and a typed code opens its questions', async () => {
    const world = await openShell('#/contents');
    const link = world.find('a[href="#/refresher"]');
    link.closest('details')?.querySelector('summary')?.focus();
    await sendKeys({press: 'Enter'});
    link.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => world.findAll('refresher-page').length > 0, 'the page did not open');
    await world.frame.updateComplete;
    assert.strictEqual(focused()?.localName, 'h1');
    world.find('#code').focus();
    await sendKeys({type: (await codeOf()).toLowerCase()});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => world.findAll('paper-item').length > 0, 'the questions did not open');
    assert.include(words(world.find('h1')), 'Refresher after 1 month');
    assert.include(words(world.find('h1')), 'Question 1 of 2');
  });

  it('a refresher says what is wrong with a code, and keeps the code in its field', async () => {
    const right = (await codeOf()).replaceAll('-', '');
    const wrong = right.slice(0, 9) + (right[9] === 'A' ? 'B' : 'A') + right.slice(10);
    const cases: readonly (readonly [code: string, part: string])[] = [
      [right.slice(0, 12), 'not complete. It has 12 characters'],
      [`${right.slice(0, 30)}%21${right.slice(31)}`, 'character “!”, which is character 31'],
      [wrong, `Character 10 of this code is wrong: it should be “${right[9] ?? ''}”`],
      [await codeOf(['other.test.one', 'other.test.two']), 'does not have the questions of this code'],
    ];
    for (const [code, part] of cases) {
      const world = await openPage(code);
      assert.include(words(world.find('#problem')), part);
      const field = world.find('#code');
      assert.strictEqual(field instanceof HTMLInputElement ? field.value : '', decodeURIComponent(code));
      await asBefore();
    }
  });

  it('a refresher goes on after a break, and ends with the result and the lessons to read again', async () => {
    const storage = new MemoryStorage();
    const code = await codeOf();
    const world = await openPage(code, storage);
    await answer(world);
    await asBefore();
    const later = await openPage(code, storage);
    assert.include(words(later.find('h1')), 'Question 2 of 2');
    await answer(later);
    const finish = later.findAll('button').find(one => words(one).includes('See how it went'));
    finish?.click();
    await waitUntil(() => words(later.findAll('h1')[0]).includes('of 2 right'), 'no result');
    await waitUntil(() => later.findAll('.standings').length > 0, 'no objectives');
    assert.strictEqual(focused()?.localName, 'h1');
    await expect(later.find('refresher-page')).to.be.accessible();
  });

  it('the refresher is the only page of its package, besides help and settings', async () => {
    const world = await openShell('#/contents', {refresher: await codeOf(), isRefresher: true});
    await waitUntil(() => world.findAll('paper-item').length > 0, 'the questions did not open');
    assert.lengthOf(world.findAll('a[href="#/contents"], a[href="#/search"]'), 0);
    await world.go('#/support');
    assert.lengthOf(world.findAll('support-page'), 1);
    await expect(world.frame).to.be.accessible();
  });
});
