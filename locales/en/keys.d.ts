// Generated from src/pages/pages.ts: do not edit.
export type InterfaceCatalogues =
  | keyof typeof import('./interface.json')
  | keyof typeof import('./pages.json')
  | keyof typeof import('./lesson.json')
  | keyof typeof import('./bench.json')
  | keyof typeof import('./documents.json')
  | keyof typeof import('./interview.json')
  | keyof typeof import('./booth.json')
  | keyof typeof import('./talk.json')
  | keyof typeof import('./paper.json')
  | keyof typeof import('./leaving.json')
  | keyof typeof import('./search.json')
  | keyof typeof import('./settings.json')
  | keyof typeof import('./practice.json')
  | keyof typeof import('./try-out.json')
  | keyof typeof import('./results.json')
  | keyof typeof import('./self-test.json');
