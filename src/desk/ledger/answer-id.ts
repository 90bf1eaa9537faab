import {refresherMonths, type RefresherMonths} from '../../record/codes/refresher-code.ts';

/** The data in the id of an interaction of our course. */
export interface AnswerId {
  /** Id of the question, `<module>.<question>` or `<module>.<paper>.<item>`. */
  readonly question: string;
  /** Months after the workshop at which a refresher asked the question; undefined if the course asked it. */
  readonly months: RefresherMonths | undefined;
  readonly attempt: number;
  /** Number of the decision inside an interview; undefined for a whole answer. */
  readonly turn: string | undefined;
  /** How sure the learner was: 1 a guess, 2 fairly sure, 3 certain. */
  readonly sure: 1 | 2 | 3 | undefined;
}

/**
 * Reads the id of an interaction. The id has the form `<question>.t<try>`. In SCORM 2004 it starts with `urn:tamga:`.
 * In a refresher, `.m<months>` comes before the try. The id of a decision inside an interview continues with the
 * number and the id of the decision, such as `.01-door`. The confidence comes last, such as `.c3`. An id of any other
 * form counts as the id of a question.
 */
export function readAnswerId(interactionId: string): AnswerId {
  const id = interactionId.replace(/^urn:tamga:/, '');
  const [, question = id, months, attempt = '1', turn, sure] =
    /^(.*?)(?:\.m([136]))?\.t(\d+)(?:\.(\d+)-.*?)?(?:\.c([123]))?$/.exec(id) ?? [];
  return {
    ...{question, turn, attempt: Number(attempt)},
    months: refresherMonths.find(each => String(each) === months),
    sure: levels.find(level => String(level) === sure),
  };
}

const levels = [1, 2, 3] as const;
