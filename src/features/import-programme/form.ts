import { z } from 'zod'
import { READ_CHANGES, type ReadChange } from '../../domain/proposals/reading.ts'
import { files, oneOf, optionalChoice, optionalDay, optionalPerson, optionalText, text } from '../../slack/kit/form.ts'

/** One name for each field: the key is the block id in the form, and the place where Slack shows what is amiss. */
export const importForm = z.object({
  /** Only where the form asked which. */
  committee: optionalChoice().pipe(z.uuid().optional()),
  file: files().pipe(z.array(z.object({ id: z.string() }))),
  words: optionalText({ max: 3000, tooLong: 'Keep this to 3,000 characters, or put in a file.' }),
})
export const importMetadata = z.object({ committee: z.uuid() })

const changes = Object.keys(READ_CHANGES) as [ReadChange, ...ReadChange[]]

/** The same for a proposal that is made to say what was meant. */
export const editForm = z.object({
  is: oneOf(changes, 'Choose what is to be done.'),
  title: text({ missing: 'Give it a title.', max: 500, tooLong: 'Keep the title to 500 characters.' }),
  item: optionalChoice(),
  meeting: optionalDay(),
  due: optionalDay(),
  person: optionalPerson(),
  owner: optionalText({ max: 200, tooLong: 'Keep the name to 200 characters.' }),
  body: optionalText({ max: 200, tooLong: 'Keep the body to 200 characters.' }),
})
export const editMetadata = z.object({ page: z.uuid(), proposal: z.uuid() })

/** What a button of a page carries: the page, what it is about, and which part of the page is shown. */
export const readButton = (value: string) => {
  const [page = '', about = '', shown = '1'] = value.split(':')
  return { page, about, shown: Number(shown) || 1 }
}
