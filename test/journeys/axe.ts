import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Frame, Page} from '@playwright/test';
import type {AxeResults, FrameContextObject, PartialResults, RunOptions} from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Without this limit axe also records the selectors of passed checks, which doubles its time. */
const options: RunOptions = {resultTypes: ['violations', 'incomplete']};

/** Runs axe with all rules on a page and its frames. Throws if axe cannot examine a frame. */
export async function lookedAt(page: Page): Promise<AxeResults> {
  if (page.frames().length === 1) return lookedAtOneFrame(page);
  const partial = await partsOf(page.mainFrame());
  return page.evaluate(([parts, how]) => globalThis.axe.finishRun(parts, how), [partial, options] as const);
}

/** Loads axe in a frame. A page keeps axe as long as only the hash of its address changes. */
async function bringAxe(frame: Frame): Promise<void> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(source);
}

/** Runs axe on a page without frames. The page returns its results only once, which saves a quarter of the time. */
async function lookedAtOneFrame(page: Page): Promise<AxeResults> {
  await bringAxe(page.mainFrame());
  return page.evaluate(how => globalThis.axe.run(document, how), options);
}

/** Runs axe in a frame and in its nested frames. Returns partial results for `axe.finishRun`. */
async function partsOf(frame: Frame, within?: FrameContextObject): Promise<PartialResults> {
  await bringAxe(frame);
  const inner = await frame.evaluate(
    context => globalThis.axe.utils.getFrameContexts(context ?? document),
    within,
  );
  const own = await frame.evaluate(([context, how]) => globalThis.axe.runPartial(context ?? document, how), [
    within,
    options,
  ] as const);
  const parts: PartialResults = [own];
  for (const {frameSelector, frameContext} of inner) {
    const handle = await frame.evaluateHandle(
      selector => globalThis.axe.utils.shadowSelect(selector),
      frameSelector,
    );
    const content = await handle.asElement()?.contentFrame();
    if (!content) throw new Error(`axe cannot look into the frame ${JSON.stringify(frameSelector)}`);
    parts.push(...(await partsOf(content, frameContext)));
  }
  return parts;
}
