/**
 * Completion status and success status. SCORM 2004 has one element for each; SCORM 1.2 has one
 * `lesson_status` for both.
 */
export interface AttemptStatus {
  readonly completion: string;
  readonly success: string;
}

/**
 * Splits a SCORM 1.2 `lesson_status`. `passed` and `failed` imply `completed`. The conversion is lossless:
 * `oneWord` restores every value.
 */
export function apart(status: string): AttemptStatus {
  return status === 'passed' || status === 'failed'
    ? {completion: 'completed', success: status}
    : {completion: status, success: 'unknown'};
}

/**
 * Joins completion and success into one SCORM 1.2 status: the success status if it is `passed` or `failed`,
 * otherwise the completion status.
 */
export const oneWord = ({completion, success}: AttemptStatus): string =>
  success === 'passed' || success === 'failed' ? success : completion;

export const isFinished = ({completion}: AttemptStatus): boolean => completion === 'completed';
