import {expect, fixture, html} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {isSweep} from './is-sweep.ts';

/** Rules of axe that depend on colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/**
 * Checks only the colour rules. Call this function with another colour scheme, after all rules have passed in
 * the default colours.
 */
export async function hasContrast(element: Element): Promise<void> {
  if (!('axe' in globalThis))
    await expect(await fixture(html`<p>Axe comes with its first look.</p>`)).to.be.accessible();
  const rules = globalThis.axe.getRules().map(({ruleId}) => ruleId);
  const others = rules.filter(rule => !ofColours.includes(rule));
  await withoutShapes(element, () => expect(element).to.be.accessible({ignoredRules: others}));
}

/** Names of the colours in which `hasContrastInOthers` checks a page, for the title of a test. */
export const schemes = isSweep ? 'light, in dark and in forced colours' : 'light and in dark';

/**
 * Checks the colour rules in dark colours and, in the sweep, in forced colours. Call this function after all rules
 * have passed in light colours. The page must have no styles of its own for forced colours. Its forced colours then
 * come from the system and from its elements, which have their own tests in forced colours.
 */
export async function hasContrastInOthers(element: Element): Promise<void> {
  await emulateMedia({colorScheme: 'dark'});
  await hasContrast(element);
  if (!isSweep) return;
  await emulateMedia({colorScheme: 'light', forcedColors: 'active'});
  await hasContrast(element);
}

/**
 * Checks an element while all drawings of documents and faces in it are empty. For axe, such a drawing is one image.
 * Its thousand shapes would take more time than the rest of the page. The tests of the document bench, of a specimen
 * and of a pair of faces check drawings with their shapes.
 */
async function withoutShapes(root: Element, check: () => PromiseLike<unknown>): Promise<void> {
  const drawings = drawingsIn(root).map(drawing => ({drawing, shapes: [...drawing.childNodes]}));
  for (const {drawing} of drawings) drawing.replaceChildren();
  await check();
  for (const {drawing, shapes} of drawings) drawing.replaceChildren(...shapes);
}

/** Expects an element to pass all accessibility rules while its drawings are empty. */
export const isAccessible = (element: Element): Promise<void> =>
  withoutShapes(element, () => expect(element).to.be.accessible());

/** Returns the drawings of documents and faces below an element, in all shadow roots. */
const drawingsIn = (root: Element): readonly Element[] =>
  [...(root.shadowRoot?.querySelectorAll('*') ?? []), ...root.querySelectorAll('*')].flatMap(element => [
    ...(element.matches('document-drawing, face-drawing')
      ? (element.shadowRoot?.querySelectorAll('svg') ?? [])
      : []),
    ...(element.shadowRoot ? drawingsIn(element) : []),
  ]);

/**
 * Expects an element to be accessible. In light colours, all rules must pass; in dark colours, only the colour rules.
 */
export async function isAccessibleIn(colorScheme: 'light' | 'dark', element: Element): Promise<void> {
  if (colorScheme === 'dark') await hasContrast(element);
  else await expect(element).to.be.accessible();
}
