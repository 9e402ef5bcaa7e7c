import type { Reporter, TestModule } from 'vitest/node'

/** Ends every run with one plain line that a person, or a script, can read: `N passed, N failed, N skipped`. */
export default class LastLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) counts[test.result().state] += 1
      // A file that could not be read at all holds no tests, and must still be seen to have failed.
      if (module.errors().length > 0) counts.failed += 1
    }
    counts.failed += unhandled.length
    const line = `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped + counts.pending} skipped`
    process.on('exit', () => process.stdout.write(`${line}\n`))
  }
}
