import {emptyNotebook, type Notebook} from '../../scenario/model/notebook.ts';
import {indicatorGroups} from '../../scenario/model/indicator-groups.ts';
import {
  isFields,
  isStrings,
  localStore,
  type LocalStore,
  type PracticeStorage,
} from '../../device/local-store.ts';
import {practiceKeyOf} from '../../device/practice-key.ts';

/** The notebooks of an attempt, by id of the interview. */
type Notebooks = Readonly<Record<string, Notebook>>;

/** Stores the notebook of one interview on the device. Without storage it keeps nothing. */
export function notebookStore(
  storage: PracticeStorage | undefined,
  nonce: string,
  interview: string,
): LocalStore<Notebook> {
  // The key of the release is empty, because notebook entries mean the same in every release. If a release
  // has removed a fact, the notebook ignores its entry.
  const keep = localStore<Notebooks>(storage, practiceKeyOf(nonce, 'notebooks'), '', {
    fresh: {},
    parse: notebooksIn,
    ended: all => all,
  });
  return {
    read: () => keep.read()[interview] ?? emptyNotebook,
    write(notebook) {
      keep.write({...keep.read(), [interview]: notebook});
    },
  };
}

const notebooksIn = (value: unknown): Notebooks | undefined =>
  isFields(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([interview, saved]) => {
          const notebook = notebookIn(saved);
          return notebook ? [[interview, notebook]] : [];
        }),
      )
    : undefined;

function notebookIn(value: unknown): Notebook | undefined {
  if (!isFields(value)) return undefined;
  const {ties, inferred} = value;
  if (!isFields(ties) || !isStrings(inferred)) return undefined;
  const groupIn = (word: unknown) => indicatorGroups.find(group => group === word);
  return {
    ties: Object.fromEntries(
      Object.entries(ties).flatMap(([fact, word]) => {
        const group = groupIn(word);
        return group ? [[fact, group]] : [];
      }),
    ),
    inferred: inferred.flatMap(word => groupIn(word) ?? []),
  };
}
