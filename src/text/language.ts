import type {Language} from './texts.ts';

/** Each language's own name for itself: never translated, so no catalogue has it. */
const names: Readonly<Record<string, string>> = {en: 'English', mn: 'Монгол', qps: 'Pseudo'};

/** A language as its list shows it. */
export const language = ({code, dir}: Omit<Language, 'name'>): Language => ({code, dir, name: names[code] ?? code});
