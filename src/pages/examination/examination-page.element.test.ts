import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {parse} from 'yaml';
import c07 from '../../../test/fixtures/sample/specimens/c07.yaml?raw';
import {asBefore} from '../../../test/elements/as-before.ts';
import {solveByKeyboard} from '../../../test/elements/documents/solve-by-keyboard.ts';
import {openShell, type ShellWorld, type WorldSetup} from '../../../test/elements/shell-world.ts';
import {authoring} from '../../documents/authoring/authoring.ts';
import {isFull} from '../../score/score.ts';
import {focused} from '../../ui/focused.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {words} from '../../../test/elements/words.ts';
import {drawOneShape} from '../../../test/elements/one-shape.ts';

/** Opens a document and waits until its bench and its drawing have rendered. */
async function openPage(address: string, setup: WorldSetup = {}): Promise<ShellWorld> {
  const world = await openShell(address, setup);
  await waitUntil(() => world.findAll('bench-verdict').length === 1, 'no bench');
  await waitUntil(() => world.findAll('document-drawing').length > 0, 'no document');
  return world;
}

const text = (element: Element | undefined): string => element?.shadowRoot?.textContent ?? '';

drawOneShape();

describe('the examination page', () => {
  afterEach(asBefore);

  for (const width of [714, 367])
    it(`the examination page keeps the message about a missing answer in view, and shows the first open question, at ${width} px`, async () => {
      await setViewport({width, height: 666});
      const {find, findAll} = await openPage('#/document-fraud/c01');
      for (const name of ['verdict', 'ground', 'confidence']) {
        find('[data-rel=next]').click();
        await waitUntil(() => focused()?.getAttribute('name') === name, `the focus is not on ${name}`);
        await waitUntil(() => findAll('.answer .result').length === 1, 'nothing is said');
        const footer = find('page-footer').getBoundingClientRect();
        const shown = ['.answer .result', '.is-asked legend'].map(one => find(one));
        for (const {bottom, top} of shown.map(one => one.getBoundingClientRect())) {
          assert.isAtLeast(top, 44, name);
          assert.isAtMost(bottom, footer.top, name);
        }
        assert.isAtMost(document.documentElement.scrollHeight, innerHeight, name);
        assert.strictEqual(find('.is-asked').getAttribute('name'), name);
        find(`input[name=${name}]`).click();
        await waitUntil(() => findAll('.answer .result').length === 0, 'the message stays');
        assert.isEmpty(findAll('.is-asked'));
      }
    });

  for (const width of [714, 367])
    it(`the examination page shows the verdict without reasons, and has a button that leads to the reasons, at ${width} px`, async () => {
      await setViewport({width, height: 666});
      const {find, findAll} = await openPage('#/document-fraud/c01');
      find('#decision').click();
      await waitUntil(() => findAll('input[name=confidence]').length > 0, 'no decision');
      for (const answer of ['[name=verdict][value=refer]', '[name=ground]', '[name=confidence]'])
        find(`input${answer}`).click();
      find('[data-rel=next]').click();
      await waitUntil(() => focused()?.matches('.said'), 'the verdict has no focus');
      const why = () => findAll('.actions button').find(one => words(one) === 'See why');
      await waitUntil(() => why(), 'nothing leads to the reasons');
      assert.isEmpty(findAll('.sheet .why'));
      assert.isAtMost(find('.sheet').getBoundingClientRect().height, 60);
      assert.isAtMost(document.documentElement.scrollHeight, innerHeight);
      why()?.click();
      await waitUntil(() => focused()?.id === 'why', 'the focus is not on the reasons');
      const below =
        find('#why').getBoundingClientRect().top - find('#decision-panel').getBoundingClientRect().top;
      assert.isTrue(below >= 0 && below < 24, `the reasons stand ${below} px below the top of their panel`);
    });

  it('the examination page gives the decision most of the window of a phone, and shows neither a second title nor a link to the next part', async () => {
    await setViewport({width: 367, height: 666});
    const {find, findAll} = await openPage('#/document-fraud/c01');
    find('#decision').click();
    const height = (selector: string) => find(selector).getBoundingClientRect().height;
    await waitUntil(() => height('#decision-panel') > 0, 'no decision');
    await waitUntil(() => findAll('input[name=confidence]').length > 0, 'no questions');
    assert.isAtLeast(find('.page').getBoundingClientRect().width, 225);
    assert.isAtLeast(height('#decision-panel'), 290);
    assert.isAtMost(height('h1'), 1);
    assert.isEmpty(findAll('a[rel=next]'));
  });

  for (const width of [714, 367])
    it(`an examination has one bar below the document, and one title above it, at ${width} px`, async () => {
      await setViewport({width, height: 666});
      const {find} = await openPage('#/document-fraud/c01');
      const box = (selector: string) => find(selector).getBoundingClientRect();
      assert.isAtMost(box('page-footer').top - box('.bench').bottom, 12);
      assert.isAtMost(box('.bench').top - box('header').bottom, 12);
      assert.strictEqual(words(find('[data-rel=next]')), 'Check my answer');
      assert.isAtLeast(box('[data-rel=next]').top, box('page-footer').top);
    });

  for (const width of [714, 367])
    it(`the examination page shows all questions of a decision without scrolling, at ${width} px in both languages`, async () => {
      await setViewport({width, height: 666});
      const {find, findAll, speak} = await openPage('#/document-fraud/c01');
      find('#decision').click();
      await waitUntil(() => findAll('input[name=confidence]').length === 3, 'no questions');
      find('input[name=verdict]').click();
      await waitUntil(() => findAll('.is-chosen b').length === 1, 'nothing is chosen');
      const legend = () => words(find('.confidence legend'));
      const inEnglish = legend();
      for (const language of ['en', 'mn']) {
        await speak(language);
        await waitUntil(
          () => (legend() === inEnglish) === (language === 'en'),
          'the questions keep their language',
        );
        await waitUntil(() => findAll('.is-chosen b').length === 1, 'nothing is chosen');
        const panel = find('#decision-panel').getBoundingClientRect();
        const last = find('.confidence').getBoundingClientRect();
        assert.isAtMost(last.bottom, panel.bottom + 1, language);
        assert.isAtMost(panel.bottom, find('page-footer').getBoundingClientRect().top + 1, language);
      }
    });

  it('the check button becomes primary only after the last question of the decision is answered, also in a retry', async () => {
    const {find, findAll} = await openPage('#/document-fraud/c01');
    find('#decision').click();
    await waitUntil(() => findAll('input[name=confidence]').length === 3, 'no questions');
    const isQuiet = () => !find('[data-rel=next]').matches('.primary');
    for (const name of ['verdict', 'ground', 'confidence']) {
      assert.isTrue(isQuiet(), `before ${name}`);
      findAll(`input[name=${name}]`).at(-1)?.click();
      await waitUntil(() => find(`fieldset.${name}`).matches('.is-answered'), `${name} is not answered`);
    }
    await waitUntil(() => !isQuiet(), 'the check stays quiet');
    find('[data-rel=next]').click();
    await waitUntil(() => findAll('verdict-sheet').length === 1, 'no verdict');
    await waitUntil(() => findAll('.primary').length === 1, 'no retry');
    find('.primary').click();
    await waitUntil(() => findAll('[data-rel=next].is-here').length === 1, 'no retry begins');
    assert.isTrue(isQuiet());
  });

  it('the examination page changes the language in all panels and controls of the document bench', async () => {
    const {find, findAll, store} = await openShell('#/document-fraud/c02');
    await waitUntil(() => findAll('bench-tools').length === 1, 'no bench');
    assert.include(text(findAll('bench-tools')[0]), 'Traveller');
    assert.include(text(findAll('bench-bar')[0]), 'Infrared');
    find('header button[value=mn]').click();
    await waitUntil(() => store.record.language === 'mn', 'no other language');
    await waitUntil(() => !text(findAll('bench-tools')[0]).includes('Traveller'), 'tools stay as they were');
    assert.notInclude(text(findAll('bench-bar')[0]), 'Infrared');
  });

  // One document is enough here, because the tests in `test/sweep` solve all documents.
  it('the examination page lets a learner solve an examination with contradictions on two pages, with full marks and by keyboard alone', async () => {
    const score = await solveByKeyboard(authoring.source.parse(parse(c07)));
    assert.isTrue(score && isFull(score), JSON.stringify(score));
  });
});
