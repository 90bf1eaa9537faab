import type {InterfaceKey} from '../text/interface-key.ts';

/**
 * The act of a shortcut: follow the link to the next or previous section, go to a page, or show all
 * shortcuts.
 */
export type ShortcutAct =
  | {readonly kind: 'follow'; readonly rel: 'next' | 'prev'}
  | {readonly kind: 'go'; readonly to: string}
  | {readonly kind: 'list'};

/**
 * A shortcut: a single key that works while the focus is not in a text field. `words` is the key of its
 * description.
 */
export interface Shortcut {
  /** Key names as in `KeyboardEvent.key`, in lower case. */
  readonly keys: readonly string[];
  readonly words: InterfaceKey;
  readonly act: ShortcutAct;
}

/** All shortcuts. The key handler and the dialog of shortcuts both use this list. */
export const shortcuts: readonly Shortcut[] = [
  {keys: ['n'], words: 'keys.next', act: {kind: 'follow', rel: 'next'}},
  {keys: ['b'], words: 'keys.back', act: {kind: 'follow', rel: 'prev'}},
  {keys: ['c'], words: 'nav.contents', act: {kind: 'go', to: '#/contents'}},
  {keys: ['g'], words: 'nav.glossary', act: {kind: 'go', to: '#/glossary'}},
  {keys: ['s', '/'], words: 'nav.search', act: {kind: 'go', to: '#/search'}},
  {keys: ['?'], words: 'keys.list', act: {kind: 'list'}},
];

/** Keys that one kind of exercise handles itself. The course only lists these keys in the dialog of shortcuts. */
export interface OwnKeys {
  readonly title: InterfaceKey;
  readonly lines: readonly {readonly keys: readonly string[]; readonly words: InterfaceKey}[];
}

const arrows = ['←', '↑', '→', '↓'] as const;

export const ownKeys: readonly OwnKeys[] = [
  {
    title: 'keys.bench',
    lines: [
      {keys: arrows, words: 'keys.lens'},
      {keys: ['+', '−'], words: 'keys.power'},
      {keys: ['Esc'], words: 'keys.leave'},
    ],
  },
  {
    title: 'keys.zone',
    lines: [
      {keys: arrows, words: 'keys.character'},
      {keys: ['Shift', '←', '→'], words: 'keys.characters'},
      {keys: ['Home', 'End'], words: 'keys.lineEnds'},
    ],
  },
];

/** The properties of a keyboard event that the course needs to recognise shortcuts. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'isComposing'
>;

/** Returns the key in lower case. For a letter of another script, returns the Latin letter on the same key. */
function latin({key, code}: Press): string {
  const isForeign = key.length === 1 && key > '\u007f';
  return (isForeign ? code.replace(/^Key/, '') : key).toLowerCase();
}

/**
 * Returns the shortcut of a key press, or undefined. Modifier keys disable shortcuts, except Shift for
 * characters such as the question mark.
 */
export function shortcutOf(press: Press): Shortcut | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey || press.repeat || press.isComposing) return undefined;
  const key = latin(press);
  if (press.shiftKey && /^[a-z]$/.test(key)) return undefined;
  return shortcuts.find(({keys}) => keys.includes(key));
}
