import type {Language} from './texts.ts';

/** Each language's own name for itself: never translated, so no catalogue has it. */
const names: Readonly<Record<string, string>> = {en: 'English', mn: 'Монгол', qps: 'Pseudo'};

/** A language as its list shows it. */
export const language = ({code, dir}: Pick<Language, 'code' | 'dir'>): Language => ({
  code,
  dir,
  name: names[code] ?? code,
  tag: code === 'qps' ? 'en-x-qps' : code,
});
