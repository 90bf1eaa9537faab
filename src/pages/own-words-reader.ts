import type {LocalStore} from '../device/local-store.ts';
import {loadOwnWords} from '../load/page-data.ts';
import {withType, type Mirror} from '../scenario/mirror.ts';
import type {HeardWords, ReadOwnWords} from '../scenario/own-words/heard.ts';
import type {Texts} from '../text/texts.ts';

/** True unless the learner has switched the reading of own words off in the settings. */
const isOn = () => document.documentElement.dataset['ownWords'] !== 'false';

/**
 * Loads the code and the rules that read own words in the language of the page. They load only when a learner first
 * types own words.
 */
const reading = async (texts: Texts) =>
  Promise.all([import('../scenario/own-words/heard.ts'), loadOwnWords(texts.language.code)]);

/** Returns the function that reads own words in an interview; undefined if the learner has switched the reading off. */
export const ownWordsReader = (texts: Texts): ReadOwnWords | undefined =>
  isOn()
    ? async (...at) => {
        const [{heardIn}, rules] = await reading(texts);
        return heardIn(rules, ...at);
      }
    : undefined;

/**
 * Returns a function for own words outside an interview, where no person answers. The function names the type of the
 * words and counts this type in the mirror. Returns undefined if the learner has switched the reading of own words
 * off.
 */
export const ownTypeReader = (
  texts: Texts,
  mirror: LocalStore<Mirror>,
): ((words: string) => Promise<HeardWords>) | undefined =>
  isOn()
    ? async words => {
        const [{classifierFor}, rules] = await reading(texts);
        const found = classifierFor(rules)(words);
        if (found.type !== 'unsure') mirror.write(withType(mirror.read(), found.type));
        return {found: {...found, topic: undefined}, meant: undefined, near: []};
      }
    : undefined;
