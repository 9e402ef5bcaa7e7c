import { describe, expect, it } from 'vitest'
import { HOSTILE } from '../../bench/hostile.ts'
import { grown } from '../../bench/reading-hostile.ts'

const isLong = process.env.CLEARDAYS_LONG === '1'

describe.skipIf(!isLong)('A text made to hurt, of five megabytes (the long form, CLEARDAYS_LONG=1)', () => {
  it.each(Object.keys(HOSTILE))('%s: twice the text costs about twice the time', { timeout: 600_000 }, async (what) => {
    const { once, twice, ratio } = await grown(what, 5_000_000)

    // below a tenth of a second the figure is of the machine
    if (once > 100) expect(ratio, `${once} and ${twice} ms`).toBeLessThan(2.3)
  })
})
