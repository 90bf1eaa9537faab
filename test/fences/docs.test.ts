import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, it} from 'vitest';
import {partsOfCourse} from '../../tools/new/course.ts';
import {root} from '../../tools/paths.mjs';
import {linksIn, pages, pathsIn} from './doc-paths.ts';

const read = (page: string) => readFileSync(join(root, page), 'utf8');

/** Another course has other files there. test/course/docs.test.ts checks the paths of this course. */
const isOfCourse = (path: string): boolean =>
  partsOfCourse.some(part => path === part || path.startsWith(`${part}/`));

it.each(pages)('every path and every link in %s leads to a file', page => {
  const text = read(page);
  expect(pathsIn(text).filter(path => !isOfCourse(path) && !existsSync(join(root, path)))).toEqual([]);
  expect(
    linksIn(text)
      .map(path => join(dirname(page), path))
      .filter(path => !isOfCourse(path) && !existsSync(join(root, path))),
  ).toEqual([]);
});

it('the pages name more than fifty paths and twenty links', () => {
  const texts = pages.map(read);
  expect(texts.flatMap(pathsIn).length).toBeGreaterThan(50);
  expect(texts.flatMap(linksIn).length).toBeGreaterThan(20);
});
