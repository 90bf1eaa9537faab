import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {asBefore} from '../../../test/elements/as-before.ts';
import {
  all,
  choose,
  one,
  openBenchAndDo,
  openTab,
  phone,
  point,
  press,
  tabTo,
  take,
  textOf,
} from '../../../test/elements/bench-hand.ts';
import {judgedOutcome, openBench, passport, waitForBench} from '../../../test/elements/bench-world.ts';
import {drawOneShape} from '../../../test/elements/one-shape.ts';
import {focused} from '../../ui/focused.ts';
import {Lazy} from '../view/lazy.ts';
import type {DocumentBench} from './document-bench.element.ts';

const pictureBottom = (bench: DocumentBench): number => one(bench, '.page').getBoundingClientRect().bottom;

drawOneShape();

describe('the tools of the document bench', () => {
  afterEach(asBefore);

  it('each tool opened by keyboard takes the focus, and Escape returns it to the button', async () => {
    const {bench} = await openBench();
    for (const [mode, heading] of [
      ['person', 'The traveller'],
      ['reading', 'Reader, chip and lists'],
      ['rules', 'Reference sheet'],
      ['comparing', 'Reference specimen'],
      ['telling', 'What is printed here: Data page'],
      ['leafing', 'All pages. Choose one to lay it on the table.'],
    ] as const) {
      await tabTo(`button[data-mode="${mode}"]`);
      await press(bench, 'Enter');
      assert.strictEqual(textOf(focused() ?? bench), heading, mode);
      await press(bench, 'Escape');
      assert.strictEqual(focused()?.getAttribute('data-mode'), mode);
    }
  });

  it('on a phone, the open reference sheet leaves document and lights in view, and scrolls to the current light', async () => {
    await setViewport(phone);
    const bench = await openBenchAndDo(async own => {
      await choose(own, 'light', 'uv');
      await take(own, 'rules');
    });
    assert.strictEqual(textOf(focused() ?? bench), 'UV');
    const rules = () => one(bench, '.opened').getBoundingClientRect();
    assert.isAtLeast(rules().top, one(bench, 'bench-bar').getBoundingClientRect().bottom - 1);
    assert.isAtLeast(one(bench, 'bench-bar').getBoundingClientRect().top, pictureBottom(bench));
    assert.isAtLeast(rules().height, 100);
    const top = (what: string) => one(bench, what).getBoundingClientRect().top;
    assert.approximately(top('[data-light="uv"]'), rules().top, 8);
    await choose(bench, 'light', 'white');
    assert.approximately(top('bench-sheet'), rules().top, 8, 'white light comes first');
    await choose(bench, 'light', 'uv');
    assert.approximately(top('[data-light="uv"]'), rules().top, 8);
    one(bench, '.close').click();
    await waitForBench(bench);
    assert.isEmpty(all(bench, 'bench-sheet'));
    assert.strictEqual(focused()?.getAttribute('data-mode'), 'rules');
  });

  it('on a phone, a tool opens over the document and covers it whole', async () => {
    await setViewport(phone);
    const {bench} = await openBench();
    for (const mode of ['person', 'reading', 'telling']) {
      await take(bench, mode);
      const panel = one(bench, '.opened').getBoundingClientRect();
      const table = one(bench, 'bench-stage').getBoundingClientRect();
      assert.isAtLeast(panel.height, 200, mode);
      assert.approximately(panel.top, table.top, 4, mode);
      assert.approximately(panel.bottom, table.bottom, 4, mode);
      one(bench, '.close').click();
      await waitForBench(bench);
    }
  });

  it('the list of pages shows each page in the current light, and a chosen page opens on the table', async () => {
    const bench = await openBenchAndDo(own => take(own, 'leafing'));
    await choose(bench, 'light', 'uv');
    const leaves = all(one(bench, 'bench-leaves'), 'button');
    assert.strictEqual(leaves.length, 19);
    assert.include(textOf(leaves[3] ?? bench), 'Opening 1');
    leaves[3]?.click();
    await waitForBench(bench);
    assert.deepEqual(all(bench, 'bench-leaves'), []);
    assert.include(one(bench, 'document-drawing').getAttribute('aria-label') ?? '', 'Opening 1');
  });

  it('the reader calculates every check digit and shows the position of a wrong digit', async () => {
    const [first = '', second = ''] = passport.mrz;
    const {bench} = await openBench({
      specimen: {...passport, mrz: [first, second.replace('7903177', '8903177')]},
    });
    await take(bench, 'reading');
    const text = textOf(one(bench, 'bench-reader'));
    assert.include(text, '✗ 7 is printed in line 2, position 20');
    assert.include(text, '✓ 6 is right');
    assert.include(text, 'Divided by 10, that leaves 6.');
    assert.strictEqual(all(one(bench, 'bench-reader'), '.is-wrong').length, 2);
  });

  it('the reader fails at one character in the first reading, and reads this character in the second', async () => {
    const {bench} = await openBench({
      specimen: {...passport, reading: {...passport.reading, firstReadFails: [2, 13]}},
    });
    await take(bench, 'reading');
    assert.include(textOf(bench), 'could not read the character in line 2, position 13');
    assert.deepEqual(all(one(bench, 'bench-reader'), 'details'), []);
    one(one(bench, 'bench-reader'), '.strip button').click();
    await waitForBench(bench);
    assert.strictEqual(all(one(bench, 'bench-reader'), '.is-right').length, 5);
  });

  it('the reader says only after the decision what a failed signature means at the counter', async () => {
    const chip = {state: 'opens', signature: 'broken'} as const;
    const {bench} = await openBench({specimen: {...passport, reading: {...passport.reading, chip}}});
    await take(bench, 'reading');
    assert.include(textOf(one(bench, 'bench-reader')), 'The data do not fit the signature.');
    assert.notInclude(textOf(one(bench, 'bench-reader')), 'Second line');
    bench.locked = true;
    await waitForBench(bench);
    assert.include(textOf(one(bench, 'bench-reader')), 'Second line, with these words.');
  });

  it('the reader shows the data of a seal at once, and explains its result only after the decision', async () => {
    const seal = {state: 'read', other: {name: 'LIND MARTA', number: 'E00000001'}} as const;
    const {bench} = await openBench({specimen: {...passport, reading: {...passport.reading, seal}}});
    await take(bench, 'reading');
    assert.include(textOf(one(bench, 'bench-reader')), 'In the seal: LIND MARTA, E00000001.');
    assert.notInclude(textOf(one(bench, 'bench-reader')), 'Second line');
    bench.locked = true;
    await waitForBench(bench);
    assert.include(
      textOf(one(bench, 'bench-reader')),
      'Second line, with these words. The seal may come from',
    );
  });

  it('a mark on the seal that is begun while the reader is open offers the reasons for the reader, in any light', async () => {
    const {bench} = await openBench({
      specimen: {...passport, reading: {...passport.reading, seal: {state: 'unread'}}},
    });
    await take(bench, 'reading');
    const buttons = all(one(bench, 'bench-reader'), 'button.link');
    assert.deepEqual(buttons.map(textOf), ['Mark: Chip', 'Mark: Digital seal', 'Mark: Lists and records']);
    buttons[1]?.click();
    await waitForBench(bench);
    const reasons = all(bench, '[data-reason]').map(button => button.dataset['reason']);
    assert.deepEqual(reasons, ['disagrees', 'check-digit', 'rule', 'unlisted', 'chip-differs', 'look-again']);
  });

  it('the genuine copy is shown beside the document, as a picture and in words, and can replace the document on the table', async () => {
    const bench = await openBenchAndDo(own => take(own, 'comparing'));
    const onTable = () => one(bench, '.page > document-drawing').getAttribute('aria-label');
    assert.strictEqual(
      one(one(bench, 'bench-pair'), 'document-drawing').getAttribute('aria-label'),
      'Reference specimen, Data page. White light.',
    );
    assert.include(textOf(one(one(bench, 'bench-pair'), 'ul')), '09 MAY 2025');
    assert.strictEqual(onTable(), 'Data page. White light.');
    one(one(bench, 'bench-pair'), 'button').click();
    await waitForBench(bench);
    assert.strictEqual(onTable(), 'Reference specimen, Data page. White light.');
    await point(bench, 50, 53);
    assert.deepEqual(all(bench, '[data-reason]'), [], 'the copy takes no mark');
    await take(bench, 'comparing');
    assert.strictEqual(onTable(), 'Data page. White light.');
  });

  it('the bench shows the rules for this document first, and folds those for other documents', async () => {
    const {bench} = await openBench();
    await take(bench, 'rules');
    const sheet = one(bench, 'bench-sheet');
    assert.strictEqual(textOf(focused() ?? bench), 'Reference sheet');
    const text = textOf(sheet);
    assert.include(text, 'valid for ten years');
    assert.isBelow(text.indexOf('S2014, paper'), text.indexOf('valid for ten years'));
    assert.deepEqual(all(sheet, 'details').map(textOf), ['S2020, plastic UV Dull page.']);
  });

  it('the bench shows a message when there is no genuine copy', async () => {
    const {bench} = await openBench({reference: undefined});
    await take(bench, 'comparing');
    assert.deepEqual(all(bench, 'bench-pair'), []);
    assert.include(textOf(bench), 'no reference specimen');
  });

  it('the bench reports a file that fails to load, keeps the page in view, and retries on request', async () => {
    let line = false;
    const reference = new Lazy(async () => {
      if (!line) throw new Error('no line');
      return passport;
    });
    const {bench} = await openBench({reference});
    await take(bench, 'comparing');
    const notice = one(bench, '.late.is-failed');
    assert.include(textOf(notice), 'Try again when the connection is back');
    assert.lengthOf(all(bench, 'bench-stage'), 1);
    line = true;
    one(notice, '.primary').click();
    await waitForBench(bench);
    assert.lengthOf(all(bench, 'bench-pair'), 1);
    assert.deepEqual(all(bench, '.late.is-failed'), []);
  });

  const listText = (bench: Parameters<typeof one>[0]) => textOf(one(one(bench, 'bench-told'), 'ul'));
  const different = 'a little darker';

  it('before the decision, the description in every light says only what is printed on the page', async () => {
    const bench = await openBenchAndDo(own => take(own, 'telling'));
    assert.include(listText(bench), '09 MAY 2029');
    assert.notInclude(listText(bench), different);
    await choose(bench, 'light', 'uv');
    assert.notInclude(textOf(one(bench, 'bench-told')), 'gap');
  });

  it('a learner who cannot see the drawing asks for the full description, which follows the light', async () => {
    const bench = await openBenchAndDo(own => take(own, 'telling'));
    one(one(bench, 'bench-told'), 'button').click();
    await waitForBench(bench);
    assert.strictEqual(textOf(focused() ?? bench), 'What can be seen here: Data page, White light');
    assert.include(listText(bench), different);
    await choose(bench, 'light', 'uv');
    assert.notInclude(listText(bench), '09 MAY 2029');
  });

  it('the full description is always shown after the decision, and before it only if the setting asks for this', async () => {
    document.documentElement.dataset['words'] = 'always';
    const asked = await openBenchAndDo(own => take(own, 'telling'));
    delete document.documentElement.dataset['words'];
    assert.include(listText(asked), different);
    const {bench} = await openBench({outcome: judgedOutcome, locked: true});
    await openTab(bench, 'tools');
    await take(bench, 'telling');
    assert.include(listText(bench), different);
  });

  it('the table that compares the features of both faces is visible after the decision, and before it on request', async () => {
    const bench = await openBenchAndDo(own => take(own, 'person'));
    const traveller = one(bench, 'bench-traveller');
    assert.deepEqual(all(traveller, 'table'), []);
    one(traveller, 'button').click();
    await waitForBench(bench);
    assert.lengthOf(all(traveller, 'table'), 1);
  });

  it('the list of pages numbers the openings, and a missing sheet changes no number', async () => {
    const names = async (missing: readonly number[]) => {
      const {bench} = await openBench({specimen: {...passport, missing}});
      return all(one(bench, 'bench-pages'), 'option').map(textOf);
    };
    const [whole, torn] = [await names([]), await names([7, 8, 25, 26])];
    assert.deepEqual(whole.slice(3, 6), ['Opening 1', 'Opening 2', 'Opening 3']);
    assert.deepEqual(torn.slice(0, 8), whole.slice(0, 8));
  });
});
