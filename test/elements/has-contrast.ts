import {expect, fixture, html} from '@open-wc/testing';

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
  await expect(element).to.be.accessible({ignoredRules: others});
}

/**
 * Expects an element to be accessible: in light colours by all rules, and in dark colours by the colour
 * rules.
 */
export async function isAccessibleIn(colorScheme: 'light' | 'dark', element: Element): Promise<void> {
  if (colorScheme === 'dark') await hasContrast(element);
  else await expect(element).to.be.accessible();
}
