import {expect, test} from 'vitest';
import {windowKind, type PageWindow} from './window-kind.ts';

const top = {opener: null};
const page = (changes: Partial<PageWindow>): PageWindow => ({
  self: top,
  top,
  opener: null,
  menubar: {visible: true},
  ...changes,
});

test.each([
  ['tab', 'a page outside any frame', page({})],
  ['frame', 'a page in a frame of the LMS', page({self: {}})],
  ['popup', 'a window that the LMS has opened', page({opener: {}})],
  ['popup', 'a frame in a window that the LMS has opened', page({self: {}, top: {...top, opener: {}}})],
  ['popup', 'a frame in a popup whose opener is gone', page({self: {}, menubar: {visible: false}})],
] as const)('windowKind returns "%s" for %s', (kind, _, window) => {
  expect(windowKind(window)).toBe(kind);
});
