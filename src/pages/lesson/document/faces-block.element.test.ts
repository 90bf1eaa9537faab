import {assert} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {openDocument, twoFaces} from '../../../../test/elements/document-world.ts';
import {isAccessibleIn} from '../../../../test/elements/has-contrast.ts';
import {waitUntil} from '../../../../test/elements/wait-until.ts';
import {focused} from '../../../ui/focused.ts';

describe('the comparison of two faces in a lesson', () => {
  afterEach(() => emulateMedia({colorScheme: 'light'}));

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`the comparison of faces is accessible before and after its result is revealed, in ${colorScheme}`, async () => {
      await emulateMedia({colorScheme, reducedMotion: 'reduce'});
      const {room, find} = await openDocument(twoFaces);
      find('details').toggleAttribute('open', true);
      await isAccessibleIn(colorScheme, room);
      find('button').click();
      await waitUntil(() => focused()?.classList.contains('drawn'));
      await isAccessibleIn(colorScheme, room);
    });
  }

  it('the block of two faces is completed by keyboard, and reveals nothing before the learner presses the button', async () => {
    const {find, findAll} = await openDocument(twoFaces);
    assert.isEmpty(findAll('.told, .drawn'));
    find('input').focus();
    await sendKeys({press: 'Space'});
    await sendKeys({press: 'ArrowRight'});
    assert.strictEqual(find('input:checked').getAttribute('value'), 'different');
    find('button').focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => focused()?.classList.contains('drawn'));
    assert.lengthOf(findAll('p.told'), 11);
    assert.include(find('.drawn').textContent, 'Mole or scar, Eyes, Nose and Ears');
    assert.strictEqual(find('input:checked').getAttribute('value'), 'different');
  });

  it('the block of two faces lists permanent marks first, then features from the eyebrows down, then changeable features', async () => {
    const {findAll} = await openDocument(twoFaces);
    const steps = findAll('legend').map(legend => legend.textContent);
    assert.deepEqual(steps, [
      ...['Mole or scar', 'Eyebrows', 'Eyes', 'Nose', 'Ears', 'Mouth', 'Jaw, chin and outline'],
      ...['Hair', 'Beard', 'Glasses', 'Weight'],
    ]);
  });

  it('the block of two faces dispatches no events', async () => {
    const {room, find} = await openDocument(twoFaces);
    const sent: string[] = [];
    for (const type of ['question-answer', 'bench-act', 'bench-decide'])
      room.addEventListener(type, () => sent.push(type));
    find('input').click();
    find('button').click();
    await waitUntil(() => focused()?.classList.contains('drawn'));
    assert.isEmpty(sent);
  });
});
