import type {InterfaceKey} from '../text/interface-key.ts';

/** What a key does: follow the link on or back, go to a page, or show all shortcuts. */
export type ShortcutAct =
  | {readonly kind: 'follow'; readonly rel: 'next' | 'prev'}
  | {readonly kind: 'go'; readonly to: string}
  | {readonly kind: 'list'};

/** A single key that acts wherever nothing is typed; its own words say what it does. */
export interface Shortcut {
  /** As a browser names them; small letters. */
  readonly keys: readonly string[];
  readonly words: InterfaceKey;
  readonly act: ShortcutAct;
}

/** All of them: what acts is what is listed. */
export const shortcuts: readonly Shortcut[] = [
  {keys: ['n'], words: 'keys.next', act: {kind: 'follow', rel: 'next'}},
  {keys: ['b'], words: 'keys.back', act: {kind: 'follow', rel: 'prev'}},
  {keys: ['c'], words: 'nav.contents', act: {kind: 'go', to: '#/contents'}},
  {keys: ['g'], words: 'nav.glossary', act: {kind: 'go', to: '#/glossary'}},
  {keys: ['s', '/'], words: 'nav.search', act: {kind: 'go', to: '#/search'}},
  {keys: ['?'], words: 'keys.list', act: {kind: 'list'}},
];

/** Keys of one kind of exercise, which it handles itself: they are listed here, and nothing more. */
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

/** A key that was pressed, as a browser tells of it. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'isComposing'
>;

/** Where a key gives a letter of another script, what stands on it in Latin script. */
function latin({key, code}: Press): string {
  const isForeign = key.length === 1 && key > '\u007f';
  return (isForeign ? code.replace(/^Key/, '') : key).toLowerCase();
}

/** The shortcut that a press means, or undefined. No other key may be held, but that without which there is no question mark. */
export function shortcutOf(press: Press): Shortcut | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey || press.repeat || press.isComposing) return undefined;
  const key = latin(press);
  if (press.shiftKey && /^[a-z]$/.test(key)) return undefined;
  return shortcuts.find(({keys}) => keys.includes(key));
}
