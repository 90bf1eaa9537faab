import {painters as book} from './book/set.ts';
import {painters as foreign} from './foreign/set.ts';
import {painters as lights} from './lights/set.ts';
import {painters as paper} from './paper/set.ts';
import {painters as plastic} from './plastic/set.ts';
import {painters as printLooks} from './print-looks/set.ts';
import {together, type Painters} from './scene.ts';
import {painters as surfaceLooks} from './surface-looks/set.ts';

/** All painters at once, for tools and tests that draw without lazy loading. */
export const everyPainter: Painters = together([
  book,
  foreign,
  lights,
  paper,
  plastic,
  printLooks,
  surfaceLooks,
]);
