import shipped from './bank-holidays.json' with { type: 'json' }
import { type CivilDate, civilDate } from './civil-date.ts'

/** GOV.UK publishes bank holidays by division: England and Wales share one list. */
export type Division = 'england-and-wales' | 'scotland' | 'northern-ireland'

/** The divisions, in the order GOV.UK publishes them. */
export const divisions: readonly Division[] = ['england-and-wales', 'scotland', 'northern-ireland']

/** A day on which offices are shut by statute or proclamation. A substitute stands in for one that fell on a weekend. */
export type BankHoliday = { readonly day: CivilDate; readonly title: string; readonly substitute: boolean }

/**
 * The bank holidays that are known, and the range for which they are known to be complete. Outside that range nobody
 * can say which days are holidays, so nothing is worked out there.
 */
export type BankHolidays = {
  readonly source: string
  readonly known: { readonly from: CivilDate; readonly until: CivilDate }
  readonly divisions: Readonly<Record<Division, readonly BankHoliday[]>>
}

const listed = (division: Division): readonly BankHoliday[] =>
  shipped.divisions[division].map(({ date, title, substitute }) => ({ day: civilDate(date), title, substitute }))

/** The dates this project ships with: GOV.UK, Open Government Licence v3.0, 1 January 2019 to 31 December 2028. */
export const shippedBankHolidays: BankHolidays = {
  source: shipped.source,
  known: { from: civilDate(shipped.known.from), until: civilDate(shipped.known.until) },
  divisions: {
    'england-and-wales': listed('england-and-wales'),
    scotland: listed('scotland'),
    'northern-ireland': listed('northern-ireland'),
  },
}
