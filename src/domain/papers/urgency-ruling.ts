import type { Nation } from '../committee/committee.ts'
import type { Item } from '../programme/item.ts'

/** The section under which a late item may be taken; for Northern Ireland none is named until it has been checked. */
export const URGENCY_SECTION: Readonly<Record<Nation, string | null>> = {
  england: 'section 100B(4)(b) of the Local Government Act 1972',
  wales: 'section 100B(4)(b) of the Local Government Act 1972',
  scotland: 'section 50B(4)(b) of the Local Government (Scotland) Act 1973',
  'northern-ireland': null,
}

/**
 * # The ruling on a late item, prepared and not given
 *
 * An item that was not on the agenda for the clear days may be considered only where "by reason of special
 * circumstances, which shall be specified in the minutes, the chairman of the meeting is of the opinion that the item
 * should be considered at the meeting as a matter of urgency".
 * - Local Government Act 1972, [section 100B(4)(b)](https://www.legislation.gov.uk/ukpga/1972/70/section/100B).
 *
 * The opinion is that of whoever presides, at the meeting. These are words for that person to use or not, and for the
 * minutes; beforehand anybody may only be minded to agree.
 */
export const urgencyRuling = (
  item: Pick<Item, 'title'>,
  circumstances: string,
  { nation }: { readonly nation: Nation },
): string => {
  const section = URGENCY_SECTION[nation]
  return (
    `${section ? `Under ${section}, ` : ''}I am of the opinion that “${item.title}” should be considered at this meeting ` +
    `as a matter of urgency, by reason of these special circumstances, which are to be specified in the minutes: ` +
    `${circumstances.trim().replace(/[.\s]+$/, '')}.`
  ).replace(/^./, (letter) => letter.toUpperCase())
}

const sentence = (circumstances: string): string => `${circumstances.trim().replace(/[.\s]+$/, '')}.`

/** As the agenda prints a late item: what would have to be found, and the special circumstances that are put. */
export const urgencyPrinted = (circumstances: string): string =>
  'A late item. It can be taken only if the person presiding is of the opinion that it should be considered as a ' +
  `matter of urgency. The special circumstances put are: ${sentence(circumstances)}`

/**
 * As the minutes specify them, where the item was taken: a draft for whoever checks the minutes, since the opinion was
 * that of the person presiding, in that person's words.
 */
export const urgencyMinuted = (circumstances: string, { nation }: { readonly nation: Nation }): string => {
  const section = URGENCY_SECTION[nation]
  return (
    'The person presiding was of the opinion that this item should be considered at the meeting as a matter of ' +
    `urgency${section ? `, under ${section}` : ''}, by reason of these special circumstances: ${sentence(circumstances)}`
  )
}
