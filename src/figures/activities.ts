/**
 * The activities that authors may give to a figure, by the name that they write. There is no other list. The folder
 * of an activity has the same name. The compiler reads `schema.ts` in this folder.
 */
export const activities = {
  'chain-and-debt': () => import('./chain-and-debt/chain-and-debt.element.ts'),
  'check-digit': () => import('./check-digit/check-digit.element.ts'),
  'first-hour': () => import('./first-hour/first-hour.element.ts'),
  ladder: () => import('./ladder/ladder.element.ts'),
  'page-pairs': () => import('./page-pairs/page-pairs.element.ts'),
  places: () => import('./places/places.element.ts'),
  prevalence: () => import('./prevalence/prevalence.element.ts'),
  'three-blocks': () => import('./three-blocks/three-blocks.element.ts'),
  trust: () => import('./trust/trust.element.ts'),
  'two-journeys': () => import('./two-journeys/two-journeys.element.ts'),
  'zone-and-page': () => import('./zone-and-page/zone-and-page.element.ts'),
};

/** Name of an activity, as authors write it. */
export type ActivityName = keyof typeof activities;

/** Returns whether an activity has this name. */
export const isActivity = (name: string): name is ActivityName => Object.hasOwn(activities, name);
