/** How a learner likes to read; kept on the device, for every course of it. */
export interface Settings {
  readonly text: (typeof texts)[number];
  /** `system`: as the device says. */
  readonly contrast: (typeof contrasts)[number];
  readonly motion: (typeof motions)[number];
  /** Single keys act as shortcuts (WCAG 2.2, 2.1.4: they can be switched off). */
  readonly shortcuts: boolean;
}

export const texts = ['normal', 'large', 'largest'] as const;
export const contrasts = ['system', 'more'] as const;
export const motions = ['system', 'less'] as const;

/** What keeping settings needs of a Web Storage; every call may throw. */
export type SettingsStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** As they are where nobody has chosen. */
export const usual: Settings = {text: 'normal', contrast: 'system', motion: 'system', shortcuts: true};

const key = 'tamga-settings';

const oneOf = <T extends string>(list: readonly T[], value: unknown, otherwise: T): T =>
  list.find(one => one === value) ?? otherwise;

/** Reads what was chosen; what is damaged or unknown is as usual. Never throws. */
export function readSettings(storage: SettingsStorage | undefined): Settings {
  try {
    const saved: unknown = JSON.parse(storage?.getItem(key) ?? 'null');
    const of = (name: string): unknown => Object.entries(saved ?? {}).find(([own]) => own === name)?.[1];
    return {
      text: oneOf(texts, of('text'), usual.text),
      contrast: oneOf(contrasts, of('contrast'), usual.contrast),
      motion: oneOf(motions, of('motion'), usual.motion),
      shortcuts: of('shortcuts') !== false,
    };
  } catch {
    return usual;
  }
}

/** Keeps what was chosen. Says whether the device keeps it: else it holds for this window. */
export function keepSettings(storage: SettingsStorage | undefined, settings: Settings): boolean {
  try {
    storage?.setItem(key, JSON.stringify(settings));
    return storage !== undefined;
  } catch {
    return false;
  }
}

/** Lets a page follow: tokens.css knows the attributes, and shortcuts ask for theirs. */
export function applySettings({text, contrast, motion, shortcuts}: Settings, page: HTMLElement): void {
  Object.assign(page.dataset, {text, contrast, motion, shortcuts});
}
