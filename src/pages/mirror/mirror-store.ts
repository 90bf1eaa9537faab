import {isRecord} from '../../content/is-record.ts';
import {
  isCount,
  isShape,
  localStore,
  type LocalStore,
  type PracticeStorage,
} from '../../device/local-store.ts';
import {practiceKeyOf} from '../../device/practice-key.ts';
import {emptyMirror, type Mirror} from '../../scenario/mirror.ts';

/** Returns the store for the counts of the mirror on the device. A new release keeps the counts of an earlier one. */
export const mirrorStore = (storage: PracticeStorage | undefined, nonce: string): LocalStore<Mirror> =>
  localStore(storage, practiceKeyOf(nonce, 'mirror'), '', {
    fresh: emptyMirror,
    parse: mirrorIn,
    end: mirror => mirror,
  });

const isSilences = isShape<Mirror['silences']>({kept: isCount, broken: isCount});
const isTypes = isShape<Mirror['types']>({
  ...{open: isCount, probing: isCount, closed: isCount, 'forced-choice': isCount, multiple: isCount},
  ...{leading: isCount, statement: isCount, promise: isCount, threat: isCount},
});

function mirrorIn(value: unknown): Mirror | undefined {
  if (!isRecord(value)) return undefined;
  const {types, silences} = value;
  return isTypes(types) && isSilences(silences) ? {types, silences} : undefined;
}
