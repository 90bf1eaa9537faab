/** What the compiler tells the entry of the course; everything else is fetched when it is needed. */
declare module 'virtual:course' {
  export const index: import('./course.ts').CourseIndex;
  /** English first. */
  export const languages: readonly {
    readonly code: string;
    readonly dir: 'ltr' | 'rtl';
    readonly review: 'draft' | 'reviewed';
  }[];
}
