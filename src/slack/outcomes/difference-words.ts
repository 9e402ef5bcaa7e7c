import type { Difference } from '../../domain/workstreams/consistency.ts'
import { directionInWords } from '../../domain/workstreams/resolutions.ts'
import { oneLine, plain } from '../kit/blocks.ts'

const ofWhich = ({ number, text }: Difference['of']): string =>
  number === null ? `the key point “${plain(oneLine(text).slice(0, 120))}”` : `resolution (${number})`

/** A difference between what was recorded and the table, in a sentence; which of the two is right is for a person. */
export const differenceInWords = (minute: string | null, difference: Difference): string => {
  const { of } = difference
  const where = `${minute ? `minute ${plain(minute)}, ` : ''}${ofWhich(of)}`
  const head = where.charAt(0).toUpperCase() + where.slice(1)
  switch (difference.is) {
    case 'phase':
      return `${head} puts “${plain(difference.name)}” in ${plain(difference.says)}; the table has it in ${plain(difference.table)}.`
    case 'direction':
      return `${head} says ${directionInWords(difference.says)} of “${plain(difference.name)}”; the table says ${directionInWords(difference.table)}.`
    case 'left-out':
      return `${head} is of ${plain(difference.phase)} and leaves out “${plain(difference.name)}”, which the table has in it.`
    case 'said-twice':
      return `${head} says ${plain(difference.says)} a second time, and nothing says it of ${plain(difference.meant)}: one of the two may be meant for it.`
  }
}
