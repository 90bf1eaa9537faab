import {isSingle, moduleOfBank, type QuestionBlock} from '../../content/course.ts';
import {loadScoring, scoring} from '../../questions/scoring.ts';
import {questionsOf} from '../../record/questions.ts';
import type {Described, Interaction} from '../../score/interaction.ts';
import {spell} from '../../tracking/cmi5/statements.ts';
import {elementsOf as elementsOf12} from '../../tracking/scorm12/vocabulary.ts';
import {elementsOf as elementsOf2004} from '../../tracking/scorm2004/vocabulary.ts';
import type {CompiledCourse} from '../compile.ts';
import type {Files} from './chunks.ts';
import {readableOf, type ReadableCourse} from './readable.ts';

/** Standards in whose reports an answer has a code of its own. */
export const codeKinds = ['scorm12', 'scorm2004', 'cmi5'] as const;

/** An answer as each standard reports it. */
export type Codes = Readonly<Record<(typeof codeKinds)[number], string>>;

/** One possible answer, in words. */
export interface KeyAnswer {
  readonly codes: Codes;
  readonly words: string;
  /** True if the answer is right, or its number in the right order; undefined if it is neither right nor wrong. */
  readonly right?: boolean | number | undefined;
}

/** One question with all answers that a report may show for it. */
export interface KeyQuestion {
  /** Id of the question without its attempt, `<module>.<question>` or `<module>.<paper>.<item>`. */
  readonly id: string;
  readonly module: string;
  /** Module of the bank, for an item of a paper. */
  readonly bankModule?: string | undefined;
  readonly part: string;
  readonly objectives: readonly string[];
  readonly stem: string;
  readonly answers: readonly KeyAnswer[];
}

/** Loaded at once: after Vite has read its configuration, code of the build can load no further module. */
const scorers = new Map(
  await Promise.all(Object.keys(scoring).map(async type => [type, await loadScoring(type)] as const)),
);

/**
 * Builds `answer-key/<lang>.json`: what the codes in the reports of an LMS mean. An LMS shows letters and ids
 * only.
 */
export function answerKeyFiles(course: CompiledCourse): Files {
  const asked = questionsIn(course).map(question => ({...question, described: describe(question)}));
  return new Map(
    course.languages.map(language => {
      const readable = readableOf(course, language);
      const key = [...asked.map(question => inWords(question, readable)), ...termsOf(asked, readable)];
      return [`answer-key/${language.code}.json`, `${JSON.stringify(key, undefined, 1)}\n`];
    }),
  );
}

/** A question with what scoring knows of it. `part` and `objectives` are keys of `ReadableCourse`. */
interface Question extends Omit<KeyQuestion, 'stem' | 'answers'> {
  readonly block: QuestionBlock;
  readonly rubric: unknown;
}
type Asked = Question & {readonly described: Described};

const questionsIn = ({modules, banks, rubrics}: CompiledCourse): readonly Question[] =>
  modules.flatMap(({id: module, parts}) =>
    parts.flatMap((part): readonly Question[] => {
      const own = {module, part: `${module}.${part.id}`};
      if (part.kind !== 'paper')
        return questionsOf(part).map(block => ({
          ...own,
          id: `${module}.${block.id}`,
          objectives: isSingle(part) ? [] : part.objectives.map(id => `${module}.${id}`),
          block,
          rubric: rubrics[module]?.[block.id],
        }));
      return part.draw.flatMap(({bank: name, items}) => {
        const bankModule = moduleOfBank(name);
        const bank = banks.find(({id}) => id === name);
        const drawn = bank?.items.filter(({block}) => items.includes(block.id)) ?? [];
        return drawn.map(({block, objective}) => ({
          ...own,
          id: `${own.part}.${block.id}`,
          bankModule,
          objectives: objective === '' ? [] : [`${bankModule}.${objective}`],
          block,
          rubric: rubrics[name]?.[block.id],
        }));
      });
    }),
  );

