import {isRecord} from '../../content/is-record.ts';
import {
  isCount,
  isShape,
  isStrings,
  localStore,
  type LocalStore,
  type PracticeStorage,
} from '../../device/local-store.ts';
import {practiceKeyOf} from '../../device/practice-key.ts';
import {fits, roundFields, solvedFields} from '../practice/round-store.ts';
import type {Round} from '../practice/round.ts';
import {
  drills,
  newTalk,
  sizes,
  type AnsweredTask,
  type StoredDrill,
  type RoundPoints,
  type TalkPractice,
} from './round-of-talk.ts';

/**
 * Creates the store for interview practice on the device. When the release has changed, the store drops
 * rounds in progress, because the new release may ask other tasks.
 */
export const talkStore = (
  storage: PracticeStorage | undefined,
  release: string,
  nonce: string,
): LocalStore<TalkPractice> =>
  localStore(storage, practiceKeyOf(nonce, 'talk-practice'), release, {
    fresh: newTalk,
    parse: talkIn,
    end: ({drills: all}) => ({
      drills: Object.fromEntries(
        Object.entries(all).map(([name, storedDrill]) => [name, {...storedDrill, round: undefined}]),
      ),
    }),
  });

function talkIn(value: unknown): TalkPractice | undefined {
  if (!isRecord(value) || !isRecord(value['drills'])) return undefined;
  const saved = value['drills'];
  const storedDrills = Object.fromEntries(
    drills.flatMap(name => {
      const own = keptIn(saved[name], sizes[name].tasks);
      return own ? [[name, own] as const] : [];
    }),
  );
  return {drills: storedDrills};
}

const isDone = isShape<AnsweredTask>({
  ...solvedFields,
  response: isStrings,
  earned: isCount,
  possible: isCount,
});
const isRound = isShape<Round<AnsweredTask>>(roundFields(isDone));
const isReached = isShape<RoundPoints>({right: isCount, all: isCount});

function keptIn(value: unknown, tasks: number): StoredDrill | undefined {
  if (!isRecord(value)) return undefined;
  const {begun, missed, last, round} = value;
  if (!isCount(begun) || !isStrings(missed)) return undefined;
  return {
    ...{begun, missed, last: isReached(last) ? last : undefined},
    round: isRound(round) && fits(round, tasks) ? round : undefined,
  };
}
