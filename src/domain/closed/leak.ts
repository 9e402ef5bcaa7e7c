import type { DateTime } from 'luxon'

/** How posting that an alarm stopped says why; nothing else that stops posting begins so. */
export const STOPPED_BECAUSE = 'Something may have leaked'

const HOURS = 72

/**
 * The moment by which the Information Commissioner has to be told, where people's data is concerned and a risk to them
 * is likely: "without undue delay and, where feasible, not later than 72 hours after having become aware of it".
 * - UK GDPR, [Article 33(1)](https://www.legislation.gov.uk/eur/2016/679/article/33).
 *
 * They are hours, not working hours: weekends and bank holidays count.
 */
export const tellCommissionerBy = (raisedAt: DateTime): DateTime => raisedAt.plus({ hours: HOURS })

/** When those who look after an alarm are reminded: a day after it began, a day and four hours before its end, and at the end. */
export const remindedAt = (raisedAt: DateTime): readonly DateTime[] =>
  [24, HOURS - 24, HOURS - 4, HOURS].map((hours) => raisedAt.plus({ hours }))
