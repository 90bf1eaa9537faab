import {
  isCount,
  isListOf,
  isOneOf,
  isShape,
  isStrings,
  localStore,
  type PracticeStorage,
} from '../../device/local-store.ts';
import {practiceKeyOf} from '../../device/practice-key.ts';
import {incomplete, scored} from '../../score/score.ts';
import type {RefresherAnswer, RefresherAnswers} from '../../session/store.ts';

/** An answer as the device stores it. `possible` is 0 until the answer is judged. */
interface StoredAnswer extends Pick<RefresherAnswer, 'number' | 'response' | 'sure'> {
  readonly earned: number;
  readonly possible: number;
}

const isAnswer = isShape<StoredAnswer>({
  number: isCount,
  response: isStrings,
  sure: isOneOf([0, 1, 2, 3] as const),
  earned: isCount,
  possible: isCount,
});
const isAnswers = isListOf(isAnswer);

/**
 * Stores the answers to the refresher with this code on the device. So a learner can go on after a break. Drops
 * stored answers for another code. Also drops answers of another release, because the items may be asked differently
 * there.
 */
export function refresherStore(
  storage: PracticeStorage | undefined,
  release: string,
  nonce: string,
  code: string,
): RefresherAnswers {
  const store = localStore<readonly StoredAnswer[]>(
    storage,
    practiceKeyOf(nonce, 'refreshers'),
    `${release} ${code}`,
    {
      fresh: [],
      parse: value => (isAnswers(value) ? value : undefined),
      end: () => [],
    },
  );
  return {
    read: () =>
      store.read().map(({earned, possible, ...kept}) => ({
        ...kept,
        score: possible > 0 ? scored(earned, possible) : incomplete(),
      })),
    write(answers) {
      store.write(
        answers.map(({score, ...kept}) => ({
          ...kept,
          ...(score.kind === 'scored'
            ? {earned: score.earned, possible: score.possible}
            : {earned: 0, possible: 0}),
        })),
      );
    },
  };
}
