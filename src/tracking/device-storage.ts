/** Where a package without an LMS keeps its record: what it needs of a Web Storage. Its calls may throw. */
export interface DeviceStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}
