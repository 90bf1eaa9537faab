import {assert} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {asBefore} from '../../../../test/elements/as-before.ts';
import {isAccessibleIn} from '../../../../test/elements/has-contrast.ts';
import {openShell, type ShellWorld} from '../../../../test/elements/shell-world.ts';
import {waitUntil} from '../../../../test/elements/wait-until.ts';
import {focused} from '../../../ui/focused.ts';
import {words} from '../../../../test/elements/words.ts';

const narrow = {width: 320, height: 640};
/** The address of a section with a drawing. */
const place = '#/document-fraud/zones/zones';

const buttonIn = ({findAll}: ShellWorld, selector: string): HTMLElement => {
  const [found] = findAll(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
};

const isOpen = ({findAll}: ShellWorld): boolean => findAll('dialog[open]').length > 0;

/** Enlarges the drawing by keyboard. */
async function enlarged(world: ShellWorld): Promise<void> {
  buttonIn(world, '.enlarge').focus();
  await sendKeys({press: 'Enter'});
  await waitUntil(() => isOpen(world));
}

const valueOf = (element: Element, token: string): string =>
  getComputedStyle(element).getPropertyValue(token).trim();

describe('a drawing in a lesson', () => {
  afterEach(asBefore);

  it('a drawing is accessible in light and in dark, enlarged or not', async () => {
    await emulateMedia({reducedMotion: 'reduce'});
    const world = await openShell(place);
    const isAccessible = async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await emulateMedia({colorScheme});
        await isAccessibleIn(colorScheme, world.frame);
      }
    };
    await isAccessible();
    await enlarged(world);
    await isAccessible();
  });

  for (const [title, keys] of [
    ['Escape', ['Escape']],
    ['its button', ['Shift+Tab', 'Enter']],
  ] as const) {
    it(`a drawing is enlarged by keyboard, and ${title} closes it and returns the focus to the button`, async () => {
      const world = await openShell(place);
      await enlarged(world);
      await waitUntil(() => focused()?.classList.contains('large'));
      for (const press of keys) await sendKeys({press});
      await waitUntil(() => !isOpen(world));
      await waitUntil(() => focused()?.classList.contains('enlarge'));
    });
  }

  it('a drawing has a button "Whole drawing" if an activity replaces the drawing', async () => {
    const world = await openShell('#/document-fraud/mrz/sum-for-marta');
    await waitUntil(() => words(world.findAll('.enlarge')[0]) === 'Whole drawing', 'no exercise');
  });

  it('in a 320 px window, an enlarged drawing is shown whole, and zooms and pans by keyboard', async () => {
    await setViewport(narrow);
    const world = await openShell(place);
    assert.strictEqual(document.documentElement.scrollWidth, narrow.width);
    await enlarged(world);
    const large = buttonIn(world, '.large');
    const box = () => buttonIn(world, '.large .drawing').getBoundingClientRect();
    await waitUntil(() => box().width > 0);
    const [whole, area] = [box(), large.getBoundingClientRect()];
    for (const [inner, outer] of [
      [area.top, whole.top],
      [area.left, whole.left],
      [whole.bottom, area.bottom],
      [whole.right, area.right],
    ] as const)
      assert.isAtMost(inner, outer + 1);
    const close = buttonIn(world, 'dialog form > button').getBoundingClientRect();
    assert.isAtMost(close.right, narrow.width);
    assert.isAtLeast(close.height, 44);
    large.focus();
    await sendKeys({press: '+'});
    await waitUntil(() => Math.abs(box().width - whole.width * 1.5) < 3);
    const {left} = box();
    await sendKeys({press: 'ArrowRight'});
    await waitUntil(() => box().left < left);
    await sendKeys({press: '0'});
    await waitUntil(() => Math.abs(box().width - whole.width) < 3);
  });

  for (const [width, isBeside] of [
    [714, true],
    [367, false],
  ] as const)
    it(`a figure that is higher than wide stands ${isBeside ? 'beside' : 'above'} its caption at ${width} px`, async () => {
      await setViewport({width, height: 666});
      const world = await openShell('#/document-fraud/zones/formats');
      await waitUntil(() => world.findAll('figcaption').length === 1);
      const drawing = buttonIn(world, 'figure .drawing').getBoundingClientRect();
      const caption = buttonIn(world, 'figcaption').getBoundingClientRect();
      assert.strictEqual(caption.left >= drawing.right, isBeside);
      assert.strictEqual(caption.top >= drawing.bottom, !isBeside);
    });

  it('in the dark colour scheme, a drawing has the colours of the page, also when it is enlarged', async () => {
    const world = await openShell(place);
    const light = valueOf(document.documentElement, '--ink');
    await emulateMedia({colorScheme: 'dark'});
    const [ink, paper] = ['--ink', '--paper'].map(token => valueOf(document.documentElement, token));
    assert.notStrictEqual(ink, light);
    await enlarged(world);
    for (const drawing of world.findAll('.drawing')) {
      assert.strictEqual(valueOf(drawing, '--ink'), ink);
      assert.strictEqual(valueOf(drawing, '--paper'), paper);
      assert.strictEqual(getComputedStyle(drawing).backgroundColor, 'rgba(0, 0, 0, 0)');
    }
  });

  it('a figure prints only once and without its buttons, even while it is enlarged', async () => {
    const world = await openShell(place);
    await enlarged(world);
    await emulateMedia({media: 'print'});
    const seen = world.findAll('.drawing').filter(drawing => drawing.getClientRects().length > 0);
    assert.lengthOf(seen, 1);
    assert.isEmpty(world.findAll('.enlarge').filter(button => button.getClientRects().length > 0));
  });

  it('a drawing shows its texts in the current language', async () => {
    const world = await openShell(place, {language: 'mn'});
    assert.strictEqual(buttonIn(world, '.enlarge').textContent.trim(), 'Томруулах');
    await world.texts.change('en');
    await waitUntil(() => buttonIn(world, '.enlarge').textContent.trim() === 'Enlarge');
  });
});
