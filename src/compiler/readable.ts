import {z} from 'zod';
import type {ModuleData, Paper, QuestionBlock} from '../content/course.ts';
import {questionsOf} from '../record/questions.ts';
import type {Course} from './compile.ts';
import type {Catalogue, CompiledLanguage} from './language.ts';
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
  const parts: Record<string, string> = {};
  const questions: Record<string, ReadableQuestion> = {};
  for (const {id: module, parts: own, numbers} of course.modules) {
    for (const part of own) {
      const isInterview = part.kind === 'interview';
      const texts = catalogues[isInterview ? part.id : module] ?? {};
      const title = plain(texts[isInterview ? 'title' : `${part.id}.title`] ?? '');
      parts[`${module}.${part.id}`] = title;
      if (part.kind === 'paper')
        for (const [item, read] of itemsOf(part, course, catalogues))
          questions[`${module}.${part.id}.${item}`] = read;
      else
        for (const block of questionsOf(part)) {
          const {labels, ...read} = questionOf(block, numbers, texts, title);
          const more = isInterview ? {...endingsIn(texts), ...readInstead(catalogues)} : {};
          questions[`${module}.${block.id}`] = {...read, labels: {...labels, ...more}};
        }
    }
  }
  return {parts, questions};
}

/** One question, with the numbers of its options and the texts of its module, interview or bank. */
function questionOf(
  block: QuestionBlock,
  numbers: ModuleData['numbers'],
  texts: Catalogue,
  title: string,
): ReadableQuestion {
  const own = Object.keys(numbers).filter(key => key.startsWith(`${block.id}/`));
  const options = own.map(key => key.slice(block.id.length + 1));
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
  {banks}: Course,
  catalogues: CompiledLanguage['catalogues'],
): readonly (readonly [string, ReadableQuestion])[] =>
  draw.flatMap(line => {
    const bank = banks.find(({id}) => id === line.bank);
    const asked = bank?.items.filter(({block}) => line.items.includes(block.id)) ?? [];
    return asked.map(
      ({block}) =>
        [block.id, questionOf(block, bank?.numbers ?? {}, catalogues[line.bank] ?? {}, '')] as const,
    );
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
