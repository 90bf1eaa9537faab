/**
 * The groups of indicators in display order: those of the fact base (3.2, 2.3), then the fear of being sent
 * back.
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
