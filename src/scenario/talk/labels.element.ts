import type {InterfaceKey} from '../../text/interface-key.ts';

/** The key of an interface text that an interview shows. */
export type InterviewLabelKey = Extract<InterfaceKey, `interview.${string}`>;

/** Returns an interface text in the language of the page. `values` replace the placeholders of the text. */
export type InterviewLabels = (
  key: InterviewLabelKey,
  values?: Readonly<Record<string, string | number>>,
) => string;