/** Describes an empty response, which has all options and the right ones. */
function describe({block: {id, type, shown}, rubric}: Question): Described {
  // What an interview or an examination reports does not follow from its rubric: any of its labels.
  if (type === 'interview' || type === 'examination') return {kind: 'performance', response: []};
  const scorer = scorers.get(type);
  if (!scorer) throw new Error(`no scorer is listed for "${type}", the type of "${id}"`);
  return scorer.describe([], shown, rubric);
}

function inWords(
  {id, module, bankModule, part, objectives, block, described}: Asked,
  readable: ReadableCourse,
): KeyQuestion {
  const {stem = id, labels = {}} = readable.questions[id] ?? {};
  return {
    ...{id, module, bankModule, stem},
    part: readable.parts[part] ?? part,
    objectives: objectives.map(objective => readable.objectives[objective] ?? objective),
    answers: block.type === 'examination' ? [] : answersOf(described, labels),
  };
}

/** The terms of the document bench, once for each module with documents: all its documents share them. */
function termsOf(asked: readonly Asked[], readable: ReadableCourse): readonly KeyQuestion[] {
  const examined = new Map(
    asked.flatMap(one => (one.block.type === 'examination' ? [[one.module, one] as const] : [])),
  );
  return [...examined].map(([module, {id, described}]) => ({
    ...{id: module, module, part: '', objectives: [], stem: ''},
    answers: answersOf(described, readable.questions[id]?.labels ?? {}),
  }));
}

/**
 * Lists the possible answers with their codes. A code comes from the adapter itself, which spells a response of
 * this one answer. A performance consists of any of the `labels`.
 */
function answersOf(described: Described, labels: Readonly<Record<string, string>>): readonly KeyAnswer[] {
  const say = (id: string): string => labels[id] ?? id;
  switch (described.kind) {
    case 'choice':
      return described.options.map(option => ({
        codes: codesOf({...described, response: [option]}),
        words: say(option),
        right: described.correct.includes(option),
      }));
    case 'matching':
      return described.sources.flatMap(source =>
        described.targets.map(target => ({
          codes: codesOf({...described, response: [[source, target]]}),
          words: `${say(source)} → ${say(target)}`,
          right: described.correct.some(([from, to]) => from === source && to === target),
        })),
      );
    case 'sequencing':
      return described.steps.map(step => ({
        codes: codesOf({...described, response: [step]}),
        words: say(step),
        right: described.correct.indexOf(step) + 1,
      }));
    case 'likert':
      return described.scale.map(step => ({
        codes: codesOf({...described, response: step}),
        words: say(step),
      }));
    case 'performance':
      return Object.entries(labels).map(([id, words]) => ({
        codes: codesOf({...described, response: [id]}),
        words,
      }));
    case 'numeric': {
      const {min, max} = described;
      return [{codes: typed, words: min === max ? String(min) : `${min} – ${max}`, right: true}];
    }
    case 'fill-in':
      return described.accepted.map(text => ({codes: typed, words: text, right: true}));
  }
}

/** A typed answer has no code: reports show it as it was typed. */
const typed: Codes = {scorm12: '', scorm2004: '', cmi5: ''};

function codesOf(described: Described): Codes {
  const interaction: Interaction = {
    ...described,
    ...{
      id: 'x',
      objective: 'x',
      asked: {language: 'en', text: ''},
      startedAt: 0,
      latency: 0,
      points: undefined,
    },
  };
  const valueOf = (elements: readonly (readonly [string, string])[], name: string): string =>
    elements.find(([element]) => element === name)?.[1] ?? '';
  // A step of a performance without an answer ends with the separator of steps and answers.
  const step = (text: string): string => text.replace(/\[\.\]$/, '');
  return {
    scorm12: valueOf(elementsOf12(interaction), 'student_response'),
    scorm2004: step(valueOf(elementsOf2004(interaction), 'learner_response')),
    cmi5: step(spell(interaction).response),
  };
}
