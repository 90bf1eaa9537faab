/**
 * The groups of indicators, in the order of their display: the groups of the fact base (3.2, 2.3), then the
 * fear of return.
 */
export const indicatorGroups = [
  'recruitment',
  'documents',
  'journey',
  'work',
  'control',
  'living',
  'health',
  'behaviour',
  'crime',
  'child',
  'smuggling',
  'return',
] as const;
