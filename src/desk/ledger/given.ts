/** What a package's manifest asks an LMS to tell the course, in the words of its standard; '' for what it does not say. */
export interface Given {
  readonly launchData: string;
  /** SCORM 1.2: 0 to 100; SCORM 2004: -1 to 1. */
  readonly passMark: string;
  /** Share of the course that counts as completed, 0 to 1; SCORM 2004 alone. */
  readonly threshold: string;
  readonly timeAllowed: string;
  readonly timeLimitAction: string;
}

/** What our own packages ask for. */
export const nothingGiven: Given = {
  launchData: '',
  passMark: '',
  threshold: '',
  timeAllowed: '',
  timeLimitAction: '',
};
