/**
 * The groups of indicators in display order. First come the groups of the fact base (its sections 3.2 and 2.3), then
 * the fear of return.
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
