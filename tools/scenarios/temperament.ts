import {findChoice, type FoundChoice} from '../../src/scenario/engine/find-choice.ts';
import {controlIds, type Grade, type InterviewQuestionType} from '../../src/scenario/model/scenario.ts';
import type {State} from '../../src/scenario/model/state.ts';
import {offered, start, step} from '../../src/scenario/engine/step.ts';
import {optionPrefix} from '../../src/scenario/engine/lines.ts';
import {wordingOf, type Book} from '../../src/scenario/engine/view.ts';
import {politeness} from './bots.ts';

/** Types of officers who question the same person in different ways. */
export const temperaments = ['kind', 'hurried', 'harsh', 'polite but wrong'] as const;
export type Temperament = (typeof temperaments)[number];

/**
 * Groups of grades, the most preferred group first. Within a group, an officer with `isPolite` chooses the politest
 * wording. Any other officer chooses a wording of a preferred question type.
 */
type Taste = readonly (readonly Grade[])[];

interface Manner {
  readonly says: Taste;
  /** Preferred grades in referrals. */
  readonly refers: Taste;
  /** Preferred question types, the most preferred first. */
  readonly likes: readonly InterviewQuestionType[];
  /**
   * `asks`: the types of side question that this officer asks. `most`: the maximum number of side questions before
   * each decision.
   */
  readonly asks: readonly InterviewQuestionType[];
  readonly most: number;
  /**
   * True if the officer prefers the most polite wording. In a talk, the officer prefers any wording with polite
   * words, even a wrong one.
   */
  readonly isPolite?: true;
}

const hasty: Taste = [['a', 'p'], ['b'], ['h']];
const manners: Readonly<Record<Temperament, Manner>> = {
  kind: {
    says: [['b'], ['a']],
    refers: [['b'], ['a']],
    likes: [],
    asks: ['invitation', 'open', 'probing', 'act'],
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
  'polite but wrong': {
    says: [['p', 'h'], ['a'], ['b']],
    refers: [['p'], ['a'], ['h'], ['b']],
    likes: [],
    asks: [],
    most: 0,
    isPolite: true,
  },
};

/**
 * Returns the choices of an officer of this temperament in this variant, from the start to the end. The officer lets
 * grave errors stand. Throws when the officer has no possible choice.
 */
export function wayOf(book: Book, variant: string, temperament: Temperament): readonly string[] {
  const {scenario} = book;
  const choices: string[] = [];
  for (let at = start(scenario, variant); at.mode !== 'ended';) {
    const choice =
      at.mode === 'repair'
        ? controlIds.goOn
        : chosenBy(manners[temperament], offersAt(book, at), at, choices);
    if (choice === undefined) throw new Error(`nobody knows how to go on at "${at.place}" of "${scenario.id}"`);
    choices.push(choice);
    at = step(scenario, at, choice);
  }
  return choices;
}

interface Offer extends FoundChoice {
  readonly choice: string;
  readonly isReferral: boolean;
  /** Number of polite words. */
  readonly polite: number;
}

function offersAt(book: Book, at: State): readonly Offer[] {
  const {scenario} = book;
  const isReferral = scenario.decisions.some(d => d.id === at.place && d.kind === 'referral');
  return offered(scenario, at)
    .filter(choice => choice !== controlIds.read)
    .map(choice => {
      const known = findChoice(scenario, at, choice);
      const prefix = known.kind === 'question' ? `questions.${choice}.` : optionPrefix(scenario, at, choice);
      return {choice, isReferral, polite: politeness(wordingOf(book, prefix, choice), 'en'), ...known};
    });
}

function chosenBy(
  {says, refers, likes, asks, most, isPolite}: Manner,
  offers: readonly Offer[],
  {questionsAsked}: State,
  before: readonly string[],
): string | undefined {
  const question = offers.find(
    o => o.kind === 'question' && asks.includes(o.questionType) && !before.includes(o.choice),
  );
  if (question && questionsAsked.length < most) return question.choice;
  const rank = ({questionType, polite}: Offer) =>
    isPolite ? -polite : [...likes, questionType].indexOf(questionType);
  const isReferral = offers.some(o => o.isReferral);
  const graded = offers.filter(({kind, grade}) => kind !== 'question' && grade !== undefined);
  const polite = isPolite && !isReferral ? graded.filter(o => o.polite > 0 && o.grade !== 'b') : [];
  return [polite, graded]
    .flatMap(list => (isReferral ? refers : says).map(grades => list.filter(o => o.grade && grades.includes(o.grade))))
    .flatMap(list => [...list].sort((a, b) => rank(a) - rank(b)))[0]?.choice;
}
