import type {CardLanguage} from './deck.ts';
import {html, type Html} from '../../src/text/html.ts';
import {all, joinHtml, el, list, part} from './html.ts';
import type {CardSheet} from './sheet.ts';

const before = ['consent', 'optOut', 'own', 'judged'] as const;
const during = ['stopWord', 'touch', 'graphic', 'short', 'watch'] as const;
const leaving = ['standUp', 'sayName', 'ground', 'leaveBehind', 'noRoleName'] as const;
const after = ['round', 'own-story', 'life', 'later', 'trainers'] as const;
const sources = ['sourceCourse', 'sourceWho', 'sourceUnfpa', 'sourceReview'] as const;

/**
 * The safety sheet: one page with the rules that have priority over every aim of a role play. All scenarios use the
 * same sheet.
 */
export function safetyOf(tongue: CardLanguage): CardSheet {
  const {say} = tongue;
  const rules = (keys: readonly (typeof before | typeof during | typeof leaving | typeof after)[number][]) =>
    keys.map(key => [say(`cards.safety.${key}`), key === 'stopWord' && el('span.blank', '')]);
  return {
    role: 'safety',
    name: say('cards.sheet.safety'),
    over: all(),
    lead: say('cards.safety.lead'),
    variants: [],
    body: el('div.columns', [
      part(say('cards.safety.before'), list(rules(before))),
      part(say('cards.safety.during'), list(rules(during))),
      part(say('cards.safety.leaving'), list(rules(leaving), 'ol')),
      part(say('cards.safety.after'), list(rules(after))),
      lines(tongue),
      el(
        'p.small',
        say('cards.colon', {
          name: say('cards.safety.sources'),
          value: joinHtml(
            sources.map(key => say(`cards.safety.${key}`)),
            '; ',
          ),
        }),
      ),
    ]),
  };
}

/**
 * Lists the support lines. A line without a confirmed phone number is listed only if it is for officers. Its entry
 * then says whom an officer may ask.
 */
function lines({say, lines: known, formats}: CardLanguage): Html {
  const items = known.flatMap(({name, number, use, checkedOn, isForOfficers}) => {
    if (number === undefined)
      return isForOfficers ? [html`<strong>${name}.</strong> ${use} ${say('cards.safety.ask')}`] : [];
    const checked = say('cards.safety.checked', {date: formats.date(new Date(`${checkedOn}T12:00`))});
    return [html`<strong>${name}: ${number}.</strong> ${use} ${el('span.small', checked)}`];
  });
  return part(
    say('cards.safety.lines'),
    list([...items, all(say('cards.safety.write'), el('span.blank', ''))]),
  );
}
