import {asBefore} from './as-before.ts';
import type {ShellWorld} from './shell-world.ts';

/** Setup of a course that stays mounted when a test ends. */
export const isKept = {isKept: true} as const;

/**
 * Opens a page once for all tests of a `describe` block. Returns a function that returns the page. These tests only
 * read the page, or restore it. After each test, the page returns to its first language. `open` must pass `isKept` to
 * `openShell`.
 */
export function sharedWorld<World extends Pick<ShellWorld, 'frame' | 'texts' | 'speak'>>(
  open: () => Promise<World>,
): () => World {
  let world: World | undefined;
  let first = '';
  before(async () => {
    world = await open();
    first = world.texts.language.code;
  });
  afterEach(async () => {
    if (world && world.texts.language.code !== first) await world.speak(first);
  });
  after(async () => {
    world?.frame.remove();
    await asBefore();
  });
  return () => {
    if (!world) throw new Error('the page did not open');
    return world;
  };
}
