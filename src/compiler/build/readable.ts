import {z} from 'zod';
import {coreSteps, soleFinal} from '../../content/core.ts';
import {
  counts,
  isSingle,
  moduleOfBank,
  type Bank,
  type ModuleData,
  type Paper,
  type PaperRole,
  type PartIndex,
  type QuestionBlock,
} from '../../content/course.ts';
import {ownerOf} from '../../record/codec/names.ts';
import {questionsOf} from '../../record/questions.ts';
import type {WorkshopSource} from '../../content/author-files.ts';
import type {CompiledCourse} from '../compile.ts';
import {workshopName} from '../course/workshop.ts';
import type {Catalogue, CompiledLanguage} from '../text/language.ts';
import {plainOfHtml} from '../text/plain-text.ts';
import type {Files} from './chunks.ts';

/**
 * The data of one language that a tool outside the course needs to show responses as text. All texts are
 * plain text.
 */
export interface ReadableCourse {
  /** Version of the course. */
  readonly version: string;
  /** The modules with steps on the core path, with the titles that a completion record has. */
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

export interface ReadableQuestion {
  readonly stem: string;
  readonly type: string;
  /** Ids of the options or items, in the author's order. Empty for a typed answer. */
  readonly options: readonly string[];
  /**
   * Ids of the targets, in the author's order. Only for questions in which the learner assigns items to
   * targets.
   */
  readonly targets?: readonly string[];
  /** Texts of options, items and targets by id. */
  readonly labels: Readonly<Record<string, string>>;
  /** Address of the screen that asks the question. */
  readonly address: string;
  /** Learning objectives that the question serves, as `module.objective`. */
  readonly objectives: readonly string[];
  /**
   * Numbers of module, paper and item in ids.lock, if a refresher can ask the question. A refresher can ask only items
   * of papers that do not count for the score.
   */
  readonly item?: {readonly module: number; readonly paper: number; readonly item: number};
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
    const said = (field: 'title' | 'aim' | 'room' | 'cards' | 'materials') =>
      plainOfHtml(texts[`sessions.${session.id}.${field}`] ?? session[field] ?? '');
    return {
      ...session,
      ...{title: said('title'), aim: said('aim'), room: said('room')},
      ...{cards: said('cards'), materials: said('materials')},
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

interface ReadPart {
  /** Name of the part, in the form `module.part`. */
  readonly name: string;
  readonly title: string;
  readonly questions: readonly (readonly [name: string, question: ReadableQuestion])[];
}

function readPart(
  part: ModuleData['parts'][number],
  {id: module, number, numbers}: ModuleData & {readonly number: number},
  banks: readonly Bank[],
  catalogues: CompiledLanguage['catalogues'],
): ReadPart {
  const name = `${module}.${part.id}`;
  const texts = catalogues[isSingle(part) ? part.id : module] ?? {};
  const title = plainOfHtml(texts[isSingle(part) ? 'title' : `${part.id}.title`] ?? '');
  const address = `#/${module}/${part.id}`;
  const objectives = part.kind === 'lesson' ? part.objectives.map(id => `${module}.${id}`) : [];
  const own = questionsOf(part).map(
    block =>
      [
        `${module}.${block.id}`,
        {...questionOf(block, numbers, texts, title), address: address + sectionOf(part, block), objectives},
      ] as const,
  );
  switch (part.kind) {
    case 'lesson':
      return {name, title, questions: own};
    case 'interview': {
      const more = {...endingsIn(texts), ...readInstead(catalogues)};
      const told = own.map(([key, read]) => [key, {...read, labels: {...read.labels, ...more}}] as const);
      return {name, title, questions: told};
    }
    case 'examination': {
      const terms = termsIn(catalogues);
      return {name, title, questions: own.map(([key, read]) => [key, {...read, labels: terms}] as const)};
    }
    case 'paper': {
      const asked = itemsOf(part, banks, catalogues).map(([item, bank, {possible}, read]) => {
        const own = {
          module: number,
          paper: numbers[part.id] ?? 0,
          item: numbers[`${part.id}/${bank}/${item}`] ?? 0,
        };
        const isAsked = !counts(part.role) && possible > 0;
        return [`${name}.${item}`, {...read, address, ...(isAsked && {item: own})}] as const;
      });
      return {name, title, questions: asked};
    }
  }
}

/**
 * Returns what the address of a question has after the address of the part: the section, or '' if the part is one
 * question.
 */
const sectionOf = (part: ModuleData['parts'][number], {id}: QuestionBlock): string =>
  part.kind === 'lesson'
    ? part.sections
        .filter(({blocks}) => blocks.some(block => block.kind === 'question' && block.id === id))
        .map(section => `/${section.id}`)
        .join('')
    : '';

/**
 * Converts one question. `numbers` has the numbers of the ids in the module or bank that contains the
 * question. `texts` has the texts of the module, interview or bank.
 */
function questionOf(
  block: QuestionBlock,
  numbers: ModuleData['numbers'],
  texts: Catalogue,
  title: string,
): Omit<ReadableQuestion, 'address' | 'objectives'> {
  const owner = `${ownerOf(block)}/`;
  const options = Object.keys(numbers).flatMap(key =>
    key.startsWith(owner) ? [key.slice(owner.length)] : [],
  );
  const stem = texts[`${block.words}stem`];
  const pairs = pairsShown.safeParse(block.shown).data;
  return {
    stem: stem === undefined ? title : plainOfHtml(stem),
    type: block.type,
    options: pairs?.items ?? options,
    ...(pairs && {targets: pairs.targets}),
    labels: labelsOf(options, block.words, texts),
  };
}

/** Returns all items that a paper may ask, by item id. */
const itemsOf = (
  {draw}: Paper,
  banks: readonly Bank[],
  catalogues: CompiledLanguage['catalogues'],
): readonly (readonly [
  item: string,
  bank: string,
  block: QuestionBlock,
  question: Omit<ReadableQuestion, 'address'>,
])[] =>
  draw.flatMap(line => {
    const bank = banks.find(({id}) => id === line.bank);
    const asked = bank?.items.filter(({block}) => line.items.includes(block.id)) ?? [];
    const texts = catalogues[line.bank] ?? {};
    const module = moduleOfBank(line.bank);
    return asked.map(
      ({block, objective}) =>
        [
          block.id,
          line.bank,
          block,
          {
            ...questionOf(block, bank?.numbers ?? {}, texts, ''),
            objectives: objective === '' ? [] : [`${module}.${objective}`],
          },
        ] as const,
    );
  });

/**
 * The fields of `shown` that hold items and targets. These fields are the same in all question types in which the
 * learner assigns items to targets.
 */
const pairsShown = z.object({items: z.array(z.string()), targets: z.array(z.string())});

/**
 * Returns the text of each option by id. An option may have several texts. The result has the first one,
 * because the learner chose the option by this text. Examples of keys: `options.zero.text`,
 * `decisions.first.options.tea.say`.
 */
function labelsOf(options: readonly string[], prefix: string, texts: Catalogue): Catalogue {
  const first = new Map<string, string>();
  for (const [key, html] of Object.entries(texts)) {
    const owner = key.startsWith(prefix) ? key.slice(prefix.length).split('.').at(-2) : undefined;
    if (owner !== undefined && !first.has(owner)) first.set(owner, plainOfHtml(html));
  }
  return Object.fromEntries(options.flatMap(id => (first.has(id) ? [[id, first.get(id) ?? '']] : [])));
}

/**
 * Returns the titles of endings by id, from keys such as `endings.safe.title`. The report of an interview
 * contains the id of its ending.
 */
const endingsIn = (texts: Catalogue): Catalogue => byId(texts, /^endings\.([^.]+)\.title$/);

/** Returns the label that reports show when a learner read an interview as text instead of playing it. */
function readInstead({interview}: CompiledLanguage['catalogues']): Catalogue {
  const title = interview?.['interview.textTitle'];
  return title === undefined ? {} : {'read-instead': title};
}

/**
 * Returns the texts for responses at the document bench, by id. For example, `reason.altered` is the text
 * that the learner saw for `altered`.
 */
const termsIn = ({documents = {}}: CompiledLanguage['catalogues']): Catalogue =>
  byId(documents, /^(?:verdict|confidence|outcome|tool|reason|place|ground|check|step)\.([^.]+)$/);

/** Returns the texts whose key matches `key`, by the id that the pattern captures. */
const byId = (texts: Catalogue, key: RegExp): Catalogue =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([name, html]) => {
      const [, id] = key.exec(name) ?? [];
      return id === undefined ? [] : [[id, plainOfHtml(html)]];
    }),
  );
