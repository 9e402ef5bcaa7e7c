import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const script = fileURLToPath(new URL('whole-calendar.ts', import.meta.url))
const printedIn = async (zone: string) => {
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout
}

describe('The calendar does not depend on the machine’s time zone', () => {
  it('prints the same two years, to the letter, in London and on the other side of the world', async () => {
    const [utc, ...others] = await Promise.all(
      ['UTC', 'Europe/London', 'America/Indiana/Indianapolis', 'Pacific/Kiritimati'].map(printedIn),
    )
    expect(utc!.split('\n').length).toBeGreaterThan(800)
    expect(utc).toContain('england-council 2026-01-02 2026-01-02')
    for (const other of others) expect(other === utc).toBe(true)
  }, 60_000)
})
