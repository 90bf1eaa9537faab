import {expect, fixture, html} from '@open-wc/testing';

/** The rules that other colours can break. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** Expects enough contrast of an element in other colours than those in which all rules look at it. */
export async function hasContrast(element: Element): Promise<void> {
  if (!('axe' in globalThis))
    await expect(await fixture(html`<p>Axe comes with its first look.</p>`)).to.be.accessible();
  const rules = globalThis.axe.getRules().map(({ruleId}) => ruleId);
  const others = rules.filter(rule => !ofColours.includes(rule));
  await expect(element).to.be.accessible({ignoredRules: others});
}

/** Expects an element to be accessible: in light by all rules, and then in dark by those that other colours can break. */
export async function isAccessibleIn(colorScheme: 'light' | 'dark', element: Element): Promise<void> {
  if (colorScheme === 'dark') await hasContrast(element);
  else await expect(element).to.be.accessible();
}
