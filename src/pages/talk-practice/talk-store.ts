import {
  isCount,
  isFields,
  isStrings,
  localStore,
  type Fields,
  type LocalStore,
  type PracticeStorage,
} from '../../device/local-store.ts';
import {practiceKeyOf} from '../../device/practice-key.ts';
import {roundIn, solvedIn} from '../practice/round-store.ts';
import {
  drills,
  newTalk,
  sizes,
  type Done,
  type StoredDrill,
  type Reached,
  type TalkPractice,
} from './round-of-talk.ts';

/**
 * Stores interview practice on the device. Reading data of another release drops rounds in progress, because
 * that release may ask other tasks.
 */
export const talkStore = (
  storage: PracticeStorage | undefined,
  release: string,
  nonce: string,
): LocalStore<TalkPractice> =>
  localStore(storage, practiceKeyOf(nonce, 'talk-practice'), release, {
    fresh: newTalk,
    parse: talkIn,
    ended: ({drills: all}) => ({
      drills: Object.fromEntries(
        Object.entries(all).map(([name, kept]) => [name, {...kept, round: undefined}]),
      ),
    }),
  });

function talkIn(value: unknown): TalkPractice | undefined {
  if (!isFields(value) || !isFields(value['drills'])) return undefined;
  const saved = value['drills'];
  const kept = Object.fromEntries(
    drills.flatMap(name => {
      const own = isFields(saved[name]) ? keptIn(saved[name], sizes[name].tasks) : undefined;
      return own ? [[name, own] as const] : [];
    }),
  );
  const open = drills.find(name => name === value['open'] && name in kept);
  return {open, drills: kept};
}

function keptIn({begun, missed, last, round: saved}: Fields, tasks: number): StoredDrill | undefined {
  if (!isCount(begun) || !isStrings(missed)) return undefined;
  const round = isFields(saved) ? roundIn(saved, doneIn) : undefined;
  const whole = round && round.solved.length <= tasks ? round : undefined;
  return {begun, missed, last: reachedOf(last), round: whole};
}

function reachedOf(value: unknown): Reached | undefined {
  if (!isFields(value)) return undefined;
  const {right, all} = value;
  return isCount(right) && isCount(all) ? {right, all} : undefined;
}

function doneIn(value: unknown): Done | undefined {
  const one = solvedIn(value);
  if (!one || !isFields(value)) return undefined;
  const {response, earned, possible} = value;
  if (!isStrings(response) || !isCount(earned) || !isCount(possible)) return undefined;
  return {...one, response, earned, possible};
}
