import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {parse} from 'yaml';
import c01 from '../../../test/fixtures/sample/specimens/c01.yaml?raw';
import c07 from '../../../test/fixtures/sample/specimens/c07.yaml?raw';
import c08 from '../../../test/fixtures/sample/specimens/c08.yaml?raw';
import {asBefore} from '../../../test/elements/as-before.ts';
import {solveByKeyboard} from '../../../test/elements/documents/solve-by-keyboard.ts';
import {openShell} from '../../../test/elements/shell-world.ts';
import {authoring} from '../../documents/authoring/authoring.ts';
import {isFull} from '../../score/score.ts';
import {focused} from '../../ui/focused.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';

const text = (element: Element | undefined): string => element?.shadowRoot?.textContent ?? '';

describe('the examination page', () => {
  afterEach(asBefore);

  for (const width of [714, 367])
    it(`moves to the first question that an incomplete decision lacks, and keeps its button above the footer, at ${width} px`, async () => {
      await setViewport({width, height: 666});
      const {find, findAll} = await openShell('#/document-fraud/c01');
      await waitUntil(() => findAll('bench-verdict').length === 1, 'no bench');
      find('.frame > button').click();
      await waitUntil(() => findAll('.answer .result').length === 1, 'nothing is said');
      await waitUntil(() => focused()?.getAttribute('name') === 'verdict', 'the focus is elsewhere');
      const footer = find('page-footer').getBoundingClientRect();
      assert.isAtMost(find('.frame > button').getBoundingClientRect().bottom, footer.top);
    });

  it('changes the language of every part of the document bench', async () => {
    const {find, findAll, store} = await openShell('#/document-fraud/c02');
    await waitUntil(() => findAll('bench-tools').length === 1, 'no bench');
    assert.include(text(findAll('bench-tools')[0]), 'Traveller');
    assert.include(text(findAll('bench-bar')[0]), 'Infrared');
    find('header button[value=mn]').click();
    await waitUntil(() => store.record.language === 'mn', 'no other language');
    await waitUntil(() => !text(findAll('bench-tools')[0]).includes('Traveller'), 'tools stay as they were');
    assert.notInclude(text(findAll('bench-bar')[0]), 'Infrared');
  });

  // Three documents are enough here, because the tests in `test/sweep` cover all of them.
  for (const [what, yaml] of [
    ['a genuine one', c01],
    ['one with contradictions on two pages', c07],
    ['one that needs a check, of whom it is', c08],
  ] as const)
    it(`lets a learner solve an examination with full marks by keyboard alone: ${what}`, async function () {
      const score = await solveByKeyboard(authoring.source.parse(parse(yaml)));
      assert.isTrue(score && isFull(score), JSON.stringify(score));
    });
});
