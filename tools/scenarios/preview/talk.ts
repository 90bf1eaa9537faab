import type {Scenario, InterviewShown} from '../../../src/scenario/model/scenario.ts';

/** A text of a scenario as HTML, and its place in the author's file. */
export interface BenchText {
  readonly html: string;
  /** File, line and column, such as `scenarios/tea.yaml:12:9`. */
  readonly at: string;
}

/** A loose end of a scenario, such as an ending that no walk reaches. Only an exploration finds it. */
export interface BenchEnd {
  /** Id of the decision, event or ending where the loose end is; '' if the loose end is at none of them. */
  readonly place: string;
  /** The fault as the build reports it, with its line and its cure. */
  readonly message: string;
  /** A run that leads to the loose end. */
  readonly way?: readonly string[];
}

/** A scenario as the author bench needs it, or the faults that its author must fix first. */
export type BenchTalk =
  | {
      readonly kind: 'talk';
      readonly scenario: Scenario;
      readonly shown: InterviewShown;
      /** The texts by key. */
      readonly texts: Readonly<Record<string, BenchText>>;
    }
  | {readonly kind: 'faults'; readonly faults: readonly string[]};
