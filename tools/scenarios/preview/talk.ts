import type {Scenario, Shown} from '../../../src/scenario/model/scenario.ts';

/** A text of a talk as it is read, and where its author wrote it. */
export interface BenchText {
  readonly html: string;
  /** `scenarios/tea.yaml:12:9`. */
  readonly at: string;
}

/** A talk as the bench needs it, or what its author has to put right before. */
export type BenchTalk =
  | {
      readonly kind: 'talk';
      readonly scenario: Scenario;
      readonly shown: Shown;
      /** By key. */
      readonly texts: Readonly<Record<string, BenchText>>;
    }
  | {readonly kind: 'faults'; readonly faults: readonly string[]};
