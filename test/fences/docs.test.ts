import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, it} from 'vitest';
import {root} from '../../tools/paths.mjs';

const markdownIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder))
    .filter(file => file.endsWith('.md'))
    .map(file => join(folder, file));

const pages = ['README.md', 'CONTRIBUTING.md', ...markdownIn('docs'), ...markdownIn('docs/decisions')];

/** Paths in backticks that begin with a folder of the repository. Paths with a placeholder `<…>` do not match. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:src|test|tools|docs|modules|scenarios|specimens|locales)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  );

/** Targets of the links to other files, without the part after `#`. */
const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => path);

const read = (page: string) => readFileSync(join(root, page), 'utf8');

it.each(pages)('every path and every link in %s leads to a file', page => {
  const text = read(page);
  expect(pathsIn(text).filter(path => !existsSync(join(root, path)))).toEqual([]);
  expect(linksIn(text).filter(path => !existsSync(join(root, dirname(page), path)))).toEqual([]);
});

it('the pages name more than fifty paths and twenty links', () => {
  const texts = pages.map(read);
  expect(texts.flatMap(pathsIn).length).toBeGreaterThan(50);
  expect(texts.flatMap(linksIn).length).toBeGreaterThan(20);
});
