import {expect, test} from 'vitest';
import type {CourseIndex, ModuleData, Paper} from './course.ts';
import {drawsOn, courseInPackage, moduleInPackage} from './package-filter.ts';

const paper = (id: string, banks: readonly string[]): Paper => ({
  ...{kind: 'paper', id, role: 'opener', minutes: 3, confidence: false, room: 9},
  draw: banks.map(bank => ({bank, items: ['a', 'b'], count: 1})),
});

const lesson = {kind: 'lesson', id: 'zones', minutes: 5, objectives: [], sections: [], sources: []} as const;
const parts = [
  paper('opener', ['law.check', 'signs.check', 'law.check']),
  lesson,
  paper('test', ['talks.module-test']),
];
const data: ModuleData = {id: 'talks', objectives: [], numbers: {opener: 1, test: 2}, parts};
const indexed = (id: string, number: number): CourseIndex['modules'][number] => ({
  ...{id, number, contentVersion: 1, steps: 0, minutes: 0, testMinutes: 0},
  parts: parts.map(part => ({
    ...{kind: part.kind, id: part.id, minutes: part.minutes, steps: 0},
    ...(part.kind === 'paper' ? {from: drawsOn(part.draw)} : {}),
  })),
});
const course: CourseIndex = {
  version: '1.0.0',
  modules: ['law', 'signs', 'talks'].map((id, at) => indexed(id, at + 1)),
};

test('a paper lists every module from which it draws items, and lists each module once', () => {
  expect(course.modules[0]?.parts.map(({from}) => from)).toEqual([['law', 'signs'], undefined, ['talks']]);
});

test.each([
  {modules: ['law', 'signs', 'talks'], left: ['opener', 'zones', 'test'], lines: 3},
  {modules: ['talks', 'signs'], left: ['opener', 'zones', 'test'], lines: 1},
  {modules: ['talks'], left: ['zones', 'test'], lines: undefined},
])(
  'in a package of $modules, the index and the data of a module have the parts $left',
  ({modules, left, lines}) => {
    const index = courseInPackage(course, modules);
    const held = moduleInPackage(data, modules);
    expect(index.modules.map(({id}) => id).sort()).toEqual([...modules].sort());
    expect(index.modules.find(({id}) => id === 'talks')?.parts.map(({id}) => id)).toEqual(left);
    expect(held.parts.map(({id}) => id)).toEqual(left);
    const opener = held.parts.find(({id}) => id === 'opener');
    expect(opener?.kind === 'paper' ? opener.draw.length : undefined).toBe(lines);
  },
);

test('a package with fewer modules keeps all numbers, so that saved states keep their meaning', () => {
  expect(moduleInPackage(data, ['talks']).numbers).toEqual(data.numbers);
});
