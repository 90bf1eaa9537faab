/** Data that the compiler passes to the entry of the course. All other data are lazy-loaded. */
declare module 'virtual:course' {
  export const index: import('./course.ts').CourseIndex;
  /** The seal in the header, as inline SVG. */
  export const seal: string;
  /** The languages of the course, English first. */
  export const languages: readonly {
    readonly code: string;
    readonly dir: 'ltr' | 'rtl';
    /** The name of the language in that language itself. */
    readonly name: string;
    readonly review: 'draft' | 'reviewed';
  }[];
}
