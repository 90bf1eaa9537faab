import {at, faultIf, type SourceFault} from '../../../content/source-fault.ts';
import type {ScenarioSource} from '../../../scenario/schema/fields.ts';

type OptionSource = ScenarioSource['pause']['options'][number];
type ChoiceSource = ScenarioSource['decisions'][number]['options'][number];
type RuleSource = ScenarioSource['endings'][number]['rule'];

/**
 * Reports options of a decision, an event or a pause that have no effect. Each option must change trust,
 * distress or the room, reveal a fact, or be named in a rule. The options of a referral are exempt, because a
 * referral gives points instead of an effect.
 */
export function withoutEffect(scenario: ScenarioSource): readonly SourceFault[] {
  const {decisions, events, pause} = scenario;
  const named = namedIn(scenario);
  const idle = (
    options: readonly (OptionSource | ChoiceSource)[],
    point: string,
    path: SourceFault['path'],
  ) =>
    options.flatMap((o, i) => {
      const message = `"${o.id}" changes nothing: give it a trust or a distress, let it reveal a fact or change the room, or name it in a rule`;
      return faultIf(!hasEffect(o) && !named.has(`${point}/${o.id}`), [...path, i], message);
    });
  return [
    ...decisions.flatMap((d, i) =>
      d.kind === 'referral' ? [] : idle(d.options, d.id, at('decisions', i, 'options')),
    ),
    ...events.flatMap((e, i) => idle(e.options, e.id, at('events', i, 'options'))),
    ...idle(pause.options, paused, ['pause', 'options']),
  ];
}

/**
 * An option is named by two ids: that of its decision or event, and its own. A pause has no id, so its options have
 * this text as the first id.
 */
const paused = '';

const hasEffect = (o: OptionSource | ChoiceSource): boolean =>
  o.trust !== 0 ||
  o.distress !== 0 ||
  Object.keys(o.room ?? {}).length > 0 ||
  ('reveals' in o &&
    (o.reveals.length > 0 ||
      [o.later, o.rehearsed, o.critical, o.ends].some(effect => effect !== undefined)));

/**
 * Returns the options to which conditions refer, as `<decision or event>/<option>`. The option of a pause has nothing
 * before the slash.
 */
function namedIn({decisions, events, endings, aftermath, tasks}: ScenarioSource): ReadonlySet<string> {
  const rules: readonly RuleSource[] = [
    ...decisions.flatMap(d => d.options.flatMap(o => [o.when, ...(o.regrade ? [o.regrade.when] : [])])),
    ...[...events, ...tasks.flatMap(t => t.earn)].map(({when}) => when),
    ...[...endings, ...aftermath].map(({rule}) => rule),
  ];
  const conditions = rules.flatMap(({all, any, none}) => [...all, ...any, ...none]);
  return new Set(
    conditions.flatMap(c => {
      if ('chosen' in c) return `${c.chosen.point}/${c.chosen.option}`;
      return 'paused' in c ? `${paused}/${c.paused}` : [];
    }),
  );
}
