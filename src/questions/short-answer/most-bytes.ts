/** Maximum length of a typed answer in bytes of UTF-8. */
export const mostBytes = 32;
