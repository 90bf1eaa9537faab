/** The calls of an LMS's API object, under names that are the same for all editions of SCORM. */
export interface ScormApi {
  initialize(): unknown;
  finish(): unknown;
  commit(): unknown;
  get(element: string): unknown;
  set(element: string, value: string): unknown;
  lastError(): unknown;
  /**
   * Returns the LMS's own text for an error code, as `errorString` does. Not every LMS has `diagnostic` and
   * `errorString`.
   */
  diagnostic?(code: string): unknown;
  errorString?(code: string): unknown;
}
