import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {bankSource, drillItemSource} from '../../src/content/author-files.ts';
import {lessonTypeNames} from '../../src/questions/types.ts';
import {root} from '../content/museum.ts';

const text = readFileSync(join(root, 'modules/before/drill-try-out.questions.yaml'), 'utf8');
const {use, questions} = bankSource.parse(parse(text));
const items = questions.map(one => drillItemSource.parse(one));

test('the try-out has one exercise of each question type that a lesson may have', () => {
  expect(items.map(({type}) => type).sort()).toEqual([...lessonTypeNames].sort());
});

test('the try-out is a drill, and its items have no objective', () => {
  expect(use).toBe('drill');
  expect(items.filter(({objective}) => objective !== undefined)).toEqual([]);
});

test('the try-out asks about nothing that the course teaches', () => {
  const asked = text.replace(/^#.*$/gm, '');
  expect(asked).not.toMatch(
    /passport|visa|traffick|smuggl|victim|exploit|signs? of|forge|false|genuine|interview|protect|refer|consent|trust|suspect/i,
  );
});
