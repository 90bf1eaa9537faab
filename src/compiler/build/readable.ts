import {coreSteps, soleFinal} from '../../content/core-path.ts';
import type {PaperRole, PartIndex} from '../../content/course.ts';
import type {WorkshopSource} from '../../content/author-files.ts';
import type {CompiledCourse} from '../compile.ts';
import {workshopName} from '../course/workshop.ts';
import type {Catalogue, CompiledLanguage} from '../text/language.ts';
import {plainOfHtml} from '../text/plain-text.ts';
import type {Files} from './chunks.ts';
import {readPart, type ReadableQuestion} from './readable-questions.ts';

/** The data with which a tool outside the course shows responses as text, in one language. All texts are plain text. */
export interface ReadableCourse {
  /** Version of the course. */
  readonly version: string;
  /** The modules with steps on the core path. The titles are those of a completion record. */
  readonly coreModules: readonly {readonly number: number; readonly title: string}[];
  /** Titles of parts by `module.part`. */
  readonly parts: Readonly<Record<string, string>>;
  /** Learning objectives by `module.objective`. */
  readonly objectives: Readonly<Record<string, string>>;
  /** Questions by `module.question`, and by `module.paper.item` for items of a paper. */
  readonly questions: Readonly<Record<string, ReadableQuestion>>;
  /** Modules with their parts, in the order of the course. A part has the id `module.part`. */
  readonly modules: readonly {
    /** Number of the module in ids.lock. */
    readonly number: number;
    readonly title: string;
    readonly parts: readonly ReadablePart[];
  }[];
  /** Screens of parts by address, in the order of the menu. */
  readonly places: Readonly<Record<string, ReadablePlace>>;
  /** Sessions from which a trainer plans a workshop. Missing if the course has none. */
  readonly workshop?: WorkshopSource;
}

interface ReadablePart {
  readonly id: string;
  readonly minutes: number;
  readonly kind: PartIndex['kind'];
  /** Role of a paper. Missing for all other parts. */
  readonly role?: PaperRole;
  /** Learning objectives that a lesson serves, as `module.objective`. Only for lessons. */
  readonly objectives?: readonly string[];
}

/** The titles of a screen, and the file and line of its source. */
export interface ReadablePlace {
  readonly module: string;
  readonly part: string;
  /** Title of the section; '' for a screen that shows the whole part. */
  readonly section: string;
  readonly file: string;
  readonly line: number;
}

/** Builds `readable/<lang>.json`, for tools that show records outside the course. */
export const readableFiles = (course: CompiledCourse): Files =>
  new Map(
    course.languages.map(language => [
      `readable/${language.code}.json`,
      `${JSON.stringify(readableOf(course, language), undefined, 1)}\n`,
    ]),
  );

/** Returns the readable texts of the course in one language. */
export function readableOf(course: CompiledCourse, {catalogues}: CompiledLanguage): ReadableCourse {
  const numberOf = new Map(course.index.modules.map(({id, number}) => [id, number]));
  const read = course.modules.flatMap(module =>
    module.parts.map(part =>
      readPart(part, {...module, number: numberOf.get(module.id) ?? 0}, course.banks, catalogues),
    ),
  );
  const titles = new Map(read.map(({name, title}) => [name, title]));
  const titleIn = (module: string) => plainOfHtml(catalogues[module]?.['title'] ?? '');
  return {
    version: course.index.version,
    coreModules: course.index.modules
      .filter(module => coreSteps(module, course.index) > 0)
      .map(module => {
        const final = soleFinal(module);
        return {
          number: module.number,
          title: final ? (titles.get(`${module.id}.${final.id}`) ?? '') : titleIn(module.id),
        };
      }),
    parts: Object.fromEntries(titles),
    objectives: Object.fromEntries(
      course.modules.flatMap(({id, objectives}) =>
        objectives.map(objective => [
          `${id}.${objective}`,
          plainOfHtml(catalogues[id]?.[`objectives.${objective}.text`] ?? ''),
        ]),
      ),
    ),
    questions: Object.fromEntries(read.flatMap(({questions}) => questions)),
    modules: course.index.modules.map(({id, number, parts}) => ({
      number,
      title: titleIn(id),
      parts: parts.map(({id: part, minutes, kind, role}) => ({
        ...{id: `${id}.${part}`, minutes, kind},
        ...(role && {role}),
        ...(kind === 'lesson' && {objectives: servedBy(course, id, part)}),
      })),
    })),
    ...(course.workshop && {workshop: workshopIn(course.workshop, catalogues[workshopName] ?? {})}),
    places: placesOf(course, catalogues, titles),
  };
}

/** Returns the sessions of a workshop with the texts of one language. */
const workshopIn = ({sessions, ...days}: WorkshopSource, texts: Catalogue): WorkshopSource => ({
  ...days,
  sessions: sessions.map(session => {
    const textOf = (field: 'title' | 'aim' | 'room' | 'cards' | 'materials') =>
      plainOfHtml(texts[`sessions.${session.id}.${field}`] ?? session[field] ?? '');
    return {
      ...session,
      ...{title: textOf('title'), aim: textOf('aim'), room: textOf('room')},
      ...{cards: textOf('cards'), materials: textOf('materials')},
    };
  }),
});

/** Returns the learning objectives that a lesson serves, as `module.objective`. */
const servedBy = ({modules}: CompiledCourse, module: string, lesson: string): readonly string[] =>
  modules
    .filter(({id}) => id === module)
    .flatMap(({parts}) => parts)
    .flatMap(part => (part.kind === 'lesson' && part.id === lesson ? part.objectives : []))
    .map(objective => `${module}.${objective}`);

/** Returns the screens with their titles. `titles` has the titles of parts, by `module.part`. */
const placesOf = (
  {places}: CompiledCourse,
  catalogues: CompiledLanguage['catalogues'],
  titles: ReadonlyMap<string, string>,
): ReadableCourse['places'] =>
  Object.fromEntries(
    Object.entries(places).map(([address, {module, part, section, at}]) => [
      address,
      {
        module: plainOfHtml(catalogues[module]?.['title'] ?? ''),
        part: titles.get(`${module}.${part}`) ?? '',
        section: plainOfHtml(catalogues[module]?.[`${part}.${section}.title`] ?? ''),
        file: at.file,
        line: at.line,
      },
    ]),
  );
