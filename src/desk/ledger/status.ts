/** How far and how well, which SCORM 2004 tells apart and SCORM 1.2 says in one word. */
export interface Standing {
  readonly completion: string;
  readonly success: string;
}

/**
 * Takes SCORM 1.2's `lesson_status` apart. Whoever passed or failed has also finished. No word is lost: `oneWord` gives
 * each back.
 */
export function apart(status: string): Standing {
  return status === 'passed' || status === 'failed'
    ? {completion: 'completed', success: status}
    : {completion: status, success: 'unknown'};
}

/** Says a standing in SCORM 1.2's one word: how well, where that is known, and else how far. */
export const oneWord = ({completion, success}: Standing): string =>
  success === 'passed' || success === 'failed' ? success : completion;

export const isFinished = ({completion}: Standing): boolean => completion === 'completed';
