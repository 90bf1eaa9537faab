/** The calls of an LMS's API object, independent of the names in an edition of SCORM. */
export interface ScormApi {
  initialize(): unknown;
  finish(): unknown;
  commit(): unknown;
  get(element: string): unknown;
  set(element: string, value: string): unknown;
  lastError(): unknown;
  /** Returns the LMS's own text for an error code, as `errorString` does. Not every LMS has these two calls. */
  diagnostic?(code: string): unknown;
  errorString?(code: string): unknown;
}
