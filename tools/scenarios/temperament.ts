import {stepEngine} from '../../src/scenario/engine/engine.ts';
import {foundAt, type Found} from '../../src/scenario/engine/find-choice.ts';
import {words, type Grade, type QuestionType, type Scenario} from '../../src/scenario/model/scenario.ts';
import type {State} from '../../src/scenario/model/state.ts';

/** Officers who would talk with the same person in different ways. */
export const temperaments = ['kind', 'hurried', 'harsh'] as const;
export type Temperament = (typeof temperaments)[number];

/** Grades that an officer takes, the likeliest first; of those named together, whichever is liked best. */
type Taste = readonly (readonly Grade[])[];

interface Manner {
  readonly says: Taste;
  /** How this officer decides for people. */
  readonly refers: Taste;
  /** Kinds of question that this officer likes, the dearest first. */
  readonly likes: readonly QuestionType[];
  /** Kinds of side question that this officer puts, and how many before each decision. */
  readonly asks: readonly QuestionType[];
  readonly most: number;
}

const hasty: Taste = [['a', 'p'], ['b'], ['h']];
const manners: Readonly<Record<Temperament, Manner>> = {
  kind: {
    says: [['b'], ['a']],
    refers: [['b'], ['a']],
    likes: [],
    asks: ['invitation', 'open', 'probing'],
    most: 2,
  },
  hurried: {says: hasty, refers: hasty, likes: ['multiple', 'forced', 'closed', 'leading'], asks: [], most: 0},
  harsh: {
    says: [['p', 'h'], ['a'], ['b']],
    refers: [['h'], ['p'], ['a'], ['b']],
    likes: ['leading', 'forced', 'multiple'],
    asks: ['leading', 'forced', 'multiple'],
    most: 1,
  },
};

/** What this officer chooses from the start to the end, where this variant is true. Grave errors are left to stand. */
export function wayOf(scenario: Scenario, variant: string, temperament: Temperament): readonly string[] {
  const engine = stepEngine(scenario, variant);
  const choices: string[] = [];
  for (let at = engine.start(); at.mode !== 'ended';) {
    const choice =
      at.mode === 'repair'
        ? words.goOn
        : chosenBy(manners[temperament], found(scenario, at, engine.offered(at)), at, choices);
    if (choice === undefined) throw new Error(`nobody knows how to go on at "${at.place}" of "${scenario.id}"`);
    choices.push(choice);
    at = engine.step(at, choice);
  }
  return choices;
}

interface Offer extends Found {
  readonly choice: string;
  readonly isReferral: boolean;
}

function found(scenario: Scenario, at: State, offered: readonly string[]): readonly Offer[] {
  const isReferral = scenario.decisions.some(d => d.id === at.place && d.kind === 'referral');
  return offered
    .filter(choice => choice !== words.read)
    .map(choice => ({choice, isReferral, ...foundAt(scenario, at, choice)}));
}

function chosenBy(
  {says, refers, likes, asks, most}: Manner,
  offers: readonly Offer[],
  {asked}: State,
  before: readonly string[],
): string | undefined {
  const question = offers.find(
    o => o.kind === 'question' && asks.includes(o.questionType) && !before.includes(o.choice),
  );
  if (question && asked.length < most) return question.choice;
  const rank = ({questionType}: Offer) => [...likes, questionType].indexOf(questionType);
  return (offers.some(o => o.isReferral) ? refers : says)
    .map(grades => offers.filter(({grade}) => grade !== undefined && grades.includes(grade)))
    .flatMap(list => [...list].sort((a, b) => rank(a) - rank(b)))[0]?.choice;
}
