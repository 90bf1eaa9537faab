import {
  counts,
  type ExtraPage,
  type Bank,
  type CourseIndex,
  type ModuleData,
  type ModuleIndex,
  type ModuleRubrics,
  type PartIndex,
} from '../../content/course.ts';
import {moduleIndex} from '../../content/core-path.ts';
import {drawsOn} from '../../content/package-filter.ts';
import {talkDrills, tryOutBank} from '../../content/practice-banks.ts';
import type {Authored} from './authors.ts';
import type {CompiledBank} from '../questions/bank.ts';
import {roomOf} from '../../record/codec/max-length.ts';
import {ownerOf} from '../../record/codec/names.ts';
import type {Lock, WantedId, WantedModule} from './ids-lock.ts';
import type {CompiledModule} from './module.ts';
import {movedIn} from './moved.ts';
import {placesOf, type AddressedPlace} from './places.ts';
import type {CompiledQuestion} from '../questions/question.ts';
import type {Rename} from '../text/entry.ts';

/** The course data without texts. */
export interface Structure {
  readonly index: CourseIndex;
  readonly modules: readonly ModuleData[];
  readonly banks: readonly Bank[];
  /**
   * Data by id of a question or document. The data of a question are lazy-loaded when the question opens. The
   * data of a document are lazy-loaded when a lesson shows the document.
   */
  readonly apart: Readonly<Record<string, unknown>>;
  /** Number of all items and number of items that no reviewer has signed, by bank id. */
  readonly reviews: Readonly<Record<string, {readonly items: number; readonly drafts: number}>>;
  /** Rubrics by module id or bank id. */
  readonly rubrics: Readonly<Record<string, ModuleRubrics>>;
  /** Maps the address of each screen of a part to its place. The screens are in the order of the menu. */
  readonly places: Readonly<Record<string, AddressedPlace>>;
}

/** All ids of a module that are saved or reported, in the author's order. */
export const wantedIn = ({source, at, sections, questions, papers}: CompiledModule): readonly WantedId[] => [
  {scope: 'module', id: source.id, at},
  ...sections.map(section => ({scope: source.id, ...section})),
  ...questions.flatMap(({block, bounds, at: there}) => [
    {scope: source.id, id: block.id, at: there},
    ...bounds.ids.map(id => ({scope: `${source.id}/${ownerOf(block)}`, id, at: there})),
  ]),
  ...papers.flatMap(({paper, at: there, items}) => [
    {scope: source.id, id: paper.id, at: there},
    ...items.map(item => ({scope: `${source.id}/${paper.id}`, ...item})),
  ]),
];

/**
 * Returns all renames of the course, in the order in which they apply. Each paper numbers its items. So a renamed
 * item has one rename for each paper that may draw it.
 */
export const renamesOf = (
  modules: readonly CompiledModule[],
  banks: readonly CompiledBank[],
): readonly Rename[] => {
  const all = modules.flatMap(({renames}) => renames);
  const items = banks.flatMap(({id: bank, items: own}) =>
    own.flatMap(({question: {block, was}}) =>
      was ? [{id: `${bank}/${block.id}`, was: `${bank}/${was.id}`, at: was.at}] : [],
    ),
  );
  return [
    ...all.filter(({kind}) => kind === 'module'),
    ...all.filter(({kind}) => kind !== 'module'),
    ...modules.flatMap(({source, papers}) =>
      papers.flatMap(({paper, items: paperItems}) =>
        items
          .filter(({id}) => paperItems.some(item => item.id === id))
          .map(item => ({kind: 'item' as const, scope: `${source.id}/${paper.id}`, ...item})),
      ),
    ),
  ];
};

/**
 * Returns the ids that determine the content version of a module: those of the module, of its parts and of the items
 * of its papers.
 */
export const versionedBy = ({source, parts, papers}: CompiledModule): WantedModule => ({
  id: source.id,
  parts: parts.map(({id}) => id),
  items: papers.flatMap(({items}) => items.map(({id}) => id)),
});

/**
 * Ids of the options of a bank's items. The list has no ids of items, because an item gets its number in each paper
 * that may draw it. For a drill the list is empty, because its items are not saved.
 */
export const wantedInBank = ({id, use, items}: CompiledBank): readonly WantedId[] =>
  (use === 'drill' ? [] : items).flatMap(({question: {block, bounds, at}}) =>
    bounds.ids.map(option => ({scope: `${id}/${block.id}`, id: option, at})),
  );

