import type {SupportLine} from '../content/course.ts';
import type {Store} from '../session/store.ts';
import type {Texts} from '../text/texts.ts';

/** What an interview needs of the course around it. */
export interface InterviewContext {
  readonly texts: Texts;
  readonly store: Store;
  readonly support: () => Promise<readonly SupportLine[]>;
  readonly country: string;
}

/** Fetches interview code and texts only when one opens, and gives its screen. */
export async function interviewScreen(
  _place: {readonly module: string; readonly part: string},
  _context: InterviewContext,
): Promise<unknown> {
  return undefined;
}
