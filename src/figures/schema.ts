import type {z} from 'zod';

/** A mistake in the data of an activity. The schema of these data cannot find this mistake. */
export interface ActivityIssue {
  /** Path of the field. */
  readonly path: readonly (string | number)[];
  /** What is wrong, and the cure. */
  readonly message: string;
}

/** Authoring definition of an activity. */
export interface ActivityAuthoring<Source = unknown> {
  /** Fields that the author writes. A field with the schema `text` or `prose` is translated. */
  readonly source: z.ZodType<Source>;
  /** Checks the data against the drawing of the figure, whose `viewBox` is `[x, y, width, height]`. */
  check?(value: Source, viewBox: readonly number[]): readonly ActivityIssue[];
}
