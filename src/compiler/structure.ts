import type {CourseIndex, ModuleData, ModuleIndex, ModuleRubrics} from '../content/course.ts';
import type {Lock, Wanted} from './ids-lock.ts';
import type {CompiledModule} from './module.ts';

/** The course without its texts. */
export interface Structure {
  readonly index: CourseIndex;
  readonly modules: readonly ModuleData[];
  /** By module id. */
  readonly rubrics: Readonly<Record<string, ModuleRubrics>>;
}

/** Everything of a module that is saved or reported, in the author's order. */
export const wantedIn = ({source, at, sections, questions}: CompiledModule): readonly Wanted[] => [
  {scope: 'module', id: source.id, at},
  ...sections.map(section => ({scope: source.id, ...section})),
  ...questions.flatMap(({block, bounds, at: there}) => [
    {scope: source.id, id: block.id, at: there},
    ...bounds.ids.map(id => ({scope: `${source.id}/${block.id}`, id, at: there})),
  ]),
];

/** Takes the modules, in the order of the menu, to what the browser and scoring load. */
export function structureOf(modules: readonly CompiledModule[], lock: Lock, version: string): Structure {
  return {
    index: {version, modules: modules.map(module => indexOf(module, lock))},
    modules: modules.map((module): ModuleData => ({
      id: module.source.id,
      objectives: module.source.objectives.map(({id}) => id),
      parts: module.parts,
      numbers: numbersOf(module, lock),
    })),
    rubrics: Object.fromEntries(
      modules.map(({source, questions}) => [
        source.id,
        Object.fromEntries(questions.map(({block, rubric}) => [block.id, rubric])),
      ]),
    ),
  };
}

const indexOf = ({source, parts}: CompiledModule, lock: Lock): ModuleIndex => ({
  id: source.id,
  number: lock.numbers['module']?.[source.id] ?? 0,
  contentVersion: lock.versions[source.id]?.version ?? 0,
  parts: parts.map(part => ({
    kind: part.kind,
    id: part.id,
    minutes: part.minutes,
    steps: part.kind === 'interview' ? 1 : stepsIn(part.sections),
  })),
});

type Sections = Extract<ModuleData['parts'][number], {kind: 'lesson'}>['sections'];

const stepsIn = (sections: Sections): number =>
  sections.length +
  sections.flatMap(section => section.blocks.filter(block => block.kind === 'question')).length;

function numbersOf(module: CompiledModule, lock: Lock): Readonly<Record<string, number>> {
  const wanted = wantedIn(module).filter(({scope}) => scope !== 'module');
  return Object.fromEntries(
    wanted.map(({scope, id}) => {
      const question = scope.slice(module.source.id.length + 1);
      return [question === '' ? id : `${question}/${id}`, lock.numbers[scope]?.[id] ?? 0];
    }),
  );
}
