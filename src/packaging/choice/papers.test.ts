import {expect, test} from 'vitest';
import type {PaperRole} from '../../content/course.ts';
import type {ModuleFacts, PartFacts} from '../facts.ts';
import {banksOf, canStand, neededBeside, shortenedIn} from './papers.ts';

const lesson: PartFacts = {id: 'lesson', isLesson: true};
const paper = (role: PaperRole, counts: Readonly<Record<string, number>>): PartFacts => ({
  id: role,
  isLesson: false,
  paper: {role, draw: Object.entries(counts).map(([bank, count]) => ({bank, count}))},
});
const module = (id: string, ...parts: readonly PartFacts[]): ModuleFacts => ({
  ...{id, parts, namespaces: [id], drills: [], shows: [], objectives: [], hasPoints: true},
});

const law = module('law', lesson, paper('module-test', {'law.module-test': 4}));
const signs = module(
  'signs',
  paper('opener', {'law.check': 3}),
  lesson,
  paper('module-test', {'signs.module-test': 5}),
);
const before = module('before', paper('pre-test', {'law.pre': 2, 'signs.pre': 6}));
const after = module('after', paper('final', {'law.module-test': 1, 'signs.module-test': 2}));
const mixed = module('mixed', lesson, paper('opener', {'signs.check': 1}), paper('final', {'law.final': 9}));

test.each([
  ['has a lesson and a test on its own bank', law, [], true],
  ['loses only its warm-up', signs, [], true],
  ['would have no part left', before, [], false],
  ['asks about at least one of the other modules', before, [signs], true],
  ['would lose its counted test', mixed, [signs], false],
  ['is packaged with the module of its test bank', mixed, [law], true],
])(
  'canStand tells whether a package can contain a module that %s (module %o, packaged with %o): %s',
  (_, one, beside, stands) => {
    expect(canStand(one, [one, ...beside])).toBe(stands);
  },
);

test.each([
  [before, ['law', 'signs']],
  [mixed, ['law']],
])(
  'neededBeside returns the modules with the banks that a module needs for its papers: for those that count for passing or, if none counts, for all',
  (one, needed) => {
    expect(neededBeside(one)).toEqual(needed);
  },
);

test.each([
  [[law], ['law.module-test'], []],
  [[signs], ['signs.module-test'], ['opener 0 of 3']],
  [[law, signs], ['law.module-test', 'law.check', 'signs.module-test'], []],
  [
    [before, signs],
    ['signs.pre', 'signs.module-test'],
    ['pre-test 6 of 8', 'opener 0 of 3'],
  ],
  [[law, after], ['law.module-test'], ['final 1 of 3, a test']],
])(
  'a package has the banks of its papers, and lists each paper that has fewer questions than in the whole course',
  (all, banks, short) => {
    expect(banksOf(all)).toEqual(banks);
    const papersLeft = shortenedIn(all).map(
      ({part, asked, all: whole, isTest}) => `${part} ${asked} of ${whole}${isTest ? ', a test' : ''}`,
    );
    expect(papersLeft).toEqual(short);
  },
);