/** Returns the optional pages for which the course has content. */
function extrasOf({
  banks,
  encounters,
  shortTalks,
  glossary,
  jobAids,
}: Pick<Authored, 'banks' | 'encounters' | 'shortTalks' | 'glossary' | 'jobAids'>): readonly ExtraPage[] {
  const extras: readonly (readonly [page: ExtraPage, isThere: boolean])[] = [
    ['try-out', banks.some(({id}) => id === tryOutBank)],
    ['glossary', glossary !== undefined],
    ['job-aids', jobAids !== undefined],
    ['talk-practice', talkDrills.every(name => banks.some(({id}) => id.endsWith(`.drill-${name}`)))],
    ['booth', encounters !== undefined],
    ['two-minutes', shortTalks !== undefined],
  ];
  return extras.flatMap(([page, isThere]) => (isThere ? [page] : []));
}

/** Builds the data that the browser and scoring load. `modules` are in menu order. */
export function structureOf(
  authored: Pick<
    Authored,
    'course' | 'modules' | 'banks' | 'documentData' | 'encounters' | 'shortTalks' | 'glossary' | 'jobAids'
  >,
  lock: Lock,
  version: string,
): Structure {
  const {modules, banks, documentData} = authored;
  const numbered = banks.map(bank => bankOf(bank, lock));
  return {
    index: {
      version,
      modules: modules.map(module => indexOf(module, lock)),
      extras: extrasOf(authored),
      ...(authored.course?.contact && {contact: authored.course.contact}),
      ...movedIn(modules, lock),
    },
    modules: modules.map((module): ModuleData => ({
      id: module.source.id,
      objectives: module.source.objectives.map(({id}) => id),
      parts: module.parts.map(part =>
        part.kind === 'paper' ? {...part, room: roomOf(part.draw, numbered)} : part,
      ),
      numbers: numbersOf(module.source.id, wantedIn(module).slice(1), lock),
    })),
    banks: numbered,
    apart: {
      ...Object.fromEntries(
        modules.flatMap(({questions}) =>
          questions.flatMap(({block, apart}) => (apart === undefined ? [] : [[block.id, apart] as const])),
        ),
      ),
      ...documentData,
    },
    reviews: Object.fromEntries(
      banks.map(({id, items}) => [
        id,
        {items: items.length, drafts: items.filter(({isDraft}) => isDraft).length},
      ]),
    ),
    rubrics: Object.fromEntries([
      ...modules.map(({source, questions}) => [source.id, rubricsOf(questions)] as const),
      ...banks.map(({id, items}) => [id, rubricsOf(items.map(({question}) => question))] as const),
    ]),
    places: Object.fromEntries(modules.flatMap(placesOf)),
  };
}

const rubricsOf = (questions: readonly CompiledQuestion[]): ModuleRubrics =>
  Object.fromEntries(questions.map(({block, rubric}) => [block.id, rubric]));

const bankOf = (bank: CompiledBank, lock: Lock): Bank => ({
  id: bank.id,
  items: bank.items.map(({item}) => item),
  numbers: numbersOf(bank.id, wantedInBank(bank), lock),
});

const indexOf = ({source, parts}: CompiledModule, lock: Lock): ModuleIndex =>
  moduleIndex(
    {
      id: source.id,
      number: lock.numbers['module']?.[source.id] ?? 0,
      contentVersion: lock.versions[source.id]?.version ?? 0,
      ...(source.place && {place: source.place}),
    },
    parts.map((part): PartIndex => ({
      kind: part.kind,
      id: part.id,
      minutes: part.minutes,
      steps: stepsOf(part),
      ...(part.path && {path: part.path}),
      ...(part.kind === 'paper' ? {role: part.role, from: drawsOn(part.draw)} : {}),
    })),
  );

function stepsOf(part: ModuleData['parts'][number]): number {
  switch (part.kind) {
    case 'lesson':
      return stepsIn(part.sections);
    case 'interview':
    case 'examination':
      return 1;
    case 'paper':
      return counts(part.role) ? 1 : 0;
  }
}

type Sections = Extract<ModuleData['parts'][number], {kind: 'lesson'}>['sections'];

const stepsIn = (sections: Sections): number =>
  sections.length +
  sections.flatMap(section => section.blocks.filter(block => block.kind === 'question')).length;

/**
 * Returns the number of each id. `owner` is a module or a bank. The numbers come from the scopes `<owner>` and
 * `<owner>/…`, and the ids in the result are relative to the owner.
 */
const numbersOf = (
  owner: string,
  wanted: readonly WantedId[],
  lock: Lock,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    wanted.map(({scope, id}) => {
      const inside = scope.slice(owner.length + 1);
      return [inside === '' ? id : `${inside}/${id}`, lock.numbers[scope]?.[id] ?? 0];
    }),
  );
