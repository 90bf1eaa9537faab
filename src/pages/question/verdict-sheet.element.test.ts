import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {asBefore} from '../../../test/elements/as-before.ts';
import {openShell} from '../../../test/elements/shell-world.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';

afterEach(asBefore);

describe('the check of a question', () => {
  for (const width of [714, 367])
    it(`the check shows a verdict that repeats no feedback, at ${width} px`, async () => {
      await setViewport({width, height: 666});
      const {find, findAll} = await openShell('#/foundations/act-means-purpose/yes');
      await waitUntil(() => findAll('.option input').length > 0, 'no question');
      findAll('.option input')[0]?.click();
      findAll('.frame .primary')[0]?.click();
      await waitUntil(() => findAll('.why:not(:empty)').length === 1, 'no verdict');
      assert.isFalse(find('.why').checkVisibility(), 'the feedback stands twice');
    });
});
