/**
 * Values that the package's manifest asks the LMS to pass to the course, in the vocabulary of the package's
 * standard. A value is '' if the manifest does not set it.
 */
export interface ManifestValues {
  readonly launchData: string;
  /** Pass mark, from 0 to 100 in SCORM 1.2, and from -1 to 1 in SCORM 2004. */
  readonly passMark: string;
  /**
   * Share of the course, from 0 to 1, that a learner must complete before the course counts as completed;
   * SCORM 2004 only.
   */
  readonly threshold: string;
  readonly timeAllowed: string;
  readonly timeLimitAction: string;
}

/** Values for a manifest that sets none of them. The manifests of our own packages set none. */
export const noManifestValues: ManifestValues = {
  launchData: '',
  passMark: '',
  threshold: '',
  timeAllowed: '',
  timeLimitAction: '',
};
