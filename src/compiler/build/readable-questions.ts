import {z} from 'zod';
import {
  counts,
  isSingle,
  moduleOfBank,
  type Bank,
  type ModuleData,
  type Paper,
  type QuestionBlock,
} from '../../content/course.ts';
import {ownerOf} from '../../record/codec/names.ts';
import {questionsOf} from '../../record/questions.ts';
import type {Catalogue, CompiledLanguage} from '../text/language.ts';
import {plainOfHtml} from '../text/plain-text.ts';

/** A question with its texts in one language, as plain text, so that a tool outside the course can show a response. */
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

interface ReadPart {
  /** Name of the part, in the form `module.part`. */
  readonly name: string;
  readonly title: string;
  readonly questions: readonly (readonly [name: string, question: ReadableQuestion])[];
}

/** Returns the title of a part and its questions, in one language. */
export function readPart(
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
      const questions = own.map(
        ([key, read]) => [key, {...read, labels: {...read.labels, ...more}}] as const,
      );
      return {name, title, questions};
    }
    case 'examination': {
      const terms = termsIn(catalogues);
      return {name, title, questions: own.map(([key, read]) => [key, {...read, labels: terms}] as const)};
    }
    case 'paper': {
      const questions = itemsOf(part, banks, catalogues).map(([item, bank, {possible}, read]) => {
        const own = {
          module: number,
          paper: numbers[part.id] ?? 0,
          item: numbers[`${part.id}/${bank}/${item}`] ?? 0,
        };
        const isAsked = !counts(part.role) && possible > 0;
        return [`${name}.${item}`, {...read, address, ...(isAsked && {item: own})}] as const;
      });
      return {name, title, questions};
    }
  }
}

/**
 * Returns the end of a question's address, after the address of its part: the section, or '' if the part is one
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
    const drawnItems = bank?.items.filter(({block}) => line.items.includes(block.id)) ?? [];
    const texts = catalogues[line.bank] ?? {};
    const module = moduleOfBank(line.bank);
    return drawnItems.map(
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
