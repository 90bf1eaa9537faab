import {readFileSync} from 'node:fs';
import type {Page} from '@playwright/test';
import {z} from 'zod';
import {lookedAt} from './axe.ts';

/**
 * A person's decisions about checks that axe cannot complete. Each item has the rule, a text that occurs in the
 * target or in its HTML, and the decision with its reason.
 */
const decisions = z
  .array(z.object({rule: z.string(), part: z.string(), decision: z.string()}))
  .parse(JSON.parse(readFileSync(new URL('./axe-incomplete.json', import.meta.url), 'utf8')));

/**
 * Runs all rules of axe on a page and its frames, and returns the findings. Omits an incomplete check if `decisions`
 * has a decision about it.
 */
export async function findings(page: Page): Promise<readonly string[]> {
  const {violations, incomplete} = await lookedAt(page);
  const placesOf = ({id, nodes}: {id: string; nodes: readonly {target: unknown; html: string}[]}) =>
    nodes.map(({target, html}) => ({rule: id, place: JSON.stringify(target), html: html.slice(0, 100)}));
  const open = incomplete
    .flatMap(placesOf)
    .filter(
      ({rule, place, html}) => !decisions.some(d => d.rule === rule && `${place} ${html}`.includes(d.part)),
    );
  return [
    ...violations.flatMap(placesOf).map(({rule, place, html}) => `violation ${rule} ${place} ${html}`),
    ...open.map(({rule, place, html}) => `undecided ${rule} ${place} ${html}`),
  ];
}
