import { expect, it } from 'vitest'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { publishByWords } from '../../src/slack/kit/programme/publish-by-words.ts'

it('both days to publish by are told with the year, and each with its own where the new year lies between them', () => {
  expect(publishByWords({ target: civilDate('2027-01-05'), last: civilDate('2027-01-06') })).toBe(
    'our target Tuesday 5 January; the law’s last day Wednesday 6 January 2027',
  )
  expect(publishByWords({ target: civilDate('2026-12-31'), last: civilDate('2027-01-04') })).toBe(
    'our target Thursday 31 December 2026; the law’s last day Monday 4 January 2027',
  )
})
