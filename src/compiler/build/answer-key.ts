import {isSingle, moduleOfBank, type QuestionBlock} from '../../content/course.ts';
import {loadScoring} from '../../questions/scoring.ts';
import {questionTypes} from '../../questions/types.ts';
import {questionsOf} from '../../record/questions.ts';
import type {InteractionFields, Interaction} from '../../score/interaction.ts';
import {spell} from '../../tracking/cmi5/statements.ts';
import {elementsOf as elementsOf12} from '../../tracking/scorm12/vocabulary.ts';
import {elementsOf as elementsOf2004} from '../../tracking/scorm2004/vocabulary.ts';
import type {CompiledCourse} from '../compile.ts';
import type {Files} from './chunks.ts';
import {readableOf, type ReadableCourse} from './readable.ts';

/** Standards whose reports contain a code for each answer. */
export const codeKinds = ['scorm12', 'scorm2004', 'cmi5'] as const;

/** The code of one answer in the reports of each standard. */
export type Codes = Readonly<Record<(typeof codeKinds)[number], string>>;

/** One possible answer to a question: its codes and its text. */
export interface KeyAnswer {
  readonly codes: Codes;
  readonly words: string;
  /**
   * True if the answer is right, false if it is wrong. For a step of an ordering question, its position in
   * the right order, from 1. Undefined if the answer is neither right nor wrong.
   */
  readonly right?: boolean | number | undefined;
}

/** One question, with all answers to it that a report can contain. */
export interface KeyQuestion {
  /**
   * Id of the question without the suffix for the try (`.t1`): `<module>.<question>` or
   * `<module>.<paper>.<item>`. The entry with the terms of the document bench has the id `<module>`.
   */
  readonly id: string;
  readonly module: string;
  /** Id of the module that the item's bank belongs to. Set only for an item of a paper. */
  readonly bankModule?: string | undefined;
  readonly part: string;
  readonly objectives: readonly string[];
  readonly stem: string;
  readonly answers: readonly KeyAnswer[];
}

/**
 * Loads all scorers at once, when this file is imported. After Vite has read its configuration, the code of this
 * build can no longer import modules.
 */
const scorers = new Map(
  await Promise.all(Object.keys(questionTypes).map(async type => [type, await loadScoring(type)] as const)),
);

/**
 * Builds `answer-key/<lang>.json`, which says what the codes in the reports of an LMS mean. An LMS shows only
 * letters and ids.
 */
export function answerKeyFiles(course: CompiledCourse): Files {
  const questions = questionsIn(course).map(question => ({...question, described: describe(question)}));
  return new Map(
    course.languages.map(language => {
      const readable = readableOf(course, language);
      const key = [
        ...questions.map(question => inWords(question, readable)),
        ...termsOf(questions, readable),
      ];
      return [`answer-key/${language.code}.json`, `${JSON.stringify(key, undefined, 1)}\n`];
    }),
  );
}

/** A question with its rubric. `part` and `objectives` are keys of `ReadableCourse`, and not yet titles. */
interface Question extends Omit<KeyQuestion, 'stem' | 'answers'> {
  readonly block: QuestionBlock;
  readonly rubric: unknown;
}
type DescribedQuestion = Question & {readonly described: InteractionFields};

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
        const drawnItems = bank?.items.filter(({block}) => items.includes(block.id)) ?? [];
        return drawnItems.map(({block, objective}) => ({
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

/**
 * Returns the scorer's description of an empty response. This description already has all options and the right
 * answers.
 */
function describe({block: {id, type, shown}, rubric}: Question): InteractionFields {
  // The rubric of an interview or an examination does not list the possible answers. A report may contain any label
  // of the question. The answers are later taken from the labels, so this description stays empty.
  if (type === 'interview' || type === 'examination') return {kind: 'performance', response: []};
  const scorer = scorers.get(type);
  if (!scorer) throw new Error(`no scorer is listed for "${type}", the type of "${id}"`);
  return scorer.describe([], shown, rubric);
}

function inWords(
  {id, module, bankModule, part, objectives, block, described}: DescribedQuestion,
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

/**
 * Returns one entry with the terms of the document bench for each module with documents. One entry is enough, because
 * all documents of a module share these terms.
 */
function termsOf(questions: readonly DescribedQuestion[], readable: ReadableCourse): readonly KeyQuestion[] {
  const examined = new Map(
    questions.flatMap(one => (one.block.type === 'examination' ? [[one.module, one] as const] : [])),
  );
  return [...examined].map(([module, {id, described}]) => ({
    ...{id: module, module, part: '', objectives: [], stem: ''},
    answers: answersOf(described, readable.questions[id]?.labels ?? {}),
  }));
}

/**
 * Lists the possible answers with their codes. The adapter of each standard encodes a response with only this answer,
 * and so gives its code. For an interaction of the kind `performance`, every entry of `labels` is a possible answer.
 */
function answersOf(
  described: InteractionFields,
  labels: Readonly<Record<string, string>>,
): readonly KeyAnswer[] {
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
      return [{codes: noCodes, words: min === max ? String(min) : `${min} – ${max}`, right: true}];
    }
    case 'fill-in':
      return described.accepted.map(text => ({codes: noCodes, words: text, right: true}));
  }
}

/** A typed answer has no code, because a report shows it as the learner typed it. */
const noCodes: Codes = {scorm12: '', scorm2004: '', cmi5: ''};

function codesOf(described: InteractionFields): Codes {
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
  // SCORM 2004 encodes each step of a performance as `step[.]answer`. If the step has no answer, this function
  // removes the separator.
  const step = (text: string): string => text.replace(/\[\.\]$/, '');
  return {
    scorm12: valueOf(elementsOf12(interaction), 'student_response'),
    scorm2004: step(valueOf(elementsOf2004(interaction), 'learner_response')),
    cmi5: step(spell(interaction).response),
  };
}
