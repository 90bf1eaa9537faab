import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Frame, Page} from '@playwright/test';
import type {AxeResults, FrameContextObject, PartialResults, RunOptions} from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** It would write down the place of all that it finds right, which takes as long as looking. */
const options: RunOptions = {resultTypes: ['violations', 'incomplete']};

/** What axe says of a page and the frames in it, with all of its rules. A frame that cannot be looked at is an error. */
export async function lookedAt(page: Page): Promise<AxeResults> {
  const partial = await partsOf(page.mainFrame());
  return page.evaluate(([parts, how]) => globalThis.axe.finishRun(parts, how), [partial, options] as const);
}

/** What axe finds in a frame, then in each frame within it, as `axe.finishRun` reads them. */
async function partsOf(frame: Frame, within?: FrameContextObject): Promise<PartialResults> {
  // A page that only changes its address keeps what was put into it.
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(source);
  const inner = await frame.evaluate(
    given => globalThis.axe.utils.getFrameContexts(given ?? document),
    within,
  );
  const own = await frame.evaluate(([given, how]) => globalThis.axe.runPartial(given ?? document, how), [
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
