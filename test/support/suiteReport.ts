/** What the host suite, which runs inside VS Code, leaves for the program that started it. */
export interface SuiteReport {
  readonly passed: { title: string; milliseconds: number }[];
  readonly failed: { title: string; reason: string }[];
}

/** The report's file, beside the bundled suite. */
export const reportName = 'report.json';
