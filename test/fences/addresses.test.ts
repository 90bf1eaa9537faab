import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {filesBelow} from '../../src/compiler/build/disk.ts';
import {parseRoute} from '../../src/pages/router.ts';
import {root} from '../../tools/paths.mjs';

/** Returns the addresses in the code of a file, such as `#/contents`. Leaves out the addresses in comments. */
const linksIn = (file: string): readonly string[] =>
  [
    ...readFileSync(join(root, file), 'utf8')
      .replace(/^\s*(?:\*|\/\/|\/\*).*$/gm, '')
      .matchAll(/["'`](#\/[a-z-]+(?:\/[a-z-]+)*)["'`]/g),
  ].map(([, address = '']) => address);

// This test leaves out two kinds of links. The compiler checks the links in authors' texts, and the links of the desk
// lead to pages of the desk.
test('every address that the code links to is the address of a page', () => {
  const files = filesBelow(root, 'src').filter(
    file => /(?<!\.test)\.ts$/.test(file) && !/^src\/(compiler|desk)\//.test(file),
  );
  const links = files.flatMap(file => linksIn(file).map(address => [file, address] as const));
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter(([, address]) => /^(missing|part)$/.test(parseRoute(address).name))).toEqual([]);
});
