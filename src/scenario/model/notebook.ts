import type {Indicator, Scenario, SignGroup} from './scenario.ts';
import {isTrueIn, type Situation} from './state.ts';

/** What a learner takes for a sign, and on what it rests. Kept on the device; nothing of it is scored or reported. */
export interface Notebook {
  /** Of what each note is a sign, by fact: this was said, seen or read. */
  readonly ties: Readonly<Record<string, SignGroup>>;
  /** What nobody has said or shown, and the learner only infers. */
  readonly inferred: readonly SignGroup[];
}

/** A notebook in which nothing is marked. */
export const emptyNotebook: Notebook = {ties: {}, inferred: []};

/** A notebook after one note was marked as a sign of something, or as a sign of nothing. */
export function tied({ties, inferred}: Notebook, fact: string, group: SignGroup | undefined): Notebook {
  const {[fact]: _, ...others} = ties;
  return {ties: group === undefined ? others : {...others, [fact]: group}, inferred};
}

/** A notebook after something was inferred, or is no longer. */
export const inferring = ({ties, inferred}: Notebook, group: SignGroup, isInferred: boolean): Notebook => ({
  ties,
  inferred: [...inferred.filter(g => g !== group), ...(isInferred ? [group] : [])],
});

/** A note and the indicators that it shows. */
export interface Shows {
  readonly fact: string;
  readonly indicators: readonly string[];
}

/** What was made of the signs of a talk. */
export interface Signs {
  /** Notes tied to what they show. */
  readonly noticed: readonly (Shows & {readonly group: SignGroup})[];
  /** Notes that show something and were tied to nothing. */
  readonly missed: readonly Shows[];
  /** Notes tied to what they do not show; `indicators` are those that they do. */
  readonly invented: readonly (Shows & {readonly group: SignGroup})[];
  /** What was inferred, with the notes that say it; `isTrue` where it was so, said or not. */
  readonly inferred: readonly {
    readonly group: SignGroup;
    readonly facts: readonly string[];
    readonly isTrue: boolean;
  }[];
  /** Indicators that were there and of which nothing came out. */
  readonly unseen: readonly string[];
}

/** Holds a notebook against what was known at the end of a talk. */
export function signsIn(scenario: Scenario, at: Situation, {ties, inferred}: Notebook): Signs {
  const present = presentIn(scenario, at.variant);
  const known = scenario.facts.map(f => f.id).filter(f => at.known.includes(f));
  const shownBy = (fact: string, group?: SignGroup) =>
    present.filter(i => i.facts.includes(fact) && (group === undefined || isOf(i, group))).map(i => i.id);
  const notes = known.map(fact => ({fact, group: ties[fact], indicators: shownBy(fact)}));
  const marked = notes.flatMap(({group, ...note}) => (group === undefined ? [] : [{...note, group}]));
  return {
    noticed: marked
      .map(note => ({...note, indicators: shownBy(note.fact, note.group)}))
      .filter(({indicators}) => indicators.length > 0),
    missed: notes.filter(({group, indicators}) => group === undefined && indicators.length > 0),
    invented: marked.filter(({fact, group}) => shownBy(fact, group).length === 0),
    inferred: inferred.map(group => ({
      group,
      facts: known.filter(fact => shownBy(fact, group).length > 0),
      isTrue: present.some(i => isOf(i, group)),
    })),
    unseen: present.filter(i => !i.facts.some(f => at.known.includes(f))).map(i => i.id),
  };
}

const isOf = ({group, also}: Indicator, noted: SignGroup): boolean => group === noted || also.includes(noted);

/** The indicators that are there at all where this variant is true. */
export const presentIn = ({facts, indicators}: Scenario, variant: string): readonly Indicator[] =>
  indicators.present.filter(i => facts.some(f => i.facts.includes(f.id) && isTrueIn(f, variant)));
