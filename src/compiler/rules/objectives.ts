import {moduleOfBank, type PaperRole} from '../../content/course.ts';
import {fault, type Fault, type SourcePlace} from '../source/fault.ts';
import {lessonsIn, type RuledLesson} from './lessons.ts';
import type {CourseRule, RuledCourse} from './rule.ts';

/**
 * Reports an objective in three cases. First: no lesson of its module teaches the objective. In a module without
 * lessons, only objectives that a test or a final asks are reported. Second: its module has a test, but this test
 * does not ask the objective. Third: a final asks the objective, but only lessons outside the core path teach it.
 */
export const objectives: CourseRule = course => {
  const lessons = lessonsIn(course);
  const taught = taughtIn(lessons);
  const onCore = taughtIn(lessons.filter(({isCore}) => isCore));
  const [tests, finals] = [askedBy('module-test', course), askedBy('final', course)];
  const tested = new Set([...tests.keys()].map(name => name.split('/')[0]));
  return course.modules.flatMap(({source: {id: module}, lessons: own, objectives}) =>
    objectives.flatMap(({id, at}): readonly Fault[] => {
      const name = `${module}/${id}`;
      const final = finals.get(name);
      const isAsked = final !== undefined || tests.has(name);
      return [
        ...(!taught.has(name) && (own.length > 0 || isAsked) ? [fault(at, untaught(id), rule)] : []),
        ...(tested.has(module) && !tests.has(name) ? [fault(at, unasked(id), rule)] : []),
        ...(final && taught.has(name) && !onCore.has(name) ? [fault(final, aside(name), rule)] : []),
      ];
    }),
  );
};

const rule = 'objectives';

const untaught = (id: string) =>
  `no lesson teaches "${id}": write it under \`objectives:\` of the lesson that does, or take it out`;
const unasked = (id: string) =>
  `the test of this module never asks "${id}": write an item for it, let a line of the test draw it, or take it out`;
const aside = (name: string) =>
  `this final asks "${name}", which only a lesson outside the core path teaches: take \`path: more\` from that lesson, or draw other objectives`;

/** Objectives that the lessons teach, as `module/objective`. */
const taughtIn = (lessons: readonly RuledLesson[]): ReadonlySet<string> =>
  new Set(lessons.flatMap(({module, lesson}) => lesson.objectives.map(id => `${module}/${id}`)));

/** Objectives that papers of this role may ask, as `module/objective`. The value is the place of one such paper. */
function askedBy(role: PaperRole, {modules, banks}: RuledCourse): ReadonlyMap<string, SourcePlace> {
  const objectives = new Map<string, string>();
  for (const bank of banks)
    for (const {item} of bank.items)
      objectives.set(`${bank.id}/${item.block.id}`, `${moduleOfBank(bank.id)}/${item.objective}`);
  return new Map(
    modules
      .flatMap(({papers}) => papers.filter(({paper}) => paper.role === role))
      .flatMap(({at, items}) => items.map(({id}): [string, SourcePlace] => [objectives.get(id) ?? '', at])),
  );
}
