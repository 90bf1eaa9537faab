import {z} from 'zod';
import {isSingle, type Bank, type ModuleData, type Paper, type QuestionBlock} from '../../content/course.ts';
import {ownerOf} from '../../record/codec/names.ts';
import {questionsOf} from '../../record/questions.ts';
import type {Course} from '../compile.ts';
import type {Catalogue, CompiledLanguage} from '../text/language.ts';
import type {Files} from './chunks.ts';

/** What a records page needs to tell an answer in words, in one language. All plain text. */
export interface Readable {
  /** Titles by `module.part`. */
  readonly parts: Readonly<Record<string, string>>;
  /** By `module.question`, and by `module.paper.item`. */
  readonly questions: Readonly<Record<string, ReadableQuestion>>;
}

export interface ReadableQuestion {
  readonly stem: string;
  readonly type: string;
  /** Ids of what can be answered, in the author's order; empty where the answer is typed. */
  readonly options: readonly string[];
  /** Where the options are put: ids of where, in the author's order. */
  readonly targets?: readonly string[];
  /** By option id. */
  readonly labels: Readonly<Record<string, string>>;
}

/** `readable/<lang>.json`, for who reads records outside the course. */
export const readableFiles = (course: Course): Files =>
  new Map(
    course.languages.map(language => [
      `readable/${language.code}.json`,
      `${JSON.stringify(readableOf(course, language), undefined, 1)}\n`,
    ]),
  );

function readableOf(course: Course, {catalogues}: CompiledLanguage): Readable {
  const read = course.modules.flatMap(module =>
    module.parts.map(part => readPart(part, module, course.banks, catalogues)),
  );
  return {
    parts: Object.fromEntries(read.map(({name, title}) => [name, title])),
    questions: Object.fromEntries(read.flatMap(({questions}) => questions)),
  };
}

interface ReadPart {
  /** `module.part`. */
  readonly name: string;
  readonly title: string;
  readonly questions: readonly (readonly [name: string, question: ReadableQuestion])[];
}

function readPart(
  part: ModuleData['parts'][number],
  {id: module, numbers}: ModuleData,
  banks: readonly Bank[],
  catalogues: CompiledLanguage['catalogues'],
): ReadPart {
  const name = `${module}.${part.id}`;
  const texts = catalogues[isSingle(part) ? part.id : module] ?? {};
  const title = plain(texts[isSingle(part) ? 'title' : `${part.id}.title`] ?? '');
  const own = questionsOf(part).map(
    block => [`${module}.${block.id}`, questionOf(block, numbers, texts, title)] as const,
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
      const asked = itemsOf(part, banks, catalogues).map(
        ([item, read]) => [`${name}.${item}`, read] as const,
      );
      return {name, title, questions: asked};
    }
  }
}

/** One question, with the numbers of its options and the texts of its module, interview or bank. */
function questionOf(
  block: QuestionBlock,
  numbers: ModuleData['numbers'],
  texts: Catalogue,
  title: string,
): ReadableQuestion {
  const owner = `${ownerOf(block)}/`;
  const options = Object.keys(numbers).flatMap(key =>
    key.startsWith(owner) ? [key.slice(owner.length)] : [],
  );
  const stem = texts[`${block.words}stem`];
  const pairs = pairsShown.safeParse(block.shown).data;
  return {
    stem: stem === undefined ? title : plain(stem),
    type: block.type,
    options: pairs?.items ?? options,
    ...(pairs && {targets: pairs.targets}),
    labels: labelsOf(options, block.words, texts),
  };
}

/** All that a paper may ask, by id of the item. */
const itemsOf = (
  {draw}: Paper,
  banks: readonly Bank[],
  catalogues: CompiledLanguage['catalogues'],
): readonly (readonly [item: string, question: ReadableQuestion])[] =>
  draw.flatMap(line => {
    const bank = banks.find(({id}) => id === line.bank);
    const asked = bank?.items.filter(({block}) => line.items.includes(block.id)) ?? [];
    const texts = catalogues[line.bank] ?? {};
    return asked.map(({block}) => [block.id, questionOf(block, bank?.numbers ?? {}, texts, '')] as const);
  });

/** What questions show in which something is put somewhere, whatever their type. */
const pairsShown = z.object({items: z.array(z.string()), targets: z.array(z.string())});

/** The first text an option has is what the learner saw of it: `options.zero.text`, `decisions.first.options.tea.say`. */
function labelsOf(options: readonly string[], prefix: string, texts: Catalogue): Catalogue {
  const first = new Map<string, string>();
  for (const [key, html] of Object.entries(texts)) {
    const owner = key.startsWith(prefix) ? key.slice(prefix.length).split('.').at(-2) : undefined;
    if (owner !== undefined && !first.has(owner)) first.set(owner, plain(html));
  }
  return Object.fromEntries(options.flatMap(id => (first.has(id) ? [[id, first.get(id) ?? '']] : [])));
}

/** A report of an interview names its ending: `endings.safe.title`. */
const endingsIn = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([key, html]) => {
      const [, id] = /^endings\.([^.]+)\.title$/.exec(key) ?? [];
      return id === undefined ? [] : [[id, plain(html)]];
    }),
  );

/** An interview may be read instead of played. */
function readInstead({interview}: CompiledLanguage['catalogues']): Readonly<Record<string, string>> {
  const title = interview?.['interview.textTitle'];
  return title === undefined ? {} : {'read-instead': title};
}

/** The words of an answer at the bench, by id: `reason.altered` is what the learner saw of `altered`. */
const termsIn = ({documents = {}}: CompiledLanguage['catalogues']): Catalogue =>
  Object.fromEntries(
    Object.entries(documents).flatMap(([key, text]) => {
      const [, id] =
        /^(?:verdict|confidence|outcome|tool|reason|place|ground|check|step)\.([^.]+)$/.exec(key) ?? [];
      return id === undefined ? [] : [[id, text]];
    }),
  );

const entities: Readonly<Record<string, string>> = {
  '&#x3C;': '<',
  '&lt;': '<',
  '&gt;': '>',
  '&#x26;': '&',
  '&amp;': '&',
  '&quot;': '"',
  '&#x22;': '"',
};

/** Our own HTML without its tags; only what the compiler itself escapes is to be found in it. */
export const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#?\w+;/g, entity => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
