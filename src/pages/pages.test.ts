import {expect, expectTypeOf, test} from 'vitest';
import type {Screen} from './page-context.ts';
import {pages, textFiles, type AddressedPage} from './pages.ts';

type Load = () => Promise<{readonly screen: Screen}>;
type Search = AddressedPage<'search'>;

test('an entry in the list of pages compiles if it has a loader and names existing texts', () => {
  expectTypeOf<{load: Load; texts: ['search', 'pages']}>().toExtend<Search>();
});

test('an entry in the list of pages does not compile if it is malformed', () => {
  expectTypeOf<{texts: ['pages']}>().not.toExtend<Search>();
  expectTypeOf<{load: Load}>().not.toExtend<Search>();
  expectTypeOf<{load: Load; texts: ['serch']}>().not.toExtend<Search>();
  expectTypeOf<{load: Load; texts: ['glossary']}>().not.toExtend<Search>();
  expectTypeOf<{load: () => Promise<{title: string}>; texts: ['pages']}>().not.toExtend<Search>();
  expectTypeOf<{load: Load; texts: ['pages']; with: 'lessons'}>().not.toExtend<Search>();
  expectTypeOf<{load: Load; texts: ['pages']; hasItems: false}>().not.toExtend<Search>();
});

test('the texts of each page come from the folder of this page', () => {
  const own = Object.entries(pages).filter(([name, {texts}]) => texts.some(text => text === name));
  expect(own.length).toBeGreaterThan(5);
  for (const [name] of own)
    expect(textFiles.get(name)).toMatch(new RegExp(`^src/(pages/)?(scenario/)?${name}/texts.yaml$`));
});
