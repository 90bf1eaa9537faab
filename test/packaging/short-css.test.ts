import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readBuiltText} from '../../src/packaging/built.ts';
import {course} from './course.ts';
import {root} from './fixture.ts';

/** Returns the first line of each CSS comment in the templates of a file. */
function commentsIn(file: string): readonly string[] {
  if (!file.endsWith('.ts')) return [];
  const sheets = readFileSync(join(root, file), 'utf8').matchAll(/\bcss`([^`]*)`/g);
  return [...sheets].flatMap(([, sheet = '']) => sheet.match(/\/\*.*/g) ?? []);
}

test('the built course contains no comment of a style sheet in a template', async () => {
  const built = await course();
  const comments = built.chunks.flatMap(chunk =>
    chunk.sources.flatMap(file => commentsIn(file).map(comment => ({comment, chunk: chunk.file}))),
  );
  expect(comments).not.toEqual([]);
  expect(comments.filter(({comment, chunk}) => readBuiltText(built, chunk).includes(comment))).toEqual([]);
});
