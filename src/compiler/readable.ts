import {z} from 'zod';
import type {Course} from './compile.ts';
import type {CompiledLanguage} from './language.ts';
import type {Files} from './chunks.ts';

/** What a records page needs to tell an answer in words, in one language. All plain text. */
export interface Readable {
  /** Titles by `module.part`. */
  readonly parts: Readonly<Record<string, string>>;
  /** By `module.question`. */
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
  for (const module of course.modules) {
    for (const part of module.parts) {
      const texts = catalogues[part.kind === 'lesson' ? module.id : part.id] ?? {};
      const title = plain(texts[part.kind === 'lesson' ? `${part.id}.title` : 'title'] ?? '');
      parts[`${module.id}.${part.id}`] = title;
      const blocks =
        part.kind === 'interview' ? [part.question] : part.sections.flatMap(section => section.blocks);
      for (const block of blocks) {
        if (block.kind !== 'question') continue;
        const numbers = Object.keys(module.numbers).filter(key => key.startsWith(`${block.id}/`));
        const options = numbers.map(key => key.slice(block.id.length + 1));
        const stem = texts[`${block.words}stem`];
        const pairs = pairsShown.safeParse(block.shown).data;
        questions[`${module.id}.${block.id}`] = {
          stem: stem === undefined ? title : plain(stem),
          type: block.type,
          options: pairs?.items ?? options,
          ...(pairs && {targets: pairs.targets}),
          labels: {
            ...labelsOf(options, block.words, texts),
            ...endingsIn(texts),
            ...(part.kind === 'interview' ? readInstead(catalogues) : {}),
          },
        };
      }
    }
  }
  return {parts, questions};
}

/** What questions show in which something is put somewhere, whatever their type. */
const pairsShown = z.object({items: z.array(z.string()), targets: z.array(z.string())});

/** The first text an option has is what the learner saw of it: `options.zero.text`, `decisions.first.options.tea.say`. */
function labelsOf(
  options: readonly string[],
  prefix: string,
  texts: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
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
