import {isRecord} from '../../content/is-record.ts';
import {emptyNotebook, type Notebook} from '../../scenario/model/notebook.ts';
import {indicatorGroups} from '../../scenario/model/indicator-groups.ts';
import {
  isOneOf,
  isStrings,
  localStore,
  type LocalStore,
  type PracticeStorage,
} from '../../device/local-store.ts';
import {practiceKeyOf} from '../../device/practice-key.ts';

/** The notebooks of an attempt, by id of the interview. */
type Notebooks = Readonly<Record<string, Notebook>>;

/**
 * Returns the store for the notebook of one interview on the device. Without device storage, the notebook
 * stays empty.
 */
export function notebookStore(
  storage: PracticeStorage | undefined,
  nonce: string,
  interview: string,
): LocalStore<Notebook> {
  // The release passed to the store is always '', because notebook entries mean the same in every release. If
  // a release has removed a fact, the interview ignores the entry for that fact.
  const keep = localStore<Notebooks>(storage, practiceKeyOf(nonce, 'notebooks'), '', {
    fresh: {},
    parse: notebooksIn,
    end: all => all,
  });
  return {
    read: () => keep.read()[interview] ?? emptyNotebook,
    write(notebook) {
      keep.write({...keep.read(), [interview]: notebook});
    },
  };
}

const isGroup = isOneOf(indicatorGroups);

const notebooksIn = (value: unknown): Notebooks | undefined =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([interview, saved]) => {
          const notebook = notebookIn(saved);
          return notebook ? [[interview, notebook]] : [];
        }),
      )
    : undefined;

function notebookIn(value: unknown): Notebook | undefined {
  if (!isRecord(value) || !isRecord(value['ties']) || !isStrings(value['inferred'])) return undefined;
  const ties = Object.entries(value['ties']).flatMap(([fact, word]) =>
    isGroup(word) ? [[fact, word] as const] : [],
  );
  return {ties: Object.fromEntries(ties), inferred: value['inferred'].filter(isGroup)};
}
