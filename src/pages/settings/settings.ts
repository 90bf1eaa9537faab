/** The learner's display and keyboard settings. The device stores them once for all courses. */
export interface Settings {
  readonly text: (typeof texts)[number];
  /** `system` follows the setting of the device. */
  readonly contrast: (typeof contrasts)[number];
  readonly motion: (typeof motions)[number];
  /**
   * True if single keys act as shortcuts. WCAG 2.2, 2.1.4 requires that the user can switch such shortcuts
   * off.
   */
  readonly shortcuts: boolean;
  /** `after`: the document bench describes a drawing in full only after the decision. `always`: also before it. */
  readonly words: (typeof descriptions)[number];
  /**
   * True if the course reads what the learner types in own words in interviews. The device itself reads these words.
   */
  readonly ownWords: boolean;
}

export const texts = ['normal', 'large', 'largest'] as const;
export const contrasts = ['system', 'more'] as const;
export const motions = ['system', 'less'] as const;
export const descriptions = ['after', 'always'] as const;

/** The members of Web Storage that the settings need. Every call may throw. */
export type SettingsStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** The default settings. */
export const usual: Settings = {
  ...{text: 'normal', contrast: 'system', motion: 'system'},
  ...{shortcuts: true, words: 'after', ownWords: true},
};

const key = 'tamga-settings';

const oneOf = <T extends string>(list: readonly T[], value: unknown, otherwise: T): T =>
  list.find(one => one === value) ?? otherwise;

/** Reads the stored settings. Damaged or unknown values become the defaults. Never throws. */
export function readSettings(storage: SettingsStorage | undefined): Settings {
  try {
    const saved: unknown = JSON.parse(storage?.getItem(key) ?? 'null');
    const of = (name: string): unknown => Object.entries(saved ?? {}).find(([own]) => own === name)?.[1];
    return {
      text: oneOf(texts, of('text'), usual.text),
      contrast: oneOf(contrasts, of('contrast'), usual.contrast),
      motion: oneOf(motions, of('motion'), usual.motion),
      shortcuts: of('shortcuts') !== false,
      words: oneOf(descriptions, of('words'), usual.words),
      ownWords: of('ownWords') !== false,
    };
  } catch {
    return usual;
  }
}

/**
 * Stores the settings. Returns false if the device cannot store them. In that case, the page applies the settings
 * only until the window closes.
 */
export function storeSettings(storage: SettingsStorage | undefined, settings: Settings): boolean {
  try {
    storage?.setItem(key, JSON.stringify(settings));
    return storage !== undefined;
  } catch {
    return false;
  }
}

/**
 * Writes the settings to a page as data attributes. The attributes are read by tokens.css, the shortcuts, the
 * document bench and the interviews.
 */
export function applySettings(settings: Settings, page: HTMLElement): void {
  Object.assign(page.dataset, settings);
}
