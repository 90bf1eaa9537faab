/* Data that the desk and the script of a preview exchange. */

/** Maximum number of UTF-16 code units in a comment. */
export const longestComment = 2000;

/** A comment as a reviewer sees it. */
export interface SeenComment {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Date and time in the language of the page. */
  readonly when: string;
  readonly isEdited: boolean;
  readonly isDone: boolean;
  /** True if the reviewer wrote the comment in this browser, and so may change it. */
  readonly isMine: boolean;
}

/** A screen of the course with the comments of one preview link, oldest first. */
export interface ReviewedPlace {
  /** Title of the section, or of the part. */
  readonly title: string;
  readonly comments: readonly SeenComment[];
}
