/** Most bytes of UTF-8 a typed answer may have. */
export const mostBytes = 32;
