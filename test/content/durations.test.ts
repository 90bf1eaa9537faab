import {expect, test} from 'vitest';
import {thisCourse} from './this-course.ts';

const {course} = thisCourse();

const textsIn = (...namespaces: readonly string[]) =>
  course.languages.flatMap(({code, catalogues}) =>
    namespaces.flatMap(namespace =>
      Object.entries(catalogues[namespace] ?? {}).map(([key, text]) => ({
        key,
        where: `${code} ${key}`,
        text,
      })),
    ),
  );

test('the start page and the menu show the counted duration, and no interface text states a duration in hours', () => {
  const all = textsIn('interface', 'pages');
  const counted = all.filter(({key}) => ['start.core', 'menu.whole'].includes(key));
  expect(counted).toHaveLength(2 * course.languages.length);
  for (const {where, text} of counted) expect(`${where} ${text}`).toMatch(/^[^\d]*\{\{time\}\}[^\d]*$/);
  expect(all.filter(({text}) => /\b(\d+|three|four|five) hours?\b/i.test(text))).toEqual([]);
});
